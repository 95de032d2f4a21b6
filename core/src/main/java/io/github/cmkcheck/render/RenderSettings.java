package io.github.cmkcheck.render;

/**
 * What a renderer needs besides the report.
 *
 * @param version the version of cmkcheck, for formats that name it
 * @param style for text
 * @param width for text: the greatest length of a line of words
 * @param all for text: whether to also list the tables that are fine
 * @param keys for text: whether to list which key encrypts what; other formats always do
 */
public record RenderSettings(
    String version, TextStyle style, int width, boolean all, boolean keys) {

  /** The default width of text, which files and pipes always have. */
  public static final int USUAL_WIDTH = 96;

  /** Without colours, and with the default width. */
  public static RenderSettings plain(String version, boolean all, boolean keys) {
    return new RenderSettings(version, TextStyle.PLAIN, USUAL_WIDTH, all, keys);
  }
}
