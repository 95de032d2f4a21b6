package io.github.cmkcheck.plan;

import java.util.List;
import java.util.Map;

/**
 * An argument as the configuration has it. Plan JSON keeps a literal's value and, of everything
 * else, only the names that it refers to.
 */
public sealed interface Expression {

  /** The kinds of expressions, for {@code switch}. */
  enum Kind {
    /** {@link Constant}. */
    CONSTANT,
    /** {@link References}. */
    REFERENCES,
    /** {@link Opaque}. */
    OPAQUE,
    /** {@link Blocks}. */
    BLOCKS
  }

  /** What kind of expression this is. */
  Kind kind();

  /**
   * A literal ({@code constant_value}).
   *
   * @param value may be {@link Value#NULL}: a literal {@code null} is written down, not left out
   */
  record Constant(Value value) implements Expression {
    @Override
    public Kind kind() {
      return Kind.CONSTANT;
    }
  }

  /**
   * Anything that refers to something.
   *
   * @param references never empty, each once, without the prefixes that Terraform lists beside each
   * @param repeated how often those stand in the expression that stand there more than once
   */
  record References(List<Reference> references, Map<Reference, Integer> repeated)
      implements Expression {
    /** Copies the list and the map. */
    public References {
      references = List.copyOf(references);
      repeated = Names.copy(repeated);
    }

    /** How often one of the references stands in the expression. */
    public int times(Reference reference) {
      return repeated.getOrDefault(reference, 1);
    }

    @Override
    public Kind kind() {
      return Kind.REFERENCES;
    }
  }

  /**
   * A function call that refers to nothing, {@code {}} in plan JSON: {@code tostring(null)}, {@code
   * format("...")}. Its value is known while planning, though the document does not show it here.
   */
  record Opaque() implements Expression {
    @Override
    public Kind kind() {
      return Kind.OPAQUE;
    }
  }

  /**
   * Nested blocks of one type. {@code dynamic} blocks are <em>not</em> in plan JSON: where no block
   * stands here, one may still be made by a {@code dynamic} block.
   *
   * @param blocks the arguments of each, in the order of the configuration
   */
  record Blocks(List<Map<String, Expression>> blocks) implements Expression {
    /** Copies the list. */
    public Blocks {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Kind kind() {
      return Kind.BLOCKS;
    }
  }
}
