package io.github.cmkcheck.cli;

import io.github.cmkcheck.render.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Which reports to write: the main one, which is text unless {@code -f} says otherwise, and goes to
 * standard output unless {@code -o} names a file; and those of {@code --report}.
 */
final class ReportOptions {

  private final OptionSpec format =
      OptionSpec.builder("-f", "--format")
          .type(ReportFormat.class)
          .paramLabel("FORMAT")
          .converters(new FormatConverter())
          .completionCandidates(ReportTarget.formats())
          .description(
              "${COMPLETION-CANDIDATES}. Default: the format of FILE's extension, or text.")
          .build();

  private final OptionSpec output =
      OptionSpec.builder("-o", "--output")
          .type(String.class)
          .paramLabel("FILE")
          .description("Where the report goes instead of standard output.")
          .build();

  private final OptionSpec reports =
      OptionSpec.builder("--report")
          .type(List.class)
          .auxiliaryTypes(ReportTarget.class)
          .paramLabel("FORMAT[=FILE]")
          .converters(new ReportTarget.Converter())
          .completionCandidates(ReportTarget.formats())
          .description(
              "An additional report; repeatable. Without a FILE, it is the one on standard output.")
          .build();

  private final OptionSpec quiet =
      Commands.flag("No text report on standard output, only the exit code.", "-q", "--quiet");

  List<OptionSpec> specs() {
    return List.of(format, output, reports, quiet);
  }

  /** The reports that were asked for; at most one is for standard output. */
  List<ReportTarget> asked() {
    List<ReportTarget> asked = new ArrayList<>();
    if (format.getValue() != null || output.getValue() != null) {
      asked.add(main());
    }
    @Nullable List<ReportTarget> further = reports.getValue();
    if (further != null) {
      asked.addAll(further);
    }
    List<ReportTarget> shown = asked.stream().filter(ReportTarget::isStandardOutput).toList();
    if (shown.size() > 1) {
      throw new UsageException(
          "only one report can go to standard output: give the others a file, as in --report"
              + " json=report.json");
    }
    if (Commands.isGiven(quiet) && !shown.isEmpty() && shown.get(0).format() == ReportFormat.TEXT) {
      throw new UsageException(
          "--quiet and a text report on standard output contradict each other: leave one of them"
              + " out");
    }
    return asked;
  }

  /** Whether the default text goes to standard output: no other report or silence was asked for. */
  boolean isTextUsual() {
    return !Commands.isGiven(quiet)
        && output.getValue() == null
        && asked().stream().noneMatch(ReportTarget::isStandardOutput);
  }

  private ReportTarget main() {
    @Nullable String name = output.getValue();
    @Nullable Path file = name == null ? null : file(name);
    @Nullable ReportFormat named = format.getValue();
    if (named != null) {
      return new ReportTarget(named, file);
    }
    ReportFormat ending =
        file == null
            ? ReportFormat.TEXT
            : ReportFormat.ofFile(String.valueOf(file.getFileName()))
                .orElseThrow(
                    () ->
                        new UsageException(
                            "`" + name + "` does not end like a format: name one with --format"));
    return new ReportTarget(ending, file);
  }

  private static @Nullable Path file(String name) {
    if (name.isBlank()) {
      throw new UsageException("name a file after --output");
    }
    try {
      return ReportTarget.path(name);
    } catch (TypeConversionException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Reads the value of {@code --format}, after which some users give a file, as in other tools. */
  private static final class FormatConverter implements ITypeConverter<ReportFormat> {
    @Override
    public ReportFormat convert(String value) {
      if (value.matches(".*[./=\\\\].*")) {
        throw new TypeConversionException(
            "`"
                + value
                + "` is not a format: name a plan without an option, and the file to write to with"
                + " --output");
      }
      return ReportTarget.formats().convert(value);
    }
  }
}
