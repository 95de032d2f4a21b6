package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ResourceAddress;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about one object. A verdict is a fact; what follows from it is decided
 * elsewhere.
 *
 * @param rule which rule
 * @param outcome what it says
 * @param address the object's full Terraform address
 * @param replica the region, if this is about a replica of that object
 * @param problem what is wrong, for people, in the same words for every object with the same
 *     problem; empty if it passes
 * @param detail what applies only to this object; usually empty
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
    /** It meets the rule. */
    PASS,
    /** It does not. */
    VIOLATION,
    /** The plan does not show it. The user of the verdict decides what that means. */
    UNDETERMINED
  }

  /** By address, then replica, then rule. */
  public static final Comparator<Verdict> ORDER =
      Comparator.comparing(Verdict::address)
          .thenComparing(Verdict::replica, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(verdict -> verdict.rule().id());

  /** The verdict on an object that meets the rule. */
  public static Verdict pass(Rule rule, ResourceAddress address, @Nullable String replica) {
    return of(rule, Outcome.PASS, address, replica, "", Remedy.NONE);
  }

  /** A verdict in words that apply to every object in the same state. */
  public static Verdict of(
      Rule rule,
      Outcome outcome,
      ResourceAddress address,
      @Nullable String replica,
      String problem,
      Remedy remedy) {
    return new Verdict(rule, outcome, address, replica, problem, "", remedy);
  }

  /** The same with what applies only to this object. */
  Verdict with(String ownDetail) {
    return new Verdict(rule, outcome, address, replica, problem, ownDetail, remedy);
  }

  /** The problem and the detail: one or two sentences without the final full stop. */
  public String message() {
    return detail.isEmpty() ? problem : problem + "; " + detail;
  }

  /** What people call the object: its address, and the replica's region. */
  public String name() {
    return address.withReplica(replica);
  }

  /** What identifies it in every run; see {@link Fingerprint}. */
  public String fingerprint() {
    return Fingerprint.of(rule.id(), address, replica);
  }
}
