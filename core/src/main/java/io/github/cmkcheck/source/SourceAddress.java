package io.github.cmkcheck.source;

import java.util.regex.Pattern;

/** The {@code source} of a module call. */
final class SourceAddress {

  /** What Terraform adds if people leave it out: the getter, and the public registry. */
  private static final Pattern ADDED =
      Pattern.compile(
          "^(\\w+::)?(\\w+://)?([^@/:?]+@)?(registry\\.terraform\\.io/|registry\\.opentofu\\.org/)?");

  private static final Pattern GIT = Pattern.compile("\\.git(?=$|//|\\?)");

  private SourceAddress() {}

  /** Whether it is a path relative to the calling module. */
  static boolean isLocal(String source) {
    return source.startsWith("./")
        || source.startsWith("../")
        || source.startsWith(".\\")
        || source.startsWith("..\\");
  }

  /**
   * Whether an installed module came from this source; false if unsure.
   *
   * @param written the source as in the call
   * @param recorded the installed source, in Terraform's full form
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
