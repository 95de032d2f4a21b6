package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one place that presumes what an expression means: it evaluates an expression of which only
 * the references are left by its usual meaning, and marks the result with the presumption.
 */
final class UsualMeaning {
  private static final List<String> KEY_NAMES = List.of("key", "kms", "arn");

  private final Evaluator evaluator;
  private final Reach reach;
  private final Indexes indexes;

  UsualMeaning(Evaluator evaluator, Reach reach) {
    this.evaluator = evaluator;
    this.reach = reach;
    this.indexes = new Indexes(evaluator);
  }

  /**
   * The usual meaning of an expression of which these are all the references.
   *
   * @param object whether they are those of an object, only a part of which is asked for: what is
   *     next to a key in it is not a condition
   * @param settling what is decided anyway: what these depend on is not a condition either
   * @return null if nothing may be presumed
   */
  @Nullable Possible of(
      List<Reference> references, boolean object, List<Expression> settling, Scope scope) {
    if (evaluator.level() == Presume.NOTHING || references.isEmpty()) {
      return null;
    }
    boolean usual = evaluator.level() == Presume.USUAL;
    if (references.size() == 1 && !(usual && object)) {
      return plain(references.get(0), scope);
    }
    if (!usual) {
      return null;
    }
    Set<String> settled = new HashSet<>();
    settling.forEach(expression -> settled.addAll(reach.of(expression, scope)));
    return several(references, object, settled, scope);
  }

  /** One reference and nothing else. If it leads nowhere, there must be a {@code try} around it. */
  private @Nullable Possible plain(Reference reference, Scope scope) {
    if (reference.kind() == Reference.Kind.LOCAL) {
      return null;
    }
    if (reference.isBare() && !isOfInstance(reference)) {
      return evaluator.once(
          scope.module() + ":plain." + reference, () -> plainly(reference, scope));
    }
    return plainly(reference, scope);
  }

  private @Nullable Possible plainly(Reference reference, Scope scope) {
    Possible target = evaluator.follow(reference, scope);
    if (reference.kind() == Reference.Kind.EACH
        && evaluator.follow(reference.whole(), scope).shapeless()) {
      // Entries of a map differ, and plan JSON does not show which one has the key.
      return null;
    }
    if (target.leaves().ways().isEmpty()) {
      // No instance, or no element: then one(...) is null.
      target = Possible.of(Possibility.NULL).after(reference + " has no instance");
    }
    Possible held = reference.isBare() ? open(target) : target;
    return held.map(UsualMeaning::nothingForFailure)
        .map(way -> way.shapelessIf(!way.what().hasMembers()))
        .presuming(Presumption.PLAIN_REFERENCE);
  }

  /**
   * The same objects, but any attribute that they do not have can be any of their leaves: nobody
   * knows what an expression made of them.
   */
  private static Possible open(Possible shaped) {
    return shaped.flatMap(
        way ->
            way instanceof ObjectOf object && !isOpen(object) || way instanceof TupleOf
                ? open(way)
                : Possible.of(way));
  }

  private static boolean isOpen(ObjectOf object) {
    return object.others() != null && object.name() != null;
  }

  private static Possible open(Possibility shaped) {
    Possible whole = Possible.of(shaped);
    Map<String, Possible> named = new TreeMap<>();
    boolean instances = false;
    if (shaped instanceof ObjectOf object) {
      object.attributes().forEach((name, it) -> named.put(name, open(it)));
      instances = object.attributes().values().stream().allMatch(UsualMeaning::isKey);
    } else {
      List<Possible> elements = Members.elements(shaped);
      for (int i = 0; i < elements.size(); i++) {
        named.put(Integer.toString(i), open(elements.get(i)));
      }
    }
    Possible late = whole.leaves().filter(leaf -> leaf.what().isUnknown() && leaf.mayBeKey());
    // Most likely a map by instance names: there may be no instance with that name.
    Possible others = instances ? late.or(Possible.of(Possibility.NULL)) : late;
    return Possible.of(new ObjectOf(named, others, whole.leaves()));
  }

  private static boolean isKey(Possible possible) {
    return possible.ways().size() == 1
        && possible.ways().get(0).what() instanceof ObjectOf object
        && object.name() != null;
  }

  private static Way nothingForFailure(Way way) {
    return way.what().kind() == Possibility.Kind.FAILS ? way.as(Possibility.NULL) : way;
  }

  /** The roles of the references in an expression, by their kind and what they lead to. */
  private final class Parts {
    private final List<Possible> sources = new ArrayList<>();
    private final List<Reference> conditions = new ArrayList<>();
    private final Set<Presumption> used = EnumSet.noneOf(Presumption.class);
    private final Set<String> settled = new HashSet<>();
    private final List<Possible> known = new ArrayList<>();
    private boolean nothing;
    private boolean unreadable;

