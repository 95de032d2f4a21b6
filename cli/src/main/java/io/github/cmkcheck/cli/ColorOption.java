package io.github.cmkcheck.cli;

import io.github.cmkcheck.render.TextStyle;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --color}, the same for every command that writes text. */
final class ColorOption {

  /** When to use colour. */
  enum When {
    auto,
    always,
    never
  }

  private static final Choice<When> TIMES = new Choice<>(When.values(), When::name);

  private final OptionSpec option =
      OptionSpec.builder("--color")
          .type(When.class)
          .paramLabel("WHEN")
          .converters(TIMES)
          .completionCandidates(TIMES)
          .defaultValue("auto")
          .description(
              "auto, always or never. auto: on a terminal, unless NO_COLOR is set. Default: auto.")
          .build();

  OptionSpec spec() {
    return option;
  }

  TextStyle style(Console console) {
    When when = option.getValue();
    boolean colour = when == When.always || when == When.auto && console.terminal();
    return colour ? TextStyle.COLOUR : TextStyle.PLAIN;
  }
}
