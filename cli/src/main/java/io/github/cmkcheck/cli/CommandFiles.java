package io.github.cmkcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Generates the files of the distribution that come from the commands themselves: shell completion
 * and the manual page. The build calls it.
 */
final class CommandFiles {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "CMKCHECK_CACHE",
          "off: keep no archive of loaded classes, which makes Java start faster; on: keep one in a CI"
              + " job as well; now: make it before this run, not in the background.",
          "COLUMNS",
          "The width of text on a terminal, from 50 to 120. Default: the width of the terminal;"
              + " elsewhere text is 96 characters wide.",
          "JAVA_HOME",
          "The Java to use, 17 or later; without it, the one on the path.",
          "NO_COLOR",
          "If set, no colours are used.");

  private CommandFiles() {}

  /**
   * Writes {@code completion/} and {@code man/}.
   *
   * @param args the folder to write them to
   */
  public static void main(String[] args) throws IOException {
    CommandLine root = Main.commands();
    // One script serves bash and zsh.
    write(Path.of(args[0], "completion", "cmkcheck.sh"), AutoComplete.bash("cmkcheck", root));
    write(Path.of(args[0], "man", "man1", "cmkcheck.1"), manual(root));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String manual(CommandLine root) {
    List<CommandLine> commands = new ArrayList<>();
    collect(root, commands);
    StringBuilder page = new StringBuilder(".TH CMKCHECK 1 \"\" \"cmkcheck ");
    page.append(text(Version.number()).strip()).append("\" \"\"\n.nh\n.ad l\n.SH NAME\n");
    page.append(
        "cmkcheck \\- whose KMS key will encrypt each DynamoDB table of a Terraform plan\n");
    page.append(".SH SYNOPSIS\n.nf\n");
    for (CommandLine command : commands) {
      page.append(text(command.getHelp().synopsis(0)));
    }
    page.append(".fi\n.SH DESCRIPTION\n").append(text(root.getHelp().description()));
    for (CommandLine command : commands) {
      if (command.getSubcommands().isEmpty()) {
        describe(command, page);
      }
    }
    page.append(".SH EXIT STATUS\n");
    root.getCommandSpec()
        .usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> entry(code, meaning, page));
    page.append(".SH ENVIRONMENT\n");
    ENVIRONMENT.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(variable -> entry(variable.getKey(), variable.getValue(), page));
    page.append(".SH EXAMPLES\n.nf\n").append(text(root.getHelp().footer()));
    return page.append(".fi\n").toString();
  }

  private static void collect(CommandLine command, List<CommandLine> into) {
    into.add(command);
    command.getSubcommands().values().forEach(sub -> collect(sub, into));
  }

  private static void describe(CommandLine command, StringBuilder page) {
    Help help = command.getHelp();
    IParamLabelRenderer label = help.createDefaultParamLabelRenderer();
    String name = command.getCommandSpec().qualifiedName().toUpperCase(Locale.ROOT);
    page.append(".SH ").append(text(name)).append(text(help.description()));
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      Text[][] rows =
          help.createDefaultParameterRenderer().render(parameter, label, help.colorScheme());
      entry(parameter.paramLabel(), description(rows), page);
    }
    for (OptionSpec option : command.getCommandSpec().options()) {
      Text[][] rows = help.createDefaultOptionRenderer().render(option, label, help.colorScheme());
      String argument = label.renderParameterLabel(option, help.ansi(), List.of()).plainString();
      entry(String.join(", ", option.names()) + argument, description(rows), page);
    }
  }

  /** The text in the last column of picocli's rows. */
  private static String description(Text[][] rows) {
    StringBuilder description = new StringBuilder();
    for (Text[] row : rows) {
      description.append(row[row.length - 1].plainString()).append('\n');
    }
    return description.toString();
  }

  private static void entry(String term, String description, StringBuilder page) {
    page.append(".TP\n.B ").append(text(term)).append(text(description));
  }

  /** Escapes text for troff: no line is taken for a request, and hyphens can be copied. */
  private static String text(String plain) {
    StringBuilder lines = new StringBuilder();
    for (String line : plain.stripIndent().strip().split("\n")) {
      lines
          .append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
          .append(line.replace("\\", "\\e").replace("-", "\\-"))
          .append('\n');
    }
    return lines.toString();
  }
}
