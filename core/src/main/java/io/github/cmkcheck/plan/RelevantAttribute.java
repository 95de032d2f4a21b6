package io.github.cmkcheck.plan;

import io.github.cmkcheck.address.ResourceAddress;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that the changes of a plan draw on. Terraform finds it in the configuration, so that
 * it says nothing of instances: of the resource, the address has no instance keys.
 *
 * <p>The trap: what a module's {@code for_each} hands on by {@code each.value} is not traced.
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
