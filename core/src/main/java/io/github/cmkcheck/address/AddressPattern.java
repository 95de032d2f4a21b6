package io.github.cmkcheck.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for addresses of resource instances, written like an address and matched step by step,
 * so that no instance key can pass for another module, type or name:
 *
 * <ul>
 *   <li>in the name of a module, a type, a name or a quoted key, {@code *} matches any characters
 *       and {@code ?} exactly one, and neither crosses into the next part;
 *   <li>a step without brackets matches the instance without a key, {@code [*]} those with one;
 *   <li>{@code **} between dots matches any number of modules, and at the end everything that
 *       follows.
 * </ul>
 *
 * <p>For example {@code module.legacy.**} or {@code aws_dynamodb_table.cache["eu-*"]}.
 */
public final class AddressPattern {
  private final String text;
  private final List<ModulePattern> modules;
  private final @Nullable Block block;

  /** The last step. */
  private record Block(ResourceMode mode, String type, String name, KeyPattern key) {
    boolean matches(ResourceAddress address) {
      return mode == address.mode()
          && Glob.matches(type, address.type())
          && Glob.matches(name, address.name())
          && key.matches(address.key());
    }

    @Override
    public String toString() {
      return mode.prefix() + type + "." + name + key;
    }
  }

  private AddressPattern(String text, List<ModulePattern> modules, @Nullable Block block) {
    this.text = text;
    this.modules = List.copyOf(modules);
    this.block = block;
  }

  private AddressPattern(List<ModulePattern> modules, @Nullable Block block) {
    this(text(modules, block), modules, block);
  }

  private static String text(List<ModulePattern> modules, @Nullable Block block) {
    Stream<Object> steps = Stream.concat(modules.stream(), Stream.ofNullable(block));
    return String.join(".", steps.map(Object::toString).toList());
  }

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException if it is not a pattern, with a sentence that says how to write
   *     one
   */
  public static AddressPattern parse(String text) {
    return parsed(text).orElseThrow(() -> new IllegalArgumentException(mistake(text)));
  }

  private static Optional<AddressPattern> parsed(String text) {
    try {
      return Optional.of(read(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static AddressPattern read(String text) {
    AddressSyntax syntax = new AddressSyntax(text);
    List<ModulePattern> modules = new ArrayList<>();
    while (true) {
      if (syntax.acceptWord("**")) {
        modules.add(ModulePattern.ANY_NUMBER);
        if (syntax.atEnd()) {
          return new AddressPattern(text, modules, null);
        }
      } else if (syntax.acceptWord("module.")) {
        modules.add(new ModulePattern(syntax.identifierPattern(), KeyPattern.parse(syntax)));
      } else {
        break;
      }
      syntax.expect('.');
    }
    ResourceMode mode = syntax.acceptWord("data.") ? ResourceMode.DATA : ResourceMode.MANAGED;
    String type = syntax.identifierPattern();
    syntax.expect('.');
    Block block = new Block(mode, type, syntax.identifierPattern(), KeyPattern.parse(syntax));
    if (!syntax.atEnd()) {
      throw syntax.bad();
    }
    return new AddressPattern(text, modules, block);
  }

  private static String mistake(String text) {
    // What people write who expect a single * to cross everything.
    String crossing = text.replace(".*.", ".**.");
    crossing = crossing.startsWith("*.") ? "*" + crossing : crossing;
    crossing = crossing.endsWith(".*") ? crossing + "*" : crossing;
    String meant =
        Stream.of(crossing, crossing + ".**", "**.*." + crossing)
            .filter(candidate -> parsed(candidate).isPresent())
            .findFirst()
            .map(candidate -> " (did you mean `" + candidate + "`?)")
            .orElse("");
    return "a pattern over addresses is written like `module.shop.aws_dynamodb_table.cache[*]` or"
        + " `module.shop.**`, and `*` stays within one part"
        + meant;
  }

  /** Whether it matches a resource instance. */
  public boolean matches(ResourceAddress address) {
    return (block == null || block.matches(address))
        && ModulePattern.match(modules, address.module().steps());
  }

  /**
   * The pattern to write instead, if this one matches the address only as patterns were once read:
   * as text in which {@code *} matches dots and brackets too. Empty for any other address, and if
   * there is no such pattern.
   *
   * @param written the address as text
   */
  public Optional<AddressPattern> onceMeant(ResourceAddress address, String written) {
    if (matches(address) || !Glob.matches(text, written)) {
      return Optional.empty();
    }
    Block keyed =
        block == null
            ? null
            : new Block(block.mode, block.type, block.name, block.key.widenedFor(address.key()));
    return Stream.of(modules, keyed(address), crossing())
        .map(steps -> new AddressPattern(steps, keyed))
        .filter(pattern -> pattern.matches(address))
        .findFirst();
  }

  /** The module patterns, with a key pattern for each module that has a key at that address. */
  private List<ModulePattern> keyed(ResourceAddress address) {
    List<ModuleAddress.Step> steps = address.module().steps();
    List<ModulePattern> keyed = new ArrayList<>(modules);
    for (int i = 0; i < Math.min(modules.size(), steps.size()); i++) {
      ModulePattern module = modules.get(i);
      keyed.set(i, new ModulePattern(module.name(), module.key().widenedFor(steps.get(i).key())));
    }
    return keyed;
  }

  /** The module patterns, with {@code **} wherever a {@code *} could have crossed modules. */
  private List<ModulePattern> crossing() {
    List<ModulePattern> crossing = new ArrayList<>();
    for (ModulePattern module : modules) {
      crossing.add(module);
      if ("*".equals(module.name())) {
        crossing.set(crossing.size() - 1, ModulePattern.ANY_NUMBER);
      }
    }
    if (text.startsWith("*")) {
      crossing.add(0, ModulePattern.ANY_NUMBER);
    }
    return crossing;
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AddressPattern that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
