package io.github.cmkcheck.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or script that stands in the page itself.
 *
 * @param text what stands between the tags, to the byte
 */
record PageAsset(String text) {

  /**
   * Reads a resource that lies beside this class.
   *
   * @throws IOException if it cannot be read
   */
  static PageAsset named(String name) throws IOException {
    try (InputStream in = PageAsset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing in the jar");
      }
      return new PageAsset(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** What a content security policy calls it. */
  String source() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
