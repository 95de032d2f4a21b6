package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads expressions. An object is a literal, a list of references, nothing (a function of
 * literals), or a single nested block: only its members show which.
 */
final class ExpressionDecoder {
  private static final Expression LITERALS_ONLY = new Expression.Unparsed(List.of());

  private ExpressionDecoder() {}

  /** An {@code expressions} object: arguments by name. */
  static Map<String, Expression> arguments(JsonParser tokens) throws IOException {
    Map<String, Expression> arguments = new HashMap<>();
    Tokens.members(
        tokens, "expressions", name -> arguments.put(Tokens.notTooLong(name), decode(tokens)));
    return arguments;
  }

  static Expression decode(JsonParser tokens) throws IOException {
    if (tokens.currentToken() == JsonToken.START_ARRAY) {
      List<Expression.Block> blocks = new ArrayList<>();
      Tokens.elements(
          tokens, "nested blocks", () -> blocks.add(Expression.Block.plain(arguments(tokens))));
      return new Expression.Blocks(blocks);
    }
    Tokens.requireObject(tokens, "an expression");
    Members members = new Members();
    Tokens.members(tokens, "an expression", name -> members.take(name, tokens));
    return members.expression();
  }

  private static final class Members {
    private final Map<String, Expression> block = new HashMap<>();
    private final List<String> references = new ArrayList<>();
    private Value constant = Value.UNKNOWN;

    void take(String name, JsonParser tokens) throws IOException {
      if (name.equals("constant_value")) {
        constant = ValueDecoder.decode(tokens);
      } else if (name.equals("references") && tokens.currentToken() == JsonToken.START_ARRAY) {
        references.addAll(Tokens.texts(tokens, "references"));
      } else if (tokens.currentToken().isStructStart()) {
        block.put(name, decode(tokens));
      }
    }

    private static boolean isTemplate(String text) {
      return text.contains("${") || text.contains("%{");
    }

    Expression expression() {
      // For JSON syntax, Terraform also gives the text of a template as a constant.
      if (!references.isEmpty()) {
        return parse(references);
      }
      if (!constant.isUnknown()) {
        return constant.asString().filter(Members::isTemplate).isPresent()
            ? LITERALS_ONLY
            : new Expression.Literal(constant);
      }
      return block.isEmpty()
          ? LITERALS_ONLY
          : new Expression.Blocks(List.of(Expression.Block.plain(block)));
    }
  }

  private static Expression.Unparsed parse(List<String> texts) {
    try {
      texts.forEach(Tokens::notTooLong);
      return new Expression.Unparsed(Reference.parseAll(texts));
    } catch (IllegalArgumentException e) {
      // A later Terraform may refer to this: it is kept, but cannot be followed.
      Reference unreadable =
          new Reference(
              Reference.Kind.OTHER, "", "something unreadable", InstanceKey.NONE, List.of());
      return new Expression.Unparsed(List.of(unreadable));
    }
  }
}
