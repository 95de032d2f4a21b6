package io.github.cmkcheck.owner;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.MissingInput;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Owner;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one table or replica: who owns the key that will encrypt it, and how we know.
 *
 * @param owner who owns the key
 * @param certainty how sure that is; {@link Certainty#NONE} exactly if it is undetermined
 * @param reference which key; null if that is not one certain key
 * @param reasons why the plan does not show it; empty unless undetermined
 * @param trail the steps that led here
 * @param input the module input that was left out, if that is why there is no key
 * @param presumptions what the answer rests on; empty unless {@link Certainty#PRESUMED}
 */
public record KeyOwnership(
    Owner owner,
    Certainty certainty,
    @Nullable KeyReference reference,
    List<String> reasons,
    Trail trail,
    @Nullable MissingInput input,
    Set<Presumption> presumptions) {

  /** Copies the collections. */
  public KeyOwnership {
    reasons = List.copyOf(reasons);
    presumptions = Copies.copy(presumptions);
  }

  private static KeyOwnership of(
      Owner owner,
      Certainty certainty,
      @Nullable KeyReference key,
      Trail trail,
      @Nullable MissingInput input) {
    return new KeyOwnership(owner, certainty, key, List.of(), trail, input, Set.of());
  }

  /** A key that nobody named. */
  static KeyOwnership byDefault(
      Owner owner, KeyQuestion question, Trail trail, @Nullable MissingInput input) {
    return owner == Owner.AWS_OWNED
        ? awsOwned(question, trail)
        : awsManaged(question, trail, null, input);
  }

  static KeyOwnership awsOwned(KeyQuestion question, Trail trail) {
    Trail whole = trail.then("so " + question.service() + " uses an AWS owned key");
    return of(Owner.AWS_OWNED, Certainty.PROVEN, null, whole, null);
  }

  static KeyOwnership awsManaged(
      KeyQuestion question, Trail trail, @Nullable KeyReference key, @Nullable MissingInput input) {
    String service = question.service();
    Trail whole =
        trail.then(
            "so " + service + " uses the AWS managed key aws/" + service.toLowerCase(Locale.ROOT));
    return of(Owner.AWS_MANAGED, Certainty.PROVEN, key, whole, input);
  }

  static KeyOwnership customer(Certainty certainty, @Nullable KeyReference key, Trail trail) {
    return of(Owner.CUSTOMER_MANAGED, certainty, key, trail, null);
  }

  static KeyOwnership undetermined(Trail trail, String reason) {
    return undetermined(trail, null, reason);
  }

  static KeyOwnership undetermined(Trail trail, @Nullable KeyReference key, String reason) {
    return new KeyOwnership(
        Owner.UNDETERMINED,
        Certainty.NONE,
        key,
        List.of(reason),
        trail.then("cannot tell: " + reason),
        null,
        Set.of());
  }

  /** The same answer, if it is not undetermined, resting on further presumptions. */
  KeyOwnership presuming(Set<Presumption> more) {
    if (more.isEmpty() || owner == Owner.UNDETERMINED) {
      return this;
    }
    Set<Presumption> all = EnumSet.copyOf(more);
    all.addAll(presumptions);
    Trail whole = trail;
    for (Presumption one : EnumSet.copyOf(more)) {
      whole = whole.then("presumed: " + one.words() + " (" + one.id() + ")");
    }
    return new KeyOwnership(owner, Certainty.PRESUMED, reference, reasons, whole, input, all);
  }

  /** Which key, if that is one certain key. */
  public Optional<KeyReference> key() {
    return Optional.ofNullable(reference);
  }

  /** The module input that was left out, if that is why there is no key. */
  public Optional<MissingInput> missingInput() {
    return Optional.ofNullable(input);
  }
}
