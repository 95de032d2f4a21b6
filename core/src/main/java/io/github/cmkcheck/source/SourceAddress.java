package io.github.cmkcheck.source;

import java.util.regex.Pattern;

/** What a call names as {@code source}. */
final class SourceAddress {

  /** What Terraform adds where people leave it out: how to get it, and the public registry. */
  private static final Pattern ADDED =
      Pattern.compile(
          "^(\\w+::)?(\\w+://)?([^@/:?]+@)?(registry\\.terraform\\.io/|registry\\.opentofu\\.org/)?");

  private static final Pattern GIT = Pattern.compile("\\.git(?=$|//|\\?)");

  private SourceAddress() {}

  /** Whether it is a path from the module that calls. */
  static boolean isLocal(String source) {
    return source.startsWith("./")
        || source.startsWith("../")
        || source.startsWith(".\\")
        || source.startsWith("..\\");
  }

  /**
   * Whether a module that was installed came from there. Where that cannot be told it is false.
   *
   * @param written as in the call
   * @param recorded in Terraform's full form
   */
  static boolean isSame(String written, String recorded) {
    return !written.isEmpty() && shortest(written).equals(shortest(recorded));
  }

  private static String shortest(String source) {
    String bare = ADDED.matcher(source).replaceFirst("");
    // As in git@github.com:owner/name, which is recorded as an address with ssh.
    return GIT.matcher(bare.replaceFirst("^([^/:]+):(?![0-9]+/)", "$1/")).replaceFirst("");
  }
}
