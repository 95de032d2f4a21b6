package io.github.cmkcheck.maven;

import org.jspecify.annotations.Nullable;

/**
 * A report that a build asks for, as Maven fills it in: from {@code <format>} and {@code <file>},
 * or from {@code FORMAT[=FILE]} as on the command line. Its values are not checked yet.
 */
public final class ReportTarget {
  private String format = "";
  private @Nullable String file;

  /** Called by Maven, which then sets the values. */
  public ReportTarget() {}

  ReportTarget(String format, @Nullable String file) {
    this.format = format;
    this.file = file;
  }

  /** Takes {@code FORMAT[=FILE]}; Maven calls this method by its name for an element with text. */
  public void set(String words) {
    int equals = words.indexOf('=');
    format = (equals < 0 ? words : words.substring(0, equals)).strip();
    file = equals < 0 ? null : words.substring(equals + 1).strip();
  }

  /** The format, as on the command line: {@code json}, for example. */
  public void setFormat(String format) {
    this.format = format;
  }

  /** The file to write, relative to the module; without it, a file in {@code target/cmkcheck/}. */
  public void setFile(String file) {
    this.file = file;
  }

  String format() {
    return format;
  }

  @Nullable String file() {
    return file;
  }
}
