package io.github.cmkcheck.kms;

import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression ends when every reference in it is followed.
 *
 * @param kind what stands there
 * @param name how people call it: an address, a variable, a literal
 * @param trail the steps to it
 * @param value what it is, where that is known
 * @param key which key it is, for the kinds that are keys
 * @param passed the variables and locals on the way, to tell which conditions decide over what
 * @param deciders for a key: the variables and locals that decide whether it exists at all
 * @param origins for something opaque: the leaves that can be in it; empty if anything can
 * @param perInstance whether it hangs on {@code each} or {@code count}
 * @param input the module input that was left out, for nothing
 */
record Leaf(
    Kind kind,
    String name,
    Trail trail,
    Value value,
    @Nullable KeyReference key,
    Set<String> passed,
    Set<String> deciders,
    List<Leaf> origins,
    boolean perInstance,
    @Nullable MissingInput input) {

  /** What can stand at the end. */
  enum Kind {
    /** Null, an empty string, or what is not made and is no key. */
    NOTHING,
    /** A key resource without an instance: as much as nothing. */
    MISSING_KEY,
    /** Known while planning, and no key: a condition, a selector, an unrelated value. */
    KNOWN,
    /** A key whose ARN is known while planning: it cannot be what is unknown. */
    KNOWN_KEY,
    /** A customer managed key whose ARN is known only after apply. */
    NEW_KEY,
    /** The AWS managed key, looked up during apply. */
    AWS_KEY_LATER,
    /** Not known while planning, and plan JSON does not show what it is. */
    OPAQUE,
    /** The same, of a kind that never carries a key: a bucket's name, say. */
    UNRELATED
  }

  static Leaf nothing(String name, Context at) {
    return nothing(Kind.NOTHING, name, at);
  }

  private static Leaf nothing(Kind kind, String name, Context at) {
    return new Leaf(
        kind, name, at.trail(), Value.NULL, null, at.passed(), Set.of(), List.of(), false, null);
  }

  /** Nothing, because a key is not made. */
  static Leaf missingKey(String name, Context at) {
    return nothing(Kind.MISSING_KEY, name, at);
  }

  static Leaf known(String name, Value value, Context at) {
    return new Leaf(
        Kind.KNOWN, name, at.trail(), value, null, at.passed(), Set.of(), List.of(), false, null);
  }

  /** A key; known if its ARN or id is. */
  static Leaf key(KeyReference key, Value arn, Context at) {
    Kind kind = arn.isUnknown() ? Kind.NEW_KEY : Kind.KNOWN_KEY;
    return new Leaf(
        kind, key.toString(), at.trail(), arn, key, at.passed(), Set.of(), List.of(), false, null);
  }

  /** Something unknown that is no key resource. */
  static Leaf unknown(Kind kind, String name, Context at) {
    return opaque(kind, name, at, List.of());
  }

  private static Leaf opaque(Kind kind, String name, Context at, List<Leaf> origins) {
    return new Leaf(
        kind, name, at.trail(), Value.UNKNOWN, null, at.passed(), Set.of(), origins, false, null);
  }

  /** Something that can only be made of these leaves; if none of them is unknown, it is known. */
  static Leaf madeOf(List<Leaf> origins, String name, Context at) {
    return origins.isEmpty()
        ? known(name, Value.UNKNOWN, at)
        : opaque(Kind.OPAQUE, name, at, origins);
  }

  /** The same leaf, reached through {@code each} or {@code count}. */
  Leaf ofInstance() {
    return new Leaf(kind, name, trail, value, key, passed, deciders, origins, true, input);
  }

  /** The same leaf, which exists only if these variables and locals say so. */
  Leaf decidedBy(Set<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    Set<String> all = new HashSet<>(deciders);
    all.addAll(more);
    return new Leaf(kind, name, trail, value, key, passed, all, origins, perInstance, input);
  }

  /** Nothing, because a module is called without this input. */
  Leaf leftOut(MissingInput missing) {
    return new Leaf(kind, name, trail, value, key, passed, deciders, origins, perInstance, missing);
  }

  /** Whether an unknown value can come from here. */
  boolean isSource() {
    return switch (kind) {
      case NEW_KEY, AWS_KEY_LATER, OPAQUE, UNRELATED -> true;
      case NOTHING, MISSING_KEY, KNOWN, KNOWN_KEY -> false;
    };
  }

  /** Whether there is nothing. */
  boolean isNothing() {
    return kind == Kind.NOTHING || kind == Kind.MISSING_KEY;
  }

  /** Whether it is a customer managed key. */
  boolean isKey() {
    return kind == Kind.NEW_KEY || kind == Kind.KNOWN_KEY;
  }

  /**
   * How an expression was reached.
   *
   * @param trail the steps so far
   * @param passed the variables and locals so far
   * @param depth how many references were followed
   */
  record Context(Trail trail, Set<String> passed, int depth) {

    /** Nothing followed yet. */
    static final Context START = new Context(Trail.START, Set.of(), 0);

    /** One more sentence. */
    Context step(String sentence) {
      return new Context(trail.then(sentence), passed, depth);
    }

    /** Past a variable or local of a module instance. */
    Context past(ModuleAddress module, String name) {
      Set<String> more = new HashSet<>(passed);
      more.add(module + ":" + name);
      return new Context(trail, more, depth);
    }

    /** One reference further. */
    Context deeper() {
      return new Context(trail, passed, depth + 1);
    }
  }
}
