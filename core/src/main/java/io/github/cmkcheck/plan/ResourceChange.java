package io.github.cmkcheck.plan;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.value.Value;

/**
 * One entry of {@code resource_changes}. The list does not have everything: it is absent in
 * refresh-only plans, and lacks what {@code -target} left out and data sources that were already
 * read.
 *
 * @param address the instance
 * @param actions what will be done
 * @param before the present values, null for a new instance
 * @param after the values after apply, with what is unknown marked; null for a deleted instance
 * @param deferred whether Terraform put the change off until a later round ({@code
 *     deferred_changes}): its values are a guess
 * @param imported whether the object already exists and this plan imports it ({@code importing}):
 *     nothing says who created it
 */
public record ResourceChange(
    ResourceAddress address,
    Actions actions,
    Value before,
    Value after,
    boolean deferred,
    boolean imported) {}
