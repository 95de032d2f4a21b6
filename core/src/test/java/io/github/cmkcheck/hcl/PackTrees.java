package io.github.cmkcheck.hcl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;

/**
 * Writes down how this parser reads the files of a pack, to be compared with HashiCorp's: see
 * {@code testdata/hcl-oracle/README.md}.
 */
final class PackTrees {
  private PackTrees() {}

  /** From a pack, to a file of trees. */
  public static void main(String[] arguments) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      each(
          Path.of(arguments[0]),
          (name, text) -> out.write(("== " + name + "\n" + tree(text)).getBytes(UTF_8)));
    }
  }

  /** What to do with a text. */
  interface Visitor {
    void visit(String name, String text) throws IOException;
  }

  /** All texts of a pack. */
  static void each(Path pack, Visitor visitor) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(pack))) {
      for (String head = line(in); !head.isEmpty(); head = line(in)) {
        Scanner words = new Scanner(head).skip("== ");
        String name = words.next();
        String text = new String(in.readNBytes(words.nextInt()), UTF_8);
        in.readNBytes(1);
        visitor.visit(name, text);
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  /** The tree of a text, or that it is refused, and why. */
  static String tree(String text) {
    try {
      return TreeText.of(HclParser.parse("", text));
    } catch (HclSyntaxException e) {
      return "REFUSE" + e.getMessage() + "\n";
    }
  }
}
