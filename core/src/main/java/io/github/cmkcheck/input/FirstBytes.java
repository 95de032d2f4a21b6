package io.github.cmkcheck.input;

import static io.github.cmkcheck.input.InputDiagnosis.SHOW;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises, by its first bytes, input that is not JSON. */
public final class FirstBytes {

  private FirstBytes() {}

  /**
   * What the bytes are, unless they can be the beginning of JSON.
   *
   * @param head the first bytes: with fewer than a few hundred, less is recognised
   */
  public static Optional<InputDiagnosis> diagnose(byte[] head) {
    if (isBinaryPlan(head)) {
      return found(
          "is a binary plan file",
          "turn it into JSON with `terraform show -json FILE > plan.json` where it was made and"
              + " check that, or have it done with `--terraform terraform`");
    }
    if (startsWith(head, 0x1f, 0x8b)) {
      return found(
          "is compressed with gzip", "unpack it first: `gunzip -c FILE | cmkcheck check -`");
    }
    if (startsWith(head, 'B', 'Z', 'h')
        || startsWith(head, 0xfd, '7', 'z', 'X', 'Z')
        || startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) {
      return found(
          "is compressed with bzip2, xz or zstd",
          "unpack it first, as in `zstd -dc FILE | cmkcheck check -`");
    }
    String text = text(head).stripLeading();
    if (text.isEmpty()) {
      return found("has nothing but white space at its beginning", SHOW);
    }
    return text.startsWith("{") ? Optional.empty() : MistakenText.diagnose(text);
  }

  /** Terraform's plan files are ZIP archives. */
  static boolean isBinaryPlan(byte[] head) {
    return startsWith(head, 'P', 'K', 3, 4);
  }

  /** A diagnosis: what is wrong, and what to do. */
  static Optional<InputDiagnosis> found(String problem, String hint) {
    return Optional.of(new InputDiagnosis(problem, hint));
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Decodes enough to recognise the beginning. */
  private static String text(byte[] head) {
    return new String(head, charset(head)).replace("\ufeff", "");
  }

  /** The encoding, by the byte order mark, which the decoder removes, or by where zeros are. */
  static Charset charset(byte[] head) {
    if (startsWith(head, 0xff, 0xfe, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(head, 0, 0, 0xfe, 0xff)) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16;
    }
    int zeros = 0;
    for (int i = 0; i < 4; i++) {
      zeros = zeros << 1 | (i < head.length && head[i] == 0 ? 1 : 0);
    }
    return switch (zeros) {
      case 0b0111 -> Charset.forName("UTF-32LE");
      case 0b1110 -> Charset.forName("UTF-32BE");
      case 0b0101 -> StandardCharsets.UTF_16LE;
      case 0b1010 -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
