package io.github.cmkcheck.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of a report. */
public enum ReportFormat {
  /** For people: {@link TextRenderer}. */
  TEXT("txt"),
  /** For programs: {@link JsonRenderer}. */
  JSON("json"),
  /** For code scanning: {@link SarifRenderer}. */
  SARIF("sarif", "sarif.json"),
  /** For build servers: {@link JunitRenderer}. */
  JUNIT("junit.xml", "xml"),
  /** For GitLab's Code Quality: {@link GitlabRenderer}. */
  GITLAB("gitlab.json", "gl-code-quality-report.json"),
  /** For GitHub Actions, annotations: {@link GithubRenderer}. */
  GITHUB("github.txt"),
  /** For comments and job summaries: {@link MarkdownRenderer}. */
  MARKDOWN("md", "markdown"),
  /** For people, a page of its own: {@link HtmlRenderer}. */
  HTML("html", "htm");

  private final List<String> endings;

  /** Takes the endings of its file names, the first of which is used for default names. */
  ReportFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** The name that users give: {@code json}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The default name of a file in this format, such as {@code report.json}. */
  public String fileName() {
    return "report." + endings.get(0);
  }

  /** The format with that name, in upper or lower case. */
  public static Optional<ReportFormat> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.word().equals(lower)).findFirst();
  }

  /**
   * The format for the ending of a file name: {@code json}, or the more specific {@code
   * gitlab.json}; text, if it has none.
   */
  public static Optional<ReportFormat> ofFile(String name) {
    String lower = "." + name.toLowerCase(Locale.ROOT);
    String longest = "";
    Optional<ReportFormat> said = name.indexOf('.') < 0 ? Optional.of(TEXT) : Optional.empty();
    for (ReportFormat format : values()) {
      for (String ending : format.endings) {
        if (ending.length() > longest.length() && lower.endsWith("." + ending)) {
          longest = ending;
          said = Optional.of(format);
        }
      }
    }
    return said;
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(ReportFormat::word).toList();
  }

  /** The same, for messages: "text, json". */
  public static String words() {
    return String.join(", ", names());
  }

  /** A renderer of this format. */
  public Renderer renderer(RenderSettings settings) {
    return switch (this) {
      case TEXT -> new TextRenderer(settings);
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
