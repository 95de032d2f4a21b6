package io.github.cmkcheck.render;

/** How text for people is coloured on a terminal. */
public enum TextStyle {
  /** With ANSI colours. */
  COLOUR,
  /** Without. */
  PLAIN;

  String strong(String text) {
    return ansi("1", text);
  }

  String bad(String text) {
    return ansi("1;31", text);
  }

  String doubtful(String text) {
    return ansi("33", text);
  }

  String good(String text) {
    return ansi("32", text);
  }

  String faint(String text) {
    return ansi("2", text);
  }

  private String ansi(String code, String text) {
    return this == COLOUR ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
