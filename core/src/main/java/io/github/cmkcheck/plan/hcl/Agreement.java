package io.github.cmkcheck.plan.hcl;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.Block;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.value.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks whether an expression in a file can be the one whose references plan JSON shows. */
final class Agreement {
  private Agreement() {}

  /** Requires the same arguments by name, except that plan JSON leaves dynamic blocks out. */
  static void requireArguments(
      String where, Map<String, Expression> shown, Map<String, Expression> written)
      throws Disagreement {
    for (Map.Entry<String, Expression> argument : new TreeMap<>(shown).entrySet()) {
      String name = where + "." + argument.getKey();
      Expression source = written.get(argument.getKey());
      if (source == null) {
        throw new Disagreement(name);
      }
      require(name, argument.getValue(), source);
    }
    for (Map.Entry<String, Expression> argument : new TreeMap<>(written).entrySet()) {
      boolean blocks = argument.getValue() instanceof Expression.Blocks;
      if (!blocks && !shown.containsKey(argument.getKey())) {
        throw new Disagreement(where + "." + argument.getKey());
      }
      if (blocks && !shown.containsKey(argument.getKey())) {
        requireNone(where + "." + argument.getKey(), (Expression.Blocks) argument.getValue());
      }
    }
  }

  private static void requireNone(String name, Expression.Blocks written) throws Disagreement {
    if (!fixed(written).isEmpty()) {
      throw new Disagreement(name);
    }
  }

  static void require(String name, Expression shown, Expression written) throws Disagreement {
    switch (shown.kind()) {
      case LITERAL -> requireLiteral(name, ((Expression.Literal) shown).value(), written);
      case UNPARSED -> requireReferences(name, ((Expression.Unparsed) shown).references(), written);
      case BLOCKS -> requireBlocks(name, ((Expression.Blocks) shown).blocks(), written);
      default -> {
        // Plan JSON has no other kinds.
      }
    }
  }

  static void require(String name, @Nullable Repetition shown, @Nullable Repetition written)
      throws Disagreement {
    if (shown == null) {
      // A repetition that is computed from literals leaves no trace.
      if (written != null && !References.in(written.expression()).isEmpty()) {
        throw new Disagreement(name);
      }
    } else if (written == null || written.forEach() != shown.forEach()) {
      throw new Disagreement(name);
    } else {
      require(name, shown.expression(), written.expression());
    }
  }

  private static void requireLiteral(String name, Value shown, Expression written)
      throws Disagreement {
    boolean same =
        written instanceof Expression.Literal literal
            ? isSame(shown, literal.value())
            : References.in(written).isEmpty();
    if (!same) {
      throw new Disagreement(name);
    }
  }

  /** Numbers may be written in several ways. */
  private static boolean isSame(Value shown, Value written) {
    return shown.equals(written)
        || shown.kind() == Value.Kind.NUMBER && written.kind() == Value.Kind.NUMBER;
  }

  private static void requireReferences(String name, List<Reference> shown, Expression written)
      throws Disagreement {
    boolean emptyBlock = shown.isEmpty() && written instanceof Expression.Blocks;
    if (!emptyBlock && !longest(shown).equals(longest(References.in(written)))) {
      throw new Disagreement(name);
    }
  }

  /** In plan JSON, a reference next to a longer one may be just a prefix of the longer one. */
  private static Set<Reference> longest(Collection<Reference> references) {
    Set<String> beginnings = new HashSet<>();
    for (Reference reference : references) {
      beginnings.addAll(Beginnings.of(reference));
    }
    Set<Reference> longest = new HashSet<>();
    for (Reference reference : references) {
      if (!beginnings.contains(reference.toString())) {
        longest.add(reference);
      }
    }
    return longest;
  }

  private static void requireBlocks(String name, List<Block> shown, Expression written)
      throws Disagreement {
    List<Block> fixed = written instanceof Expression.Blocks all ? fixed(all) : List.of();
    if (fixed.size() != shown.size()) {
      throw new Disagreement(name);
    }
    for (int i = 0; i < fixed.size(); i++) {
      requireArguments(name, shown.get(i).arguments(), fixed.get(i).arguments());
    }
  }

  /** The blocks that are not dynamic. */
  private static List<Block> fixed(Expression.Blocks blocks) {
    return blocks.blocks().stream().filter(block -> block.forEach() == null).toList();
  }
}
