package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code data.aws_kms_key} or {@code data.aws_kms_alias} that was read already.
 *
 * @param address its address
 * @param values what was read
 */
public record KeyData(ResourceAddress address, Value values) {

  private static final Set<String> TYPES = Set.of("aws_kms_key", "aws_kms_alias");

  /** Whether a data source type tells about a key. */
  public static boolean isType(String type) {
    return TYPES.contains(type);
  }

  /** The argument that says which key to look up. */
  public static String lookupArgument(String type) {
    return type.equals("aws_kms_alias") ? "name" : "key_id";
  }

  /** Everything that names this key. */
  public List<String> names() {
    return List.of("arn", "target_key_arn", "target_key_id", "name", "key_id").stream()
        .flatMap(name -> values.get(name).asString().stream())
        .toList();
  }

  /**
   * Whether AWS manages the key: {@code key_manager} says so, or the name that it was looked up by.
   *
   * @return empty if neither says anything
   */
  public Optional<Boolean> isAwsManaged() {
    Optional<String> manager = values.get("key_manager").asString();
    if (manager.isPresent()) {
      return manager.map("AWS"::equals);
    }
    Optional<String> alias =
        values
            .get(lookupArgument(address.type()))
            .asString()
            .map(name -> name.substring(name.indexOf(":alias/") + 1))
            .filter(name -> name.startsWith("alias/"));
    return alias.map(name -> name.startsWith("alias/aws/"));
  }
}
