package io.github.cmkcheck.config;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An argument as written in the configuration. The tree is the same whatever it was read from: plan
 * JSON gives {@link Literal}, {@link Blocks} and, for everything else, the approximate {@link
 * Unparsed}.
 */
public sealed interface Expression {

  /** The kinds of expressions, for {@code switch}. */
  enum Kind {
    /** {@link Literal}. */
    LITERAL,
    /** {@link Traversal}. */
    TRAVERSAL,
    /** {@link Bound}. */
    BOUND,
    /** {@link Conditional}. */
    CONDITIONAL,
    /** {@link Index}. */
    INDEX,
    /** {@link Splat}. */
    SPLAT,
    /** {@link Call}. */
    CALL,
    /** {@link Template}. */
    TEMPLATE,
    /** {@link For}. */
    FOR,
    /** {@link ObjectCons}. */
    OBJECT,
    /** {@link TupleCons}. */
    TUPLE,
    /** {@link Unary}. */
    UNARY,
    /** {@link Binary}. */
    BINARY,
    /** {@link Unparsed}. */
    UNPARSED,
    /** {@link Blocks}. */
    BLOCKS
  }

  /** What kind of expression this is. */
  Kind kind();

  /**
   * A literal ({@code constant_value} in plan JSON).
   *
   * @param value may be {@link Value#NULL}: a literal {@code null} is written down, not left out
   */
  record Literal(Value value) implements Expression {
    @Override
    public Kind kind() {
      return Kind.LITERAL;
    }
  }

  /**
   * A reference with literal steps: {@code var.x}, {@code aws_kms_key.k["a"].arn}.
   *
   * @param reference what is referred to, and the steps after it
   */
  record Traversal(Reference reference) implements Expression {
    @Override
    public Kind kind() {
      return Kind.TRAVERSAL;
    }
  }

  /**
   * A name that an enclosing expression binds: that of a {@code for}, or the iterator of a {@code
   * dynamic} block, which has {@code key} and {@code value}.
   *
   * @param name {@link Splat#ELEMENT} for the element of a splat
   */
  record Bound(String name) implements Expression {
    @Override
    public Kind kind() {
      return Kind.BOUND;
    }
  }

  /**
   * {@code condition ? whenTrue : whenFalse}.
   *
   * @param condition decides which branch is evaluated
   * @param whenTrue evaluated if it holds
   * @param whenFalse evaluated if it does not
   */
  record Conditional(Expression condition, Expression whenTrue, Expression whenFalse)
      implements Expression {
    @Override
    public Kind kind() {
      return Kind.CONDITIONAL;
    }
  }

  /**
   * {@code collection[key]}, and {@code collection.name}, which is the same thing.
   *
   * @param collection a list, tuple, map or object
   * @param key a number or a string
   */
  record Index(Expression collection, Expression key) implements Expression {
    @Override
    public Kind kind() {
      return Kind.INDEX;
    }
  }

  /**
   * {@code source[*].name}.
   *
   * @param source a list; null counts as an empty one, anything else as a list of one
   * @param each what to take from each element, which it refers to as {@link Bound} {@link
   *     #ELEMENT}
   */
  record Splat(Expression source, Expression each) implements Expression {
    /** The name of the element, which cannot clash with any identifier. */
    public static final String ELEMENT = "*";

    @Override
    public Kind kind() {
      return Kind.SPLAT;
    }
  }

  /**
   * A function call.
   *
   * @param function such as {@code coalesce}; without any {@code core::}
   * @param arguments in order
   * @param expandLast whether the last argument is expanded into its elements ({@code f(list...)})
   */
  record Call(String function, List<Expression> arguments, boolean expandLast)
      implements Expression {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Kind kind() {
      return Kind.CALL;
    }
  }

  /**
   * A string made of parts. {@code "${x}"} alone is not a template: it is {@code x}.
   *
   * @param parts in order
   */
  record Template(List<Expression> parts) implements Expression {
    /** Copies the list. */
    public Template {
      parts = List.copyOf(parts);
    }

    @Override
    public Kind kind() {
      return Kind.TEMPLATE;
    }
  }

