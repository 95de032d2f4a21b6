package io.github.cmkcheck.address;

/** How Terraform treats a resource block. */
public enum ResourceMode {
  /** A {@code resource} block: Terraform creates and changes it. */
  MANAGED,
  /** A {@code data} block: Terraform only reads it. */
  DATA;

  /** What comes before the type in an address. */
  String prefix() {
    return this == DATA ? "data." : "";
  }
}
