package io.github.cmkcheck.plan;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.value.Value;

/**
 * A resource instance in a state, the one before the plan or the current one. Deposed objects are
 * left out.
 *
 * @param address the instance
 * @param values what the provider recorded; nothing is unknown in a state
 */
public record StateResource(ResourceAddress address, Value values) {}