    void add(Reference reference, Scope scope) {
      Possible leaves = evaluator.leaves(reference, scope).map(UsualMeaning::nothingForFailure);
      Possible keys = leaves.filter(UsualMeaning::isSource);
      boolean named = namesKey(reference);
      if (!keys.ways().isEmpty()) {
        // In an object that lost its shape, an attribute not named like a key is not the key.
        boolean certain =
            leaves.ways().stream().noneMatch(UsualMeaning::mayBeNone)
                && (named || reference.path().isEmpty() || !keys.shapeless());
        if (certain) {
          sources.add(keys.after(reference.toString()));
        } else {
          conditions.add(reference);
        }
      } else if (leaves.ways().stream().anyMatch(UsualMeaning::isUnreadable)) {
        unreadable = true;
      } else if (named && leaves.ways().stream().allMatch(UsualMeaning::isNothing)) {
        nothing = true;
        used.add(Presumption.FALLBACK);
        settled.addAll(reach.ofExistence(reference, scope));
      } else if (leaves.ways().stream().anyMatch(UsualMeaning::isKnownKey)) {
        known.add(leaves.filter(UsualMeaning::isKnownKey).after(reference.toString()));
      } else {
        conditions.add(reference);
      }
    }

    /** What an index selects, or a null value with no fallback; null if neither is usual. */
    @Nullable Possible withoutNewKey() {
      if (!conditions.isEmpty()) {
        return null;
      }
      if (known.isEmpty()) {
        Way none = Way.of(Possibility.NULL).after(Trail.of("all of that is null"));
        return nothing ? Possible.of(List.of(none.presuming(used)), true) : null;
      }
      return known.size() == 1 && !nothing && !used.isEmpty()
          ? Possible.of(known.get(0).map(way -> way.presuming(used)).ways(), true)
          : null;
    }
  }

  private @Nullable Possible several(
      List<Reference> references, boolean object, Set<String> settled, Scope scope) {
    Parts parts = new Parts();
    parts.settled.addAll(settled);
    for (Reference reference : indexes.resolve(references, scope, parts.used)) {
      parts.add(reference, scope);
    }
    if (parts.unreadable && !object) {
      return null;
    }
    if (parts.sources.isEmpty()) {
      return parts.withoutNewKey();
    }
    if (object) {
      parts.used.add(Presumption.OBJECT_HOLDS_KEY);
      parts.conditions.clear();
    }
    Possible keys = Possible.union(parts.sources);
    if (parts.conditions.removeIf(condition -> isSettled(condition, keys, parts.settled, scope))) {
      parts.used.add(Presumption.SETTLED_CONDITION);
    }
    if (!parts.conditions.isEmpty()) {
      if (parts.nothing
          || parts.sources.size() + parts.known.size() < 2
          || parts.conditions.stream().anyMatch(UsualMeaning::isOfInstance)) {
        return null;
      }
      parts.used.add(Presumption.KEY_FOR_EVERY_BRANCH);
    }
    if (parts.used.isEmpty()) {
      parts.used.add(Presumption.FALLBACK);
    }
    return Possible.of(keys.map(way -> way.presuming(parts.used)).ways(), true);
  }

  private static boolean isSource(Way way) {
    return switch (way.what().kind()) {
      case NEW_KEY, AWS_KEY_LATER -> true;
      case LATER -> ((Possibility.Later) way.what()).mayBeKey();
      default -> false;
    };
  }

  private static boolean mayBeNone(Way way) {
    return way.what().kind() == Possibility.Kind.HIDDEN || isNothing(way);
  }

  private static boolean isUnreadable(Way way) {
    return way.what() instanceof Possibility.Later later && !later.mayBeKey();
  }

  private static boolean isNothing(Way way) {
    return way.what().kind() == Possibility.Kind.NULL
        || way.what() instanceof Known known && known.value().equals(new Value.Str(""));
  }

  /** Whether its name says that it is a key; if not, and it is null, it is likelier a condition. */
  private static boolean namesKey(Reference reference) {
    List<PathStep> path = reference.path();
    if (path.isEmpty() && reference.kind() == Reference.Kind.EACH) {
      return reference.name().equals("value");
    }
    String last = path.isEmpty() ? null : path.get(path.size() - 1).name();
    String name = (last == null ? reference.toString() : last).toLowerCase(Locale.ROOT);
    return KEY_NAMES.stream().anyMatch(name::contains);
  }

  private static boolean isKnownKey(Way way) {
    return way.what() instanceof Known known
        && known.value().asString().flatMap(Arn::parse).isPresent();
  }

  static boolean isOfInstance(Reference reference) {
    return reference.kind() == Reference.Kind.EACH || reference.kind() == Reference.Kind.COUNT;
  }

  /** Whether a condition also decides whether the key is created, or holds anyway. */
  private boolean isSettled(Reference condition, Possible keys, Set<String> settled, Scope scope) {
    if (isOfInstance(condition)) {
      return false;
    }
    Set<String> names = reach.of(new Expression.Traversal(condition), scope);
    if (names.stream().anyMatch(settled::contains)) {
      return true;
    }
    for (Way way : keys.ways()) {
      if (way.what() instanceof Possibility.NewKey key
          && key.key().address() != null
          && reach.ofExistence(key.key().address()).stream().anyMatch(names::contains)) {
        return true;
      }
    }
    return false;
  }
}
