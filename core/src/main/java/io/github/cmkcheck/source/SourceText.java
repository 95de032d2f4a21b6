package io.github.cmkcheck.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of bytes. */
final class SourceText {
  private SourceText() {}

  /** The text as it is; empty if the bytes are not UTF-8. */
  static Optional<String> decode(byte[] bytes) {
    try {
      // A new decoder reports what is wrong, where String would put something in its place.
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The same of a configuration file, where Terraform reads over a byte order mark. */
  static Optional<String> decodeConfiguration(byte[] bytes) {
    return decode(bytes).map(text -> text.startsWith("\ufeff") ? text.substring(1) : text);
  }
}
