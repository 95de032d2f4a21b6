package io.github.cmkcheck.kms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one table or replica: whose key will encrypt it, and how we know.
 *
 * @param owner who owns the key
 * @param certainty how sure that is; {@link Certainty#NONE} exactly if it is undetermined
 * @param reference which key; null if that is not one certain key
 * @param reasons why the plan does not tell; empty unless undetermined
 * @param trail the steps that led here
 * @param input the module input that was left out, where that is why there is no key
 */
public record KeyOwnership(
    Owner owner,
    Certainty certainty,
    @Nullable KeyReference reference,
    List<String> reasons,
    Trail trail,
    @Nullable MissingInput input) {

  /** Copies the list. */
  public KeyOwnership {
    reasons = List.copyOf(reasons);
  }

  static KeyOwnership awsOwned(Trail trail) {
    Trail whole = trail.then("so DynamoDB uses an AWS owned key");
    return new KeyOwnership(Owner.AWS_OWNED, Certainty.PROVEN, null, List.of(), whole, null);
  }

  static KeyOwnership awsManaged(Trail trail) {
    return awsManaged(trail, null, null);
  }

  static KeyOwnership awsManaged(
      Trail trail, @Nullable KeyReference key, @Nullable MissingInput input) {
    Trail whole = trail.then("so DynamoDB uses the AWS managed key aws/dynamodb");
    return new KeyOwnership(Owner.AWS_MANAGED, Certainty.PROVEN, key, List.of(), whole, input);
  }

  static KeyOwnership customer(Certainty certainty, @Nullable KeyReference key, Trail trail) {
    return new KeyOwnership(Owner.CUSTOMER_MANAGED, certainty, key, List.of(), trail, null);
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
        null);
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
