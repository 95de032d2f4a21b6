package io.github.cmkcheck.render;

import io.github.cmkcheck.address.AnyInstance;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that distinguish one block from another: its own, those of the modules that it is in,
 * and the instance keys. If two texts are equal without them, they say the same, each about its own
 * block.
 */
final class BlockNames {
  private final Set<String> names = new LinkedHashSet<>();

  BlockNames(ResourceAddress address) {
    names.add(address.type() + "." + address.name());
    names.add(quoted(address.name()));
    names.add(address.key().toString());
    for (ModuleAddress.Step step : address.module().steps()) {
      names.add("module." + step.name());
      names.add(quoted(step.name()));
      names.add(step.key().toString());
    }
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  /**
   * The steps to an answer, as lines. Duplicates are dropped: the steps of two instances may name
   * the same instances of another block, each in a different order.
   */
  String without(List<String> steps) {
    return steps.stream()
        .map(step -> without(AnyInstance.in(step)))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** The text with a number in place of each name. */
  String without(String text) {
    String general = text;
    int number = 0;
    for (String name : names) {
      general = replace(name, "\0" + number, general);
      number++;
    }
    return general;
  }

  /** Replaces a name wherever it is not the start of a longer one. */
  static String replace(String name, String by, String text) {
    int at = text.indexOf(name);
    if (at < 0 || name.isEmpty()) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length());
    int from = 0;
    for (; at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (at >= from && (end == text.length() || !goesOn(text.charAt(end)))) {
        replaced.append(text, from, at).append(by);
        from = end;
      }
    }
    return replaced.append(text, from, text.length()).toString();
  }

  private static boolean goesOn(char next) {
    return Character.isLetterOrDigit(next) || next == '_' || next == '-';
  }
}
