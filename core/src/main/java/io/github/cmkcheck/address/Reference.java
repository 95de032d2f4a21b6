package io.github.cmkcheck.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that an expression may depend on: plan JSON names these in {@code references}.
 *
 * <p>Beware: they say what an expression <em>may</em> depend on, not how. {@code x}, {@code c ? x :
 * null}, {@code try(x, null)} and {@code coalesce(null, x)} look alike. And an index that is not a
 * literal cuts the traversal off: {@code aws_kms_key.k[each.key].arn} leaves {@code aws_kms_key.k}
 * and {@code each.key}.
 *
 * @param kind what is referred to
 * @param type the resource type; empty for the other kinds
 * @param name of the resource, module call, variable or local; {@code key}, {@code value} or {@code
 *     index} of {@code each} and {@code count}
 * @param key the literal instance key after the name of a resource or module, if any
 * @param path what follows: attributes and indexes. For a module it begins with the output's name
 */
public record Reference(Kind kind, String type, String name, InstanceKey key, List<PathStep> path)
    implements Comparable<Reference> {

  /** What a reference refers to. */
  public enum Kind {
    /** A {@code resource} block. */
    RESOURCE,
    /** A {@code data} block. */
    DATA,
    /** {@code module.NAME}. */
    MODULE,
    /** {@code var.NAME}. */
    VARIABLE,
    /** {@code local.NAME}: plan JSON has no locals. */
    LOCAL,
    /** {@code each.key} or {@code each.value}. */
    EACH,
    /** {@code count.index}. */
    COUNT,
    /** {@code path.*}, {@code terraform.*}: known while planning. */
    CONTEXT,
    /** Anything else: {@code self}, {@code ephemeral.*}, and what later versions bring. */
    OTHER
  }

  /**
   * The words other than a type that a reference may begin with. A type that equals one of them is
   * written with {@code resource.} before it.
   */
  private static final Set<String> WORDS =
      Set.of(
          "data",
          "resource",
          "module",
          "var",
          "local",
          "each",
          "count",
          "path",
          "terraform",
          "tofu",
          "self",
          "ephemeral",
          "action",
          "list",
          "run",
          "check",
          "output",
          "provider");

  /** Copies the path. */
  public Reference {
    path = List.copyOf(path);
  }

  /** Whether it has no key and no path, as a splat or a computed index leaves a reference. */
  public boolean isBare() {
    return path.isEmpty() && key.isNone();
  }

  /** The block referred to, as in {@link ResourceAddress#block()}; only for resources and data. */
  public String block() {
    return (kind == Kind.DATA ? "data." : "") + type + "." + name;
  }

  /** {@code module.NAME}. */
  public static Reference module(String name) {
    return new Reference(Kind.MODULE, "", name, InstanceKey.NONE, List.of());
  }

  /** The same without its path. */
  public Reference whole() {
    return path.isEmpty() ? this : new Reference(kind, type, name, key, List.of());
  }

  /** The same for one instance. */
  public Reference withKey(InstanceKey instance) {
    return new Reference(kind, type, name, instance, path);
  }

  /**
   * The references of a {@code references} array. Terraform lists each traversal with all of its
   * prefixes after it ({@code a.b.arn, a.b}); the prefixes add nothing and are left out.
   *
   * @return each once, in order
   * @throws IllegalArgumentException if one is not a reference; the message does not quote it
   */
  public static List<Reference> parseAll(List<String> texts) {
    Set<Reference> each = new LinkedHashSet<>();
    String last = "";
    for (String text : texts) {
      if (text.equals(last) || !isPrefix(text, last)) {
        each.add(parse(text));
        last = text;
      }
    }
    return List.copyOf(each);
  }

  private static boolean isPrefix(String shorter, String longer) {
    if (!longer.startsWith(shorter)) {
      return false;
    }
    return longer.length() == shorter.length()
        || ".[".indexOf(longer.charAt(shorter.length())) >= 0;
  }

  /**
   * Parses one reference.
   *
   * @throws IllegalArgumentException if this is not a reference; the message does not quote it
   */
  public static Reference parse(String text) {
    AddressSyntax syntax = new AddressSyntax(text);
    String first = syntax.identifier();
    return switch (first) {
      case "data" -> {
        syntax.expect('.');
        yield resource(Kind.DATA, syntax.identifier(), syntax);
      }
      case "resource" -> {
        syntax.expect('.');
        yield resource(Kind.RESOURCE, syntax.identifier(), syntax);
      }
      case "module" -> named(Kind.MODULE, syntax, true);
      case "var" -> named(Kind.VARIABLE, syntax, false);
      case "local" -> named(Kind.LOCAL, syntax, false);
      case "each" -> named(Kind.EACH, syntax, false);
      case "count" -> named(Kind.COUNT, syntax, false);
      case "path", "terraform", "tofu" ->
          new Reference(Kind.CONTEXT, "", first, InstanceKey.NONE, rest(syntax));
      case "self", "ephemeral", "action", "list", "run", "check", "output", "provider" ->
          new Reference(Kind.OTHER, "", first, InstanceKey.NONE, List.of());
      default -> resource(Kind.RESOURCE, first, syntax);
    };
  }

  private static Reference resource(Kind kind, String type, AddressSyntax syntax) {
    syntax.expect('.');
    String name = syntax.identifier();
    return new Reference(kind, type, name, syntax.optionalKey(), rest(syntax));
  }

  private static Reference named(Kind kind, AddressSyntax syntax, boolean keyed) {
    syntax.expect('.');
    String name = syntax.identifier();
    InstanceKey key = keyed ? syntax.optionalKey() : InstanceKey.NONE;
    return new Reference(kind, "", name, key, rest(syntax));
  }

  private static List<PathStep> rest(AddressSyntax syntax) {
    List<PathStep> path = new ArrayList<>();
    while (!syntax.atEnd()) {
      if (syntax.accept('.')) {
        path.add(PathStep.attribute(syntax.identifier()));
      } else {
        InstanceKey key = syntax.optionalKey();
        if (key instanceof InstanceKey.Index index) {
          // No list reaches that far, in either direction.
          long position = Math.max(-1, Math.min(index.value(), Integer.MAX_VALUE));
          path.add(PathStep.element((int) position));
        } else if (key instanceof InstanceKey.Name named) {
          path.add(PathStep.attribute(named.value()));
        } else {
          throw syntax.bad();
        }
      }
    }
    return path;
  }

  private boolean mayHaveKey() {
    return kind == Kind.RESOURCE || kind == Kind.DATA || kind == Kind.MODULE;
  }

  /** By its parts, as written; ordered, so that names with the same hash cost nothing. */
  @Override
  public int compareTo(Reference other) {
    int order = kind.compareTo(other.kind);
    order = order == 0 ? type.compareTo(other.type) : order;
    order = order == 0 ? name.compareTo(other.name) : order;
    order = order == 0 ? key.compareTo(other.key) : order;
    return order == 0 ? Copies.compare(path, other.path, Comparator.naturalOrder()) : order;
  }

  /** As written in HCL, with its keys escaped. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            switch (kind) {
              case RESOURCE -> (WORDS.contains(type) ? "resource." : "") + type + ".";
              case DATA -> "data." + type + ".";
              case MODULE -> "module.";
              case VARIABLE -> "var.";
              case LOCAL -> "local.";
              case EACH -> "each.";
              case COUNT -> "count.";
              case CONTEXT, OTHER -> "";
            });
    text.append(name).append(key);
    for (PathStep step : path) {
      String attribute = step.name();
      if (attribute == null) {
        text.append('[').append(step.index()).append(']');
      } else if (attribute.matches("[A-Za-z_][A-Za-z0-9_-]*")
          || step == path.get(0) && mayHaveKey() && key.isNone()) {
        // In brackets, the first step would be read as the key.
        text.append('.').append(attribute);
      } else {
        text.append('[').append(AddressSyntax.quote(attribute)).append(']');
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reference that
        && kind == that.kind
        && type.equals(that.type)
        && name.equals(that.name)
        && key.equals(that.key)
        && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return 31
            * (31 * (31 * (31 * kind.ordinal() + type.hashCode()) + name.hashCode())
                + key.hashCode())
        + path.hashCode();
  }
}
