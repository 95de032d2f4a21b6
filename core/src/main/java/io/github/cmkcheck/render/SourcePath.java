package io.github.cmkcheck.render;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A plan's name as other programs want files named.
 *
 * @param source the path as the user gave it, or a name such as "standard input"
 */
record SourcePath(String source) {

  /** With slashes, and without {@code ./} in front. */
  String path() {
    String path = File.separatorChar == '\\' ? source.replace('\\', '/') : source;
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return path;
  }

  /**
   * What identifies a result from run to run, among those of all plans in a report.
   *
   * @param rule the id of the rule that found it
   * @param identity the same for the same object, whatever plan it is in
   * @return 32 hexadecimal digits
   */
  String fingerprint(String rule, String identity) {
    String whole = rule + "\n" + path() + "\n" + identity;
    return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  /** A URI reference: relative for a relative path, {@code file:} for an absolute one. */
  String uri() {
    String path = path();
    boolean drive = path.length() > 1 && path.charAt(1) == ':' && File.separatorChar == '\\';
    try {
      if (path.startsWith("/") || drive) {
        return new URI("file", "", drive ? "/" + path : path, null).toASCIIString();
      }
      // A colon in the first part of a relative path would look like the end of a scheme.
      boolean scheme = path.indexOf(':') >= 0 && path.indexOf(':') < (path + "/").indexOf('/');
      return new URI(null, null, scheme ? "./" + path : path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "plan";
    }
  }
}
