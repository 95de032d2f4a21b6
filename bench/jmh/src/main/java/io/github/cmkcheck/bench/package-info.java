/** Benchmarks of the steps from a plan's bytes to a report, and the generator of their plans. */
package io.github.cmkcheck.bench;
