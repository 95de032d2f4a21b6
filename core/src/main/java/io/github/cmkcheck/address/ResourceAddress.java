package io.github.cmkcheck.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of a resource instance, such as {@code module.a["x.y"].aws_dynamodb_table.t["k\"]"]}.
 *
 * <p>Type and name are identifiers and safe to print; keys are not, so print {@link #toString()}.
 *
 * @param module the module instance it lives in
 * @param mode resource or data source
 * @param type such as {@code aws_dynamodb_table}
 * @param name the block's name
 * @param key which instance
 */
public record ResourceAddress(
    ModuleAddress module, ResourceMode mode, String type, String name, InstanceKey key)
    implements Comparable<ResourceAddress> {

  private static final Comparator<ResourceAddress> ORDER =
      Comparator.comparing(ResourceAddress::module)
          .thenComparing(ResourceAddress::mode)
          .thenComparing(ResourceAddress::type)
          .thenComparing(ResourceAddress::name)
          .thenComparing(ResourceAddress::key);

  /**
   * Parses an address as Terraform prints it (0.12 to 1.x, which differ in how they quote keys).
   *
   * @throws IllegalArgumentException if this is not such an address; the message does not quote it
   */
  public static ResourceAddress parse(String text) {
    AddressSyntax syntax = new AddressSyntax(text);
    List<ModuleAddress.Step> steps = new ArrayList<>();
    while (syntax.acceptWord("module.")) {
      steps.add(new ModuleAddress.Step(syntax.identifier(), syntax.optionalKey()));
      syntax.expect('.');
    }
    ResourceMode mode = syntax.acceptWord("data.") ? ResourceMode.DATA : ResourceMode.MANAGED;
    String type = syntax.identifier();
    syntax.expect('.');
    String name = syntax.identifier();
    InstanceKey key = syntax.optionalKey();
    if (!syntax.atEnd()) {
      throw syntax.bad();
    }
    return new ResourceAddress(new ModuleAddress(steps), mode, type, name, key);
  }

  /** The name of the block inside its module, without keys: {@code data.aws_kms_key.k}. */
  public String block() {
    return mode.prefix() + type + "." + name;
  }

  /** The block that it is an instance of, in its module, without any instance keys. */
  public ResourceAddress withoutKeys() {
    return new ResourceAddress(module.withoutKeys(), mode, type, name, InstanceKey.NONE);
  }

  /** By module, mode, type, name and key; indexes as numbers. */
  @Override
  public int compareTo(ResourceAddress other) {
    return ORDER.compare(this, other);
  }

  /**
   * What reports call the object.
   *
   * @param replica the region, if this is about a replica of it
   */
  public String withReplica(@Nullable String replica) {
    return replica == null ? toString() : this + " replica " + replica;
  }

  @Override
  public String toString() {
    String path = module.toString();
    return (path.isEmpty() ? path : path + ".") + block() + key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResourceAddress that
        && module.equals(that.module)
        && mode == that.mode
        && type.equals(that.type)
        && name.equals(that.name)
        && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return 31
            * (31 * (31 * (31 * module.hashCode() + mode.ordinal()) + type.hashCode())
                + name.hashCode())
        + key.hashCode();
  }
}
