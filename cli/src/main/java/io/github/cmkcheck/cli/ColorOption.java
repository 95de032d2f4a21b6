package io.github.cmkcheck.cli;

import io.github.cmkcheck.render.TextStyle;
import picocli.CommandLine.Option;

/** {@code --color}, the same for every command that writes text. */
final class ColorOption {

  /** When to colour. */
  enum When {
    auto,
    always,
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "auto, always or never. auto: on a terminal, unless NO_COLOR is set. Default: auto.")
  private When when = When.auto;

  TextStyle style(Console console) {
    boolean colour = when == When.always || when == When.auto && console.terminal();
    return colour ? TextStyle.COLOUR : TextStyle.PLAIN;
  }
}
