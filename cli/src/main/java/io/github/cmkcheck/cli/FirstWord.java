package io.github.cmkcheck.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first word of a command line. A command's name means the command, even if there is a file
 * with that name; any other option or file is an argument of {@code check}, whose name may be left
 * out.
 */
final class FirstWord {
  /** The options of {@code cmkcheck} itself. */
  private static final List<String> OWN_OPTIONS =
      List.of("-h", "--help", "-help", "-V", "--version");

  private FirstWord() {}

  /** The words with a command in front, unless there are no words. */
  static String[] complete(String... words) {
    if (words.length == 0 || Commands.NAMES.contains(words[0]) || OWN_OPTIONS.contains(words[0])) {
      return words;
    }
    String word = words[0];
    if (isName(word) && !exists(word)) {
      throw new UsageException(
          "there is no command `"
              + word
              + "`"
              + Habits.command(word)
              + " and no file with that name");
    }
    List<String> completed = new ArrayList<>(List.of(words));
    completed.add(0, "check");
    return completed.toArray(String[]::new);
  }

  /** Whether it could be a command's name: it is not an option, and has no characters of a path. */
  private static boolean isName(String word) {
    return word.matches("[A-Za-z][A-Za-z-]*");
  }

  static boolean exists(String file) {
    try {
      return Files.exists(Path.of(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
