package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a {@code data.aws_kms_key} or {@code data.aws_kms_alias} read.
 *
 * @param address its address
 * @param values what was read
 */
public record KeyData(ResourceAddress address, Value values) {

  private static final Set<String> TYPES = Set.of("aws_kms_key", "aws_kms_alias");

  /** Whether a data source type describes a key. */
  public static boolean isType(String type) {
    return TYPES.contains(type);
  }

  /** The argument that says which key to look up. */
  public static String lookupArgument(String type) {
    return type.equals("aws_kms_alias") ? "name" : "key_id";
  }

  /** Whether it looks up an alias, rather than a key. */
  public boolean isAlias() {
    return address.type().equals("aws_kms_alias");
  }

  /** All names of this key. */
  public List<String> names() {
    return Stream.of("arn", "target_key_arn", "target_key_id", "name", "key_id", "id")
        .flatMap(name -> values.get(name).asString().stream())
        .distinct()
        .toList();
  }

  /**
   * Whether AWS manages the key: {@code key_manager} says so, or the name that it was looked up by.
   * If one of them says AWS, the other does not count.
   *
   * @return empty if neither says anything
   */
  public Optional<Boolean> isAwsManaged() {
    Optional<Boolean> said = values.get("key_manager").asString().map("AWS"::equals);
    Optional<Boolean> named =
        values
            .get(lookupArgument(address.type()))
            .asString()
            .flatMap(Arn::parseLoosely)
            .filter(Arn::isAlias)
            .map(Arn::isAwsManagedAlias);
    return named.filter(aws -> aws).or(() -> said).or(() -> named);
  }
}
