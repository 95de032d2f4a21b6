package io.github.cmkcheck.render;

/**
 * What a renderer is told besides the report.
 *
 * @param version the version of cmkcheck, for formats that name it
 * @param style for text
 * @param width for text: how many characters a line of words has at most
 * @param all for text: whether to list the tables that are as they should be as well
 * @param keys for text: whether to list which key encrypts what; other formats always do
 */
public record RenderSettings(
    String version, TextStyle style, int width, boolean all, boolean keys) {

  /** The width of text where nothing says another: that of files and pipes. */
  public static final int USUAL_WIDTH = 96;

  /** Without colours, and of the usual width. */
  public static RenderSettings plain(String version, boolean all, boolean keys) {
    return new RenderSettings(version, TextStyle.PLAIN, USUAL_WIDTH, all, keys);
  }
}
