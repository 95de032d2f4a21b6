package io.github.cmkcheck.hcl;

/** Decides which of the tokens that begin with a digit are numbers. */
final class Numbers {
  /** More than any exponent needs; a longer one would make gigabytes when written out. */
  private static final int EXPONENT_DIGITS = 6;

  private Numbers() {}

  /** Digits, at most one dot, and at most one exponent, at the end. */
  static boolean isNumber(String literal) {
    int exponent = Math.max(literal.indexOf('e'), literal.indexOf('E'));
    String mantissa = exponent < 0 ? literal : literal.substring(0, exponent);
    if (mantissa.indexOf('.') != mantissa.lastIndexOf('.')) {
      return false;
    }
    if (exponent < 0) {
      return true;
    }
    String power = literal.substring(exponent + 1);
    String digits = "+-".indexOf(power.charAt(0)) >= 0 ? power.substring(1) : power;
    return digits.length() <= EXPONENT_DIGITS && digits.chars().allMatch(Characters::isDigit);
  }
}
