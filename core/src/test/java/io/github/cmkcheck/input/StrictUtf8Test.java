package io.github.cmkcheck.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lets through what Java's own decoder takes, byte for byte, and nothing else. */
class StrictUtf8Test {

  /** On both sides of every border between bytes that mean something else. */
  private static final byte[] BYTES =
      HexFormat.of().parseHex("007f808f909fa0bfc0c1c2dfe0e1ecedeeeff0f1f3f4f5ff");

  private static final byte[] LAST_BYTES = HexFormat.of().parseHex("7f80bfc0");

  private static boolean isText(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean passes(byte[] bytes, int size) throws IOException {
    byte[] piece = new byte[size];
    int at = 0;
    try (InputStream strict = new StrictUtf8(new ByteArrayInputStream(bytes))) {
      for (int read = 0; read >= 0; read = strict.read(piece)) {
        assertThat(Arrays.equals(piece, 0, read, bytes, at, at + read)).isTrue();
        at += read;
      }
      return at == bytes.length;
    } catch (CharConversionException e) {
      return false;
    }
  }

  @Test
  void anyFourBytesAreTextOrNot() throws IOException {
    byte[] text = "....x".getBytes(StandardCharsets.US_ASCII);
    int texts = 0;
    for (byte first : BYTES) {
      for (byte second : BYTES) {
        for (byte third : BYTES) {
          for (byte fourth : LAST_BYTES) {
            text[0] = first;
            text[1] = second;
            text[2] = third;
            text[3] = fourth;
            boolean isText = isText(text);
            if (passes(text, text.length) != isText) {
              assertThat(HexFormat.of().formatHex(text)).as("is text: %s", isText).isNull();
            }
            texts += isText ? 1 : 0;
          }
        }
      }
    }
    assertThat(texts).isGreaterThan(500);
  }

  @Test
  void everyCharacterOfUnicodePasses() throws IOException {
    String all =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertThat(passes(all.getBytes(StandardCharsets.UTF_8), 8000)).isTrue();
  }

  @Test
  void aCharacterMayLieAcrossTheEndOfAnyRead() throws IOException {
    byte[] emoji = "\ud83d\ude00".getBytes(StandardCharsets.UTF_8);
    byte[] overlong = HexFormat.of().parseHex("f08080af");
    byte[] text = new byte[3000];
    for (int before = 1000; before < 1050; before++) {
      Arrays.fill(text, (byte) 'x');
      for (int size : new int[] {1, 2, 3, before + 1, before + 2, text.length}) {
        System.arraycopy(emoji, 0, text, before, emoji.length);
        assertThat(passes(text, size)).as("at %d in pieces of %d", before, size).isTrue();
        System.arraycopy(overlong, 0, text, before, overlong.length);
        assertThat(passes(text, size)).as("at %d in pieces of %d", before, size).isFalse();
      }
    }
  }

  @Test
  void oneByteIsReadAsItIs() throws IOException {
    InputStream strict =
        new StrictUtf8(new ByteArrayInputStream("\u00e4".getBytes(StandardCharsets.UTF_8)));
    assertThat(new int[] {strict.read(), strict.read(), strict.read()})
        .containsExactly(0xC3, 0xA4, -1);
  }
}
