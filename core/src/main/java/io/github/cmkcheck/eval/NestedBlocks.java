package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Evaluates nested blocks of one type to a list of objects; dynamic ones make any number. */
final class NestedBlocks {
  private final Evaluator evaluator;
  private final Scope scope;

  NestedBlocks(Evaluator evaluator, Scope scope) {
    this.evaluator = evaluator;
    this.scope = scope;
  }

  Possible of(Expression.Blocks blocks) {
    List<Possible> lists = new ArrayList<>();
    for (Expression.Block block : blocks.blocks()) {
      lists.add(of(block));
    }
    return lists.size() == 1 ? lists.get(0) : Functions.call("concat", lists);
  }

  /**
   * The block that an argument identifies; if none does for certain, all those whose argument is
   * not shown.
   */
  Possible where(Expression.Blocks blocks, String name, String value) {
    return of(blocks)
        .flatMap(
            list -> {
              List<Possible> elements = Structure.list(list);
              return elements == null ? Possible.of(list) : named(elements, name, value);
            });
  }

  private static Possible named(List<Possible> elements, String name, String value) {
    List<Possible> possible = new ArrayList<>();
    Set<Presumption> presumed = EnumSet.noneOf(Presumption.class);
    for (Possible element : elements) {
      Possible named = Members.attribute(element, name);
      presumed.addAll(named.presumed());
      if (named.value() == null) {
        possible.add(element);
      } else if (named.value().asString().equals(Optional.of(value))) {
        return element.presuming(presumed);
      }
    }
    return possible.isEmpty() ? Possible.fails("no block has that name") : Possible.union(possible);
  }

  private Possible of(Expression.Block block) {
    Expression forEach = block.forEach();
    if (forEach == null) {
      return Possible.tuple(List.of(arguments(block, scope)));
    }
    Possible blocks =
        evaluator
            .value("the for_each of its dynamic block", forEach, scope)
            .flatMap(way -> dynamic(block, way), leaf -> unseen(block, Possible.of(leaf)));
    return blocks.ways().size() < 2 ? blocks : blocks.decidedBy(Wording.names(forEach));
  }

  private Possible dynamic(Expression.Block block, Possibility collection) {
    return switch (collection.kind()) {
      case KNOWN, TUPLE, OBJECT -> {
        List<Possible> elements = Members.elements(collection);
        List<Possible> keys = Members.keys(collection);
        List<Possible> blocks = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
          blocks.add(arguments(block, inside(block, keys.get(i), elements.get(i))));
        }
        yield Possible.tuple(blocks);
      }
      case FAILS -> Possible.of(collection);
      case NULL, NEW_KEY, AWS_KEY_LATER -> Possible.fails("that is not a collection");
      case HIDDEN, LATER -> unseen(block, Possible.of(collection));
    };
  }

  /** No block, or one: no resource that we ask about allows more blocks of its type. */
  private Possible unseen(Expression.Block block, Possible collection) {
    Possible any = Possible.mixture("an element", List.of(collection));
    Possible one = Possible.tuple(List.of(arguments(block, inside(block, any, any))));
    return Possible.tuple(List.of()).or(one).lateIf(collection.canBeLate());
  }

  private Scope inside(Expression.Block block, Possible key, Possible value) {
    return scope.with(block.iterator(), Possible.object(Map.of("key", key, "value", value)));
  }

  /** The arguments of a block; those that are not written are null. */
  private Possible arguments(Expression.Block block, Scope inside) {
    Map<String, Possible> arguments = new TreeMap<>();
    block
        .arguments()
        .forEach((name, argument) -> arguments.put(name, evaluator.value(name, argument, inside)));
    return Possible.of(
        new Possibility.ObjectOf(
            arguments, Possible.of(Possibility.NULL).after("it names no key")));
  }
}
