/**
 * The typed model of a Terraform plan or state, free of any JSON library: records and sealed types.
 */
@NullMarked
package io.github.cmkcheck.plan;

import org.jspecify.annotations.NullMarked;
