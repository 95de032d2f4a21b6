package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ResourceAddress;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one object. A verdict is a fact; what follows from it is not decided here.
 *
 * @param rule which rule
 * @param outcome what it says
 * @param address the object's full Terraform address
 * @param replica the region, if a replica of that object is meant
 * @param problem what is wrong, for people: the same words for every object that it is wrong with
 *     in the same way; empty if it passes
 * @param detail what there is to say of this object alone; mostly empty
 * @param remedy what fixes it; {@link Remedy#NONE} if it passes
 */
public record Verdict(
    Rule rule,
    Outcome outcome,
    ResourceAddress address,
    @Nullable String replica,
    String problem,
    String detail,
    Remedy remedy) {

  /** What a rule can say. */
  public enum Outcome {
    /** It is as the rule asks. */
    PASS,
    /** It is not. */
    VIOLATION,
    /** The plan does not tell. Whoever uses the verdict must say what that means to them. */
    UNDETERMINED
  }

  /** By address, then replica, then rule. */
  public static final Comparator<Verdict> ORDER =
      Comparator.comparing(Verdict::address)
          .thenComparing(Verdict::replica, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(verdict -> verdict.rule().id());

  /** What a rule says of an object that is as it asks. */
  public static Verdict pass(Rule rule, ResourceAddress address, @Nullable String replica) {
    return of(rule, Outcome.PASS, address, replica, "", Remedy.NONE);
  }

  /** What a rule says of an object in words that hold for every object in the same state. */
  public static Verdict of(
      Rule rule,
      Outcome outcome,
      ResourceAddress address,
      @Nullable String replica,
      String problem,
      Remedy remedy) {
    return new Verdict(rule, outcome, address, replica, problem, "", remedy);
  }

  /** The same with what there is to say of this object alone. */
  Verdict with(String ownDetail) {
    return new Verdict(rule, outcome, address, replica, problem, ownDetail, remedy);
  }

  /** The problem and the detail: one or two sentences without their full stop. */
  public String message() {
    return detail.isEmpty() ? problem : problem + "; " + detail;
  }

  /** What people call the object: its address, and the replica's region. */
  public String name() {
    return address.withReplica(replica);
  }

  /** What it is known by in every run; see {@link Fingerprint}. */
  public String fingerprint() {
    return Fingerprint.of(rule.id(), address, replica);
  }
}
