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
 * @param message one or two sentences for people; empty if it passes
 * @param remediation the lines of HCL that fix it; empty if it passes
 */
public record Verdict(
    Rule rule,
    Outcome outcome,
    ResourceAddress address,
    @Nullable String replica,
    String message,
    String remediation) {

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
    return new Verdict(rule, Outcome.PASS, address, replica, "", "");
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
