package io.github.cmkcheck.hcl;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes trees down as {@code testdata/hcl-oracle} does, which asks HashiCorp's parser. */
final class TreeText {
  private final StringBuilder out = new StringBuilder();

  private TreeText() {}

  static String of(HclFile file) {
    TreeText text = new TreeText();
    text.body(file.body(), 0);
    for (Comment comment : file.comments()) {
      text.line(0, "comment " + comment.line() + " " + quote(comment.text()));
    }
    return text.out.toString();
  }

  static String of(Expression expression) {
    TreeText text = new TreeText();
    text.expression(expression);
    return text.out.toString();
  }

  private void line(int depth, String line) {
    out.append(" ".repeat(depth)).append(line).append('\n');
  }

  private void body(Body body, int depth) {
    for (Attribute attribute : body.attributes()) {
      String lines = attribute.range().line() + "-" + attribute.range().endLine();
      out.append(" ".repeat(depth)).append("attribute ").append(quote(attribute.name()));
      out.append(' ').append(lines).append(' ');
      expression(attribute.expression());
      out.append('\n');
    }
    for (Block block : body.blocks()) {
      StringBuilder head = new StringBuilder("block " + quote(block.type()));
      block.labels().forEach(label -> head.append(' ').append(quote(label)));
      line(depth, head + " " + block.range().line() + "-" + block.range().endLine());
      body(block.body(), depth + 1);
    }
  }

  private void all(String head, List<Expression> parts) {
    out.append('(').append(head);
    for (Expression part : parts) {
      out.append(' ');
      expression(part);
    }
  }

  private void of(String head, Expression... parts) {
    all(head, List.of(parts));
    out.append(')');
  }

  private void expression(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      out.append(value(literal.value()));
    } else if (expression instanceof Expression.Traversal traversal) {
      out.append(reference(traversal.reference()));
    } else if (expression instanceof Expression.Bound bound) {
      of("bound " + quote(bound.name()));
    } else if (expression instanceof Expression.Conditional choice) {
      of("if", choice.condition(), choice.whenTrue(), choice.whenFalse());
    } else if (expression instanceof Expression.Index index) {
      of("index", index.collection(), index.key());
    } else if (expression instanceof Expression.Splat splat) {
      of("splat", splat.source(), splat.each());
    } else if (expression instanceof Expression.Call call) {
      all("call " + quote(call.function()), call.arguments());
      out.append(call.expandLast() ? " ...)" : ")");
    } else if (expression instanceof Expression.Template template) {
      all("template", template.parts());
      out.append(')');
    } else if (expression instanceof Expression.For loop) {
      loop(loop);
    } else if (expression instanceof Expression.ObjectCons object) {
      out.append("(object");
      for (Expression.ObjectCons.Entry entry : object.entries()) {
        out.append(' ');
        expression(entry.key());
        out.append(' ');
        expression(entry.value());
      }
      out.append(')');
    } else if (expression instanceof Expression.TupleCons tuple) {
      all("tuple", tuple.elements());
      out.append(')');
    } else if (expression instanceof Expression.Unary unary) {
      of(unary.operator().name(), unary.operand());
    } else if (expression instanceof Expression.Binary binary) {
      of(binary.operator().name(), binary.left(), binary.right());
    } else {
      throw new IllegalArgumentException("no parser makes a " + expression.kind());
    }
  }

  private void loop(Expression.For loop) {
    String key = loop.keyName();
    out.append("(for ").append(key == null ? "-" : quote(key));
    out.append(' ').append(quote(loop.valueName())).append(' ');
    expression(loop.collection());
    optional(loop.key());
    optional(loop.value());
    optional(loop.condition());
    out.append(loop.grouped() ? " ...)" : ")");
  }

  private void optional(@Nullable Expression part) {
    out.append(' ');
    if (part == null) {
      out.append('-');
    } else {
      expression(part);
    }
  }

  private static String value(Value value) {
    return switch (value.kind()) {
      case NULL -> "(null)";
      case BOOL -> "(" + ((Value.Bool) value).value() + ")";
      case NUMBER -> "(number " + ((Value.Num) value).literal() + ")";
      default -> "(string " + quote(((Value.Str) value).value()) + ")";
    };
  }

  private static String reference(Reference reference) {
    StringBuilder text = new StringBuilder("(ref ").append(reference.kind());
    text.append(' ').append(quote(reference.type())).append(' ').append(quote(reference.name()));
    text.append(' ').append(key(reference.key()));
    for (PathStep step : reference.path()) {
      String name = step.name();
      text.append(' ').append(name == null ? String.valueOf(step.index()) : quote(name));
    }
    return text.append(')').toString();
  }

  private static String key(InstanceKey key) {
    if (key instanceof InstanceKey.Name name) {
      return quote(name.value());
    }
    return key instanceof InstanceKey.Index index ? String.valueOf(index.value()) : "-";
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
                quoted.append((char) c);
              } else {
                quoted.append('\\').append(Integer.toHexString(c)).append(';');
              }
            });
    return quoted.append('"').toString();
  }
}
