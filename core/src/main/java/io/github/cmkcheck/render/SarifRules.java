package io.github.cmkcheck.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules as SARIF's {@code tool.driver.rules}, with the properties that GitHub code scanning
 * reads.
 */
final class SarifRules {

  /** The number of characters that GitHub keeps of a description. */
  private static final int LONGEST_DESCRIPTION = 1024;

  /** The number of tags that GitHub keeps of a rule. */
  private static final int MOST_TAGS = 20;

  private SarifRules() {}

  static void write(JsonGenerator to, List<Rule> rules) throws IOException {
    to.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      write(to, rule);
    }
    to.writeEndArray();
  }

  private static void write(JsonGenerator to, Rule rule) throws IOException {
    to.writeStartObject();
    to.writeStringField("id", rule.id().value());
    to.writeStringField("name", pascalCase(rule.id().value()));
    text(to, "shortDescription", cut(rule.title() + "."));
    text(to, "fullDescription", cut(firstParagraph(rule.explanation())));
    if (rule.helpUri().isPresent()) {
      to.writeStringField("helpUri", rule.helpUri().get());
    }
    to.writeObjectFieldStart("help");
    to.writeStringField("text", rule.explanation() + "\nHow to fix it:\n\n" + rule.remedy());
    to.writeStringField(
        "markdown", rule.explanation() + "\nHow to fix it:\n\n```hcl\n" + rule.remedy() + "```\n");
    to.writeEndObject();
    to.writeObjectFieldStart("defaultConfiguration");
    to.writeStringField("level", rule.severity().code());
    to.writeEndObject();
    to.writeObjectFieldStart("properties");
    to.writeStringField("precision", "very-high");
    to.writeStringField("problem.severity", problemSeverity(rule.severity()));
    to.writeStringField("security-severity", securitySeverity(rule.severity()));
    JsonOutput.strings(to, "tags", tags(rule));
    to.writeEndObject();
    to.writeEndObject();
  }

  private static List<String> tags(Rule rule) {
    List<String> tags = new ArrayList<>(List.of("security", "encryption", "kms", "terraform"));
    tags.addAll(rule.alsoKnownAs());
    return tags.size() > MOST_TAGS ? tags.subList(0, MOST_TAGS) : tags;
  }

  private static String problemSeverity(Severity severity) {
    return severity == Severity.NOTE ? "recommendation" : severity.code();
  }

  /** On the scale of CVSS: GitHub calls 7.0 and above high, 4.0 and above medium. */
  private static String securitySeverity(Severity severity) {
    return switch (severity) {
      case ERROR -> "7.5";
      case WARNING -> "5.0";
      case NOTE -> "2.0";
    };
  }

  private static String pascalCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name.toString();
  }

  private static String firstParagraph(String text) {
    int end = text.indexOf("\n\n");
    return (end < 0 ? text : text.substring(0, end)).strip().replace('\n', ' ');
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_DESCRIPTION
        ? text
        : text.substring(0, LONGEST_DESCRIPTION - 3) + "...";
  }

  static void text(JsonGenerator to, String name, String text) throws IOException {
    to.writeObjectFieldStart(name);
    to.writeStringField("text", text);
    to.writeEndObject();
  }
}
