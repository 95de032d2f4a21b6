package io.github.cmkcheck.cli;

import io.github.cmkcheck.policy.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** What people probably meant who are used to other tools, or made a typo. */
final class Habits {
  private static final Map<String, String> COMMANDS =
      Map.of(
          "version", "--version",
          "scan", "check",
          "test", "check",
          "validate", "check",
          "verify", "check",
          "config", "check",
          "show", "explain",
          "list", "rules");

  private static final Map<String, String> OPTIONS =
      Map.ofEntries(
          Map.entry("v", "--version"),
          Map.entry("c", "--policy"),
          Map.entry("p", "--policy"),
          Map.entry("config", "--policy"),
          Map.entry("config-file", "--policy"),
          Map.entry("json", "--format json"),
          Map.entry("sarif", "--format sarif"),
          Map.entry("no-color", "--color=never"),
          Map.entry("no-colour", "--color=never"),
          Map.entry("severity", "--fail-on"),
          Map.entry("minimum-severity", "--fail-on"),
          Map.entry("minimum-failure-severity", "--fail-on"),
          Map.entry("soft-fail", "--fail-on none"),
          Map.entry("exit-zero", "--fail-on none"),
          Map.entry("no-fail", "--fail-on none"),
          Map.entry("out", "--output"),
          Map.entry("output-file", "--output"),
          Map.entry("output-format", "--format"));

  private Habits() {}

  /** A question to add after the name of an unknown command. */
  static String command(String word) {
    String meant = COMMANDS.get(word);
    return meant == null ? Spelling.hint(word, Commands.NAMES) : Spelling.hint(meant);
  }

  /** The same for an unknown option. */
  static String option(String word, List<OptionSpec> options) {
    return written(word, options)
        .map(Spelling::hint)
        .orElseGet(() -> Spelling.hint("--" + name(word), names(options)));
  }

  /** The option with that name, with any number of dashes, or its equivalent here. */
  static Optional<String> written(String word, List<OptionSpec> options) {
    List<String> names = names(options);
    String name = name(word);
    String here = OPTIONS.getOrDefault(name, "--" + name);
    return names.contains(here.split("[ =]")[0]) ? Optional.of(here) : Optional.empty();
  }

  private static List<String> names(List<OptionSpec> options) {
    return options.stream().map(OptionSpec::longestName).toList();
  }

  /** The name without dashes and value. */
  private static String name(String word) {
    return word.replaceFirst("^-+", "").replaceFirst("=.*", "");
  }
}