  /**
   * {@code [for k, v in collection : value if condition]}, or the same in braces.
   *
   * @param keyName the name of the key; null if it has none
   * @param valueName the name of the value
   * @param collection what it loops over
   * @param key the key of each entry; null for the form in brackets, which makes a list
   * @param value the value of each entry
   * @param condition which entries to keep; null for all
   * @param grouped whether values with the same key are collected in a list ({@code ...})
   */
  record For(
      @Nullable String keyName,
      String valueName,
      Expression collection,
      @Nullable Expression key,
      Expression value,
      @Nullable Expression condition,
      boolean grouped)
      implements Expression {
    @Override
    public Kind kind() {
      return Kind.FOR;
    }
  }

  /**
   * {@code { key = value }}.
   *
   * @param entries in order; of those with the same key, the last wins
   */
  record ObjectCons(List<Entry> entries) implements Expression {
    /**
     * One entry.
     *
     * @param key a {@link Literal} for a plain name
     * @param value its value
     */
    public record Entry(Expression key, Expression value) {}

    /** Copies the list. */
    public ObjectCons {
      entries = List.copyOf(entries);
    }

    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }
  }

  /**
   * {@code [a, b]}.
   *
   * @param elements in order
   */
  record TupleCons(List<Expression> elements) implements Expression {
    /** Copies the list. */
    public TupleCons {
      elements = List.copyOf(elements);
    }

    @Override
    public Kind kind() {
      return Kind.TUPLE;
    }
  }

  /** The operators. */
  enum Operator {
    /** {@code !}. */
    NOT,
    /** {@code -} before a number. */
    NEGATE,
    /** {@code ||}. */
    OR,
    /** {@code &&}. */
    AND,
    /** {@code ==}. */
    EQUAL,
    /** {@code !=}. */
    NOT_EQUAL,
    /** {@code <}. */
    LESS,
    /** {@code <=}. */
    LESS_OR_EQUAL,
    /** {@code >}. */
    GREATER,
    /** {@code >=}. */
    GREATER_OR_EQUAL,
    /** {@code +}. */
    ADD,
    /** {@code -} between numbers. */
    SUBTRACT,
    /** {@code *}. */
    MULTIPLY,
    /** {@code /}. */
    DIVIDE,
    /** {@code %}. */
    MODULO
  }

  /**
   * An operator before its operand.
   *
   * @param operator {@link Operator#NOT} or {@link Operator#NEGATE}
   * @param operand what it is applied to
   */
  record Unary(Operator operator, Expression operand) implements Expression {
    @Override
    public Kind kind() {
      return Kind.UNARY;
    }
  }

  /**
   * An operator between its operands.
   *
   * @param operator any but {@link Operator#NOT} and {@link Operator#NEGATE}
   * @param left the first
   * @param right the second
   */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public Kind kind() {
      return Kind.BINARY;
    }
  }

  /**
   * An expression whose references are all that is known of it: {@code x}, {@code c ? x : null},
   * {@code try(x, null)} and {@code coalesce(null, x)} all come out as {@code [x]} or {@code [c,
   * x]}. An index that is not a literal cuts the traversal off: {@code aws_kms_key.k[each.key].arn}
   * leaves {@code aws_kms_key.k} and {@code each.key}.
   *
   * @param references each once, without the prefixes that Terraform lists as well; empty for a
   *     function of literals, {@code {}} in plan JSON, whose value is known at plan time
   */
  record Unparsed(List<Reference> references) implements Expression {
    /** Copies the list. */
    public Unparsed {
      references = List.copyOf(references);
    }

    @Override
    public Kind kind() {
      return Kind.UNPARSED;
    }
  }

  /**
   * Nested blocks of one type. {@code dynamic} blocks are <em>not</em> in plan JSON: see {@link
   * ModuleConfig#whole()}.
   *
   * @param blocks in the order of the configuration
   */
  record Blocks(List<Block> blocks) implements Expression {
    /** Copies the list. */
    public Blocks {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Kind kind() {
      return Kind.BLOCKS;
    }
  }

  /**
   * A nested block.
   *
   * @param arguments its arguments and the blocks in it, by name
   * @param forEach what a {@code dynamic} block iterates over; null for a plain block
   * @param iterator the {@link Bound} name of the element in it; empty for a plain block
   * @param range where it is written; null in plan JSON
   */
  record Block(
      Map<String, Expression> arguments,
      @Nullable Expression forEach,
      String iterator,
      @Nullable SourceRange range) {
    /** Copies the map. */
    public Block {
      arguments = Copies.copy(arguments);
    }

    /** A block that is not dynamic, as plan JSON shows it. */
    public static Block plain(Map<String, Expression> arguments) {
      return new Block(arguments, null, "", null);
    }
  }
}
