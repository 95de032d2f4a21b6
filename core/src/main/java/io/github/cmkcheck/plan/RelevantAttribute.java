package io.github.cmkcheck.plan;

import io.github.cmkcheck.address.ResourceAddress;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that the changes of a plan depend on. Terraform finds it in the configuration, so it
 * says nothing about instances: the address has no instance keys.
 *
 * <p>Beware: what a module's {@code for_each} passes on through {@code each.value} is not traced.
 *
 * @param resource the block, in its module
 * @param attribute the first step of the attribute; empty for the whole resource
 */
public record RelevantAttribute(ResourceAddress resource, String attribute)
    implements Comparable<RelevantAttribute> {
  @Override
  public int compareTo(RelevantAttribute other) {
    int order = resource.compareTo(other.resource);
    return order == 0 ? attribute.compareTo(other.attribute) : order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelevantAttribute that
        && resource.equals(that.resource)
        && attribute.equals(that.attribute);
  }

  @Override
  public int hashCode() {
    return 31 * resource.hashCode() + attribute.hashCode();
  }
}
