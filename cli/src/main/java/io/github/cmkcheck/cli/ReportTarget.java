package io.github.cmkcheck.cli;

import io.github.cmkcheck.render.ReportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that was asked for: {@code FORMAT} or {@code FORMAT=FILE}, where {@code -} also means
 * standard output.
 *
 * @param format the format
 * @param file the file to write; null for standard output
 */
record ReportTarget(ReportFormat format, @Nullable Path file) {

  /** The formats to choose from. */
  static Choice<ReportFormat> formats() {
    return new Choice<>(ReportFormat.values(), ReportFormat::word);
  }

  boolean isStandardOutput() {
    return file == null;
  }

  /** The file with that name, or null for the names of standard output. */
  static @Nullable Path path(String file) {
    // /dev/stdout cannot be replaced by a file, and need not be.
    if (file.equals("-") || file.equals("/dev/stdout")) {
      return null;
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("`" + file + "` is not a file name");
    }
  }

  /** Reads the value of {@code --report}. */
  static final class Converter implements ITypeConverter<ReportTarget> {
    @Override
    public ReportTarget convert(String value) {
      int equals = value.indexOf('=');
      ReportFormat format = formats().convert(equals < 0 ? value : value.substring(0, equals));
      String file = value.substring(equals + 1);
      if (equals >= 0 && file.isBlank()) {
        throw new TypeConversionException("name a file after the =");
      }
      return new ReportTarget(format, equals < 0 ? null : path(file));
    }
  }
}
