package io.github.cmkcheck.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which a report can be had. */
public enum ReportFormat {
  /** For people: {@link TextRenderer}. */
  TEXT("txt"),
  /** For programs: {@link JsonRenderer}. */
  JSON("json"),
  /** For code scanning: {@link SarifRenderer}. */
  SARIF("sarif"),
  /** For build servers: {@link JunitRenderer}. */
  JUNIT("junit.xml"),
  /** For GitLab's Code Quality: {@link GitlabRenderer}. */
  GITLAB("gitlab.json"),
  /** For GitHub Actions, annotations: {@link GithubRenderer}. */
  GITHUB("github.txt"),
  /** For comments and job summaries: {@link MarkdownRenderer}. */
  MARKDOWN("md"),
  /** For people, a page of its own: {@link HtmlRenderer}. */
  HTML("html");

  private final String extension;

  ReportFormat(String extension) {
    this.extension = extension;
  }

  /** What users call it: {@code json}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How files of this format are named where nobody names them: {@code report.json}. */
  public String fileName() {
    return "report." + extension;
  }

  /** The format of that name. */
  public static Optional<ReportFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All names, for messages: "text, json". */
  public static String words() {
    return Arrays.stream(values()).map(ReportFormat::word).collect(Collectors.joining(", "));
  }

  /** A renderer of this format. */
  public Renderer renderer(RenderSettings settings) {
    return switch (this) {
      case TEXT -> new TextRenderer(settings.style(), settings.all(), settings.keys());
      case JSON -> new JsonRenderer(settings.version());
      case SARIF -> new SarifRenderer(settings.version());
      case JUNIT -> new JunitRenderer();
      case GITLAB -> new GitlabRenderer();
      case GITHUB -> new GithubRenderer();
      case MARKDOWN -> new MarkdownRenderer();
      case HTML -> new HtmlRenderer(settings.version());
    };
  }
}
