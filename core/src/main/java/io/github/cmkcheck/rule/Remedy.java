package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import org.jspecify.annotations.Nullable;

/**
 * What to write so that a finding goes away.
 *
 * @param lines lines of HCL, or comments that say what to do
 * @param newKey the key that the lines name, if it does not exist yet
 * @param switchesKey whether following it moves a table or replica to another key
 */
public record Remedy(String lines, @Nullable NewKey newKey, boolean switchesKey) {

  /**
   * A key that has to be made. Findings that need the same key share it.
   *
   * @param module the module to write it in
   * @param name its address there, such as {@code aws_kms_key.dynamodb}
   * @param lines its block, and whatever else that needs
   */
  public record NewKey(ModuleAddress module, String name, String lines) {}

  /** Nothing to write. */
  public static final Remedy NONE = of("");

  /** What {@link #switchesKey} means to those who own the table, without the last full stop. */
  public static final String MEANING =
      "The table stays online and nothing is replaced; its callers need kms:Decrypt on the key, or"
          + " lose access. A key costs 1 USD a month in each region, and 1 more after each of its"
          + " first two rotations, plus requests; if it is disabled or deleted, nobody can read the"
          + " table, which is archived after 7 days";

  /** A page with more about this. */
  public static final String MEANING_PAGE = BuiltInRule.DOCS + "switching.md";

  /** Lines that leave every table on its key. */
  public static Remedy of(String lines) {
    return new Remedy(lines, null, false);
  }

  /** Lines that put a table or replica on another key. */
  public static Remedy switching(String lines, @Nullable NewKey newKey) {
    return new Remedy(lines, newKey, true);
  }

  Remedy precededBy(String before) {
    return new Remedy(before + lines, newKey, switchesKey);
  }

  Remedy followedBy(String after) {
    return new Remedy(lines + after, newKey, switchesKey);
  }

  /** All of it, the new key last. */
  public String text() {
    return newKey == null ? lines : lines + "\n" + newKey.lines();
  }
}
