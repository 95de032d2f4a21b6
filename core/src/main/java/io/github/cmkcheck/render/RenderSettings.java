package io.github.cmkcheck.render;

/**
 * What a renderer is told besides the report.
 *
 * @param version the version of cmkcheck, for formats that name it
 * @param style for text
 * @param all for text: whether to list the tables that are as they should be as well
 * @param keys for text: whether to list which key encrypts what; other formats always do
 */
public record RenderSettings(String version, TextStyle style, boolean all, boolean keys) {

  /** Without colours. */
  public static RenderSettings plain(String version, boolean all, boolean keys) {
    return new RenderSettings(version, TextStyle.PLAIN, all, keys);
  }
}
