package io.github.cmkcheck.cli;

import io.github.cmkcheck.policy.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence that also says what was probably meant. */
final class Complaint {

  private Complaint() {}

  /** The sentence for an error that picocli found. */
  static String of(ParameterException problem, String... words) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), problem.getCommandLine().getCommandSpec());
    }
    if (problem instanceof MissingParameterException) {
      // An unknown option may be the reason.
      CommandSpec command = problem.getCommandLine().getCommandSpec();
      for (String word : words) {
        String option = option(word);
        if (!command.optionsMap().containsKey(option)
            && (option.startsWith("--") || Habits.written(option, command.options()).isPresent())) {
          return unmatched(word, command);
        }
      }
    }
    String message = String.valueOf(problem.getMessage());
    return problem.getArgSpec() instanceof OptionSpec option
        ? message.replace("option '" + option.longestName() + "'", source(option, words))
        : message;
  }

  /** Where the option's value comes from: the command line, or else the environment. */
  private static String source(OptionSpec option, String... words) {
    boolean isThere =
        Arrays.stream(words)
            .anyMatch(word -> Arrays.stream(option.names()).anyMatch(word::startsWith));
    return isThere
        ? option.longestName()
        : "CMKCHECK_"
            + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The option without its value. */
  private static String option(String word) {
    return word.split("=", 2)[0];
  }

  private static String unmatched(String word, CommandSpec command) {
    if (word.startsWith("-")) {
      String option = option(word);
      return "there is no option `" + option + "` here" + Habits.option(word, command.options());
    }
    Set<String> names = command.subcommands().keySet();
    return names.isEmpty()
        ? "`" + word + "` is one argument too many"
        : "there is no command `" + word + "` here" + Spelling.hint(word, names);
  }

  /**
   * Refuses {@code -output=x}, which would mean {@code -o} with a file called {@code utput=x}.
   *
   * @param line the command line of the innermost command
   */
  static void requireTwoDashes(CommandLine line, String... words) {
    CommandLine command = line;
    for (String word : words) {
      if (word.equals("--")) {
        return;
      }
      if (command.getSubcommands().containsKey(word)) {
        command = command.getSubcommands().get(word);
      } else if (word.matches("-[fo][a-z].*")) {
        List<OptionSpec> options = command.getCommandSpec().options();
        if (Habits.written(word, options).isPresent()) {
          throw new UsageException(
              "options of more than one letter have two dashes" + Habits.option(word, options));
        }
      }
    }
  }
}
