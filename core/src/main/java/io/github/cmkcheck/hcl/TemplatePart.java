package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import org.jspecify.annotations.Nullable;

/** A part of a template, before directives are matched with their ends. */
sealed interface TemplatePart {

  /** Text, at most one line; strip markers and indentation shorten it later. */
  final class Text implements TemplatePart {
    private String content;

    Text(String content) {
      this.content = content;
    }

    String content() {
      return content;
    }

    void set(String shorter) {
      content = shorter;
    }
  }

  /** An interpolation. */
  record Value(Expression expression) implements TemplatePart {}

  /** <code>%{ if condition }</code>. */
  record If(Expression condition) implements TemplatePart {}

  /** <code>%{ for key, value in collection }</code>. */
  record For(@Nullable String key, String value, Expression collection) implements TemplatePart {}

  /** <code>%{ else }</code>. */
  record Else() implements TemplatePart {}

  /** <code>%{ endif }</code> or <code>%{ endfor }</code>. */
  record End() implements TemplatePart {}
}
