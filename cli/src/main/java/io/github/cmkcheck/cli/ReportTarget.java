package io.github.cmkcheck.cli;

import io.github.cmkcheck.render.ReportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that was asked for: {@code FORMAT} or {@code FORMAT=FILE}, where {@code -} is standard
 * output too.
 *
 * @param format in which form
 * @param file where to; null for standard output
 */
record ReportTarget(ReportFormat format, @Nullable Path file) {

  /** What there is to choose from, for help and shell completion. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ReportFormat.values()).map(ReportFormat::word).iterator();
    }
  }

  /** Reads the value of {@code --report}. */
  static final class Converter implements ITypeConverter<ReportTarget> {
    @Override
    public ReportTarget convert(String value) {
      int equals = value.indexOf('=');
      String word = equals < 0 ? value : value.substring(0, equals);
      ReportFormat format =
          ReportFormat.of(word)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "there is no such format; there are " + ReportFormat.words()));
      return new ReportTarget(format, equals < 0 ? null : path(value.substring(equals + 1)));
    }

    private static @Nullable Path path(String file) {
      // Nothing can be moved over the second, and it need not be.
      if (file.equals("-") || file.equals("/dev/stdout")) {
        return null;
      }
      if (file.isBlank()) {
        throw new TypeConversionException("name a file after the =");
      }
      try {
        return Path.of(file);
      } catch (InvalidPathException e) {
        throw new TypeConversionException("that is no file name");
      }
    }
  }
}
