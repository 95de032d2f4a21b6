package io.github.cmkcheck.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes bytes to text. */
final class SourceText {
  private SourceText() {}

  /** The text unchanged; empty if the bytes are not UTF-8. */
  static Optional<String> decode(byte[] bytes) {
    try {
      // A new decoder reports invalid bytes, where String would replace them.
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The same for a configuration file, in which Terraform skips a byte order mark. */
  static Optional<String> decodeConfiguration(byte[] bytes) {
    return decode(bytes).map(text -> text.startsWith("\ufeff") ? text.substring(1) : text);
  }
}
