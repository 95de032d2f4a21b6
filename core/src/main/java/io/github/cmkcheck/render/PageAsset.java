package io.github.cmkcheck.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or script that is embedded in the page.
 *
 * @param text exactly what is between the tags
 */
record PageAsset(String text) {

  /**
   * Reads a resource next to this class.
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

  /** Its source expression for a content security policy. */
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
