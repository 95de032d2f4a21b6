package io.github.cmkcheck.policy;

import io.github.cmkcheck.plan.hcl.ModuleDirective;
import io.github.cmkcheck.rule.RuleId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code cmkcheck:ignore RULE, RULE reason="..." expires=2027-01-31}, which asks for what the
 * policy file asks for: at least one rule, a reason, and a last day or {@code never}. A {@code
 * ticket} and an {@code owner} may stand there too.
 */
final class DirectiveReader {
  private static final String KEYWORD = "cmkcheck:ignore";
  private static final List<String> SETTINGS = List.of("reason", "expires", "ticket", "owner");

  /** Longer than anybody writes; every report has to carry it. */
  private static final int LONGEST = 1000;

  /** More than these nobody fixes at once. */
  private static final int MOST_PROBLEMS = 3;

  private final Set<String> rules;

  /**
   * A reader.
   *
   * @param rules the ids of the rules that a comment may speak of
   */
  DirectiveReader(Set<String> rules) {
    this.rules = rules;
  }

  /**
   * Reads a comment.
   *
   * @throws MistakenDirective with what is wrong, if anything is
   */
  InlineExemption read(ModuleDirective comment) throws MistakenDirective {
    return new Reading(comment).exemption();
  }

  /** One comment while it is read. */
  private final class Reading {
    private final ModuleDirective comment;
    private final String text;
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<RuleId> named = new LinkedHashSet<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private int at;

    Reading(ModuleDirective comment) {
      this.comment = comment;
      this.text = comment.directive().text();
    }

    InlineExemption exemption() throws MistakenDirective {
      words();
      if (named.isEmpty() && problems.isEmpty()) {
        problems.add("it names no rule");
      }
      String reason = required("reason");
      LocalDate end = day(required("expires"));
      String ticket = settings.get("ticket");
      String owner = settings.get("owner");
      if (!problems.isEmpty()) {
        throw new MistakenDirective(told());
      }
      return new InlineExemption(
          comment.module(), comment.directive(), named, reason, end, ticket, owner);
    }

    private String told() {
      List<String> first = problems.stream().limit(MOST_PROBLEMS).toList();
      int more = problems.size() - first.size();
      return String.join("; ", first) + (more == 0 ? "" : "; and " + more + " more");
    }

    private void words() throws MistakenDirective {
      if (text.length() > LONGEST) {
        throw new MistakenDirective("it is longer than " + LONGEST + " characters");
      }
      boolean begins = word().equals(KEYWORD);
      if (!begins || at < text.length() && text.charAt(at) == '=') {
        throw new MistakenDirective("it must begin with `" + KEYWORD + "` and a space");
      }
      while (skip(" \t\f,")) {
        String word = word();
        int end = at;
        skip(" \t\f");
        if (at < text.length() && text.charAt(at) == '=') {
          at++;
          setting(word);
        } else {
          at = end;
          rule(word);
        }
      }
    }

    /** Whether there is something behind these. */
    private boolean skip(String characters) {
      while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at < text.length();
    }

    private String word() {
      int begin = at;
      while (at < text.length() && " \t\f,=".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(begin, at);
    }

    private void rule(String word) {
      if (rules.contains(word)) {
        named.add(new RuleId(word));
      } else if (SETTINGS.contains(word)) {
        problems.add("`" + word + "` has no value: write " + word + "=\"...\"");
      } else {
        problems.add(SchemaMessage.unknown(word, List.copyOf(rules)));
      }
    }

    private void setting(String name) throws MistakenDirective {
      String value = value(name).strip();
      if (name.isEmpty()) {
        problems.add("there is nothing before an equals sign");
      } else if (!SETTINGS.contains(name)) {
        problems.add(SchemaMessage.unknown(name, SETTINGS));
      } else if (settings.put(name, value) != null) {
        problems.add("`" + name + "` is there twice");
      } else if (value.isBlank()) {
        problems.add("`" + name + "` must not be empty");
      }
    }

    private String value(String name) throws MistakenDirective {
      skip(" \t\f");
      if (at == text.length() || text.charAt(at) != '"') {
        return word();
      }
      StringBuilder value = new StringBuilder();
      for (at++; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"') {
          at++;
          return value.toString();
        }
        boolean escaped = c == '\\' && at + 1 < text.length() && isMark(text.charAt(at + 1));
        value.append(escaped ? text.charAt(++at) : c);
      }
      // What comes behind a quote without an end could be anything.
      throw new MistakenDirective("the value of `" + name + "` has no closing quote on its line");
    }

    private static boolean isMark(char c) {
      return c == '"' || c == '\\';
    }

    private String required(String name) {
      String value = settings.get(name);
      if (value == null) {
        problems.add("`" + name + "` is missing");
      }
      return value == null ? "" : value;
    }

    private @Nullable LocalDate day(String value) {
      if (value.isEmpty() || value.equals("never")) {
        return null;
      }
      if (!value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        problems.add("`expires` must be the last day as 2026-12-31, or never");
        return null;
      }
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        problems.add("`expires` must be a day, and there is no such one");
        return null;
      }
    }
  }
}
