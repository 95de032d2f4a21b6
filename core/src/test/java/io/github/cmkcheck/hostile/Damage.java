package io.github.cmkcheck.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages inputs at random, the same way every time: bytes are changed, left out, doubled and
 * moved, words replaced by others, and pieces taken from another input.
 */
final class Damage {

  private static final List<String> WORDS =
      List.of(
          "{}",
          "[]",
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1e9",
          "\"\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "\0",
          "\u001b[31m",
          "\ufeff",
          "::error::",
          "\n",
          "\u202e",
          "\"create\"",
          "\"delete\"",
          "\"aws_dynamodb_table\"",
          "\"aws_kms_key\"",
          "module.m[\"k\"].",
          "each.value",
          "var.x",
          "[*]",
          "[0]",
          "- ",
          "&a ",
          "*a",
          "? ",
          "<<: ");

  private final Random random;
  private final List<byte[]> seeds;

  Damage(List<byte[]> seeds, long seed) {
    this.seeds = seeds;
    this.random = new Random(seed);
  }

  /** The next damaged input; most have few changes, since many are refused at the first. */
  byte[] next() {
    byte[] input = seeds.get(random.nextInt(seeds.size())).clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      input = change(input);
    }
    return input;
  }

  private byte[] change(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = Math.min(input.length, from + 1 + random.nextInt(1 << random.nextInt(10)));
    byte[] piece = Arrays.copyOfRange(input, from, to);
    return switch (random.nextInt(8)) {
      case 0 -> flipped(input, from);
      case 1 -> replaced(input, from, to, new byte[0]);
      case 2 -> replaced(input, from, from, piece);
      case 3 -> replaced(input, random.nextInt(from + 1), from, piece);
      case 4 -> replaced(input, from, from, word());
      case 5 -> otherWord(input, from, word());
      case 6 -> otherWord(input, from, wordOf(seeds.get(random.nextInt(seeds.size()))));
      default -> otherWord(input, from, wordOf(input));
    };
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] flipped(byte[] input, int at) {
    byte[] changed = input.clone();
    if (at < input.length) {
      changed[at] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  /** In place of a word of JSON or YAML, so that what is around it can still be read. */
  private byte[] otherWord(byte[] input, int near, byte[] word) {
    int from = beginning(input, near);
    return replaced(input, from, end(input, from), word);
  }

  private byte[] wordOf(byte[] input) {
    int from = beginning(input, random.nextInt(input.length + 1));
    return Arrays.copyOfRange(input, from, end(input, from));
  }

  private static int beginning(byte[] input, int near) {
    int at = near;
    while (at < input.length && !isPart(input[at])) {
      at++;
    }
    while (at > 0 && isPart(input[at - 1])) {
      at--;
    }
    return at;
  }

  private static int end(byte[] input, int from) {
    int at = from;
    while (at < input.length && isPart(input[at])) {
      at++;
    }
    return at;
  }

  private static boolean isPart(byte b) {
    return "{}[],: \n\t".indexOf(b) < 0;
  }

  private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(input, 0, from);
    changed.writeBytes(by);
    changed.write(input, to, input.length - to);
    return changed.toByteArray();
  }
}
