/** Benchmarks of the steps from a plan's bytes to a report, and the generator of plans for them. */
package io.github.cmkcheck.bench;
