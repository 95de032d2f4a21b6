package io.github.cmkcheck.source;

/** Which program made the plan, which decides what files of a folder are read. */
public enum Dialect {
  /** Reads {@code .tf} and {@code .tf.json}. */
  TERRAFORM,
  /**
   * Reads {@code .tofu} and {@code .tofu.json} as well; either replaces the file of the same name
   * that Terraform would read.
   */
  OPENTOFU
}
