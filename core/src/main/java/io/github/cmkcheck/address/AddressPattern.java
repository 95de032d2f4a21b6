package io.github.cmkcheck.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over the addresses of resource instances, written like one and matched step by step, so
 * that nobody can choose an instance key that looks like another module, type or name:
 *
 * <ul>
 *   <li>in the name of a module, a type, a name or a quoted key, {@code *} stands for any
 *       characters and {@code ?} for one, and neither leaves that part;
 *   <li>a step without brackets stands for the instance without a key, {@code [*]} for those with;
 *   <li>{@code **} between dots stands for any number of modules, and at the end for everything
 *       that is left.
 * </ul>
 *
 * <p>Such as {@code module.legacy.**} or {@code aws_dynamodb_table.cache["eu-*"]}.
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
   * @throws IllegalArgumentException if it is none, with a sentence that says how one is written
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
    // What people write who think of one * that crosses everything.
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
   * The pattern that is to be written instead, if this one was meant as it was once read, as a text
   * in which {@code *} stood for dots and brackets too, and an address matches only so. Empty for
   * an address that only looks like one that it could be about.
   *
   * @param written the address as a text
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

  /** With a key for each module that has one at that address. */
  private List<ModulePattern> keyed(ResourceAddress address) {
    List<ModuleAddress.Step> steps = address.module().steps();
    List<ModulePattern> keyed = new ArrayList<>(modules);
    for (int i = 0; i < Math.min(modules.size(), steps.size()); i++) {
      ModulePattern module = modules.get(i);
      keyed.set(i, new ModulePattern(module.name(), module.key().widenedFor(steps.get(i).key())));
    }
    return keyed;
  }

  /** With modules in them wherever a name is open to both ends. */
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
