package io.github.cmkcheck.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which a report can be had. */
public enum ReportFormat {
  /** For people: {@link TextRenderer}. */
  TEXT,
  /** For programs: {@link JsonRenderer}. */
  JSON;

  /** What users call it: {@code json}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name. */
  public static Optional<ReportFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All names, for messages: "text, json". */
  public static String words() {
    return Arrays.stream(values()).map(ReportFormat::word).collect(Collectors.joining(", "));
  }

  /**
   * A renderer of this format.
   *
   * @param version the version of cmkcheck, for formats that name it
   * @param style for text
   * @param all for text: whether to list the tables that are as they should be as well
   */
  public Renderer renderer(String version, TextStyle style, boolean all) {
    return renderer(version, style, all, false);
  }

  /**
   * A renderer of this format.
   *
   * @param version the version of cmkcheck, for formats that name it
   * @param style for text
   * @param all for text: whether to list the tables that are as they should be as well
   * @param keys for text: whether to list which key encrypts what; other formats always do
   */
  public Renderer renderer(String version, TextStyle style, boolean all, boolean keys) {
    return switch (this) {
      case TEXT -> new TextRenderer(style, all, keys);
      case JSON -> new JsonRenderer(version);
    };
  }
}
