package io.github.cmkcheck.hcl;

import io.github.cmkcheck.address.Printable;

/**
 * A file has a syntax error. The message says what is wrong and where, and quotes nothing from the
 * file, which may contain secrets.
 */
public final class HclSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;
  private final String problem;

  /**
   * A problem at one place.
   *
   * @param file the name under which the file was read
   * @param line from 1
   * @param column in characters, from 1
   * @param problem what is wrong, in words, such as "expected a value, found a closing brace"
   */
  public HclSyntaxException(String file, int line, int column, String problem) {
    super(Printable.of(file) + ", line " + line + ", column " + column + ": " + problem);
    this.file = file;
    this.line = line;
    this.column = column;
    this.problem = problem;
  }

  /** The name under which the file was read. */
  public String file() {
    return file;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** The column in characters, from 1. */
  public int column() {
    return column;
  }

  /** What is wrong, without the position. */
  public String problem() {
    return problem;
  }
}
