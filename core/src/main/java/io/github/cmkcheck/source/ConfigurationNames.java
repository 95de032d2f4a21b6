package io.github.cmkcheck.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which names in a module's folder are configuration files, in Terraform's order.
 *
 * @param files the ordinary files
 * @param overrides the override files
 */
record ConfigurationNames(List<String> files, List<String> overrides) {

  private static final List<String> TERRAFORM = List.of(".tf", ".tf.json");
  private static final List<String> OPENTOFU = List.of(".tofu", ".tofu.json");

  /** Chooses among the names of a folder. */
  static ConfigurationNames of(Collection<String> names, Dialect dialect) {
    Set<String> all = new HashSet<>(names);
    List<String> sorted = new ArrayList<>(all);
    sorted.sort(ConfigurationNames::byBytes);
    List<String> files = new ArrayList<>();
    List<String> overrides = new ArrayList<>();
    for (String name : sorted) {
      String ending = ending(name, dialect);
      if (!ending.isEmpty() && !isIgnored(name) && !isReplaced(name, ending, dialect, all)) {
        String stem = name.substring(0, name.length() - ending.length());
        boolean override = stem.equals("override") || stem.endsWith("_override");
        (override ? overrides : files).add(name);
      }
    }
    return new ConfigurationNames(files, overrides);
  }

  private static String ending(String name, Dialect dialect) {
    for (String ending : TERRAFORM) {
      if (name.endsWith(ending)) {
        return ending;
      }
    }
    for (String ending : OPENTOFU) {
      if (dialect == Dialect.OPENTOFU && name.endsWith(ending)) {
        return ending;
      }
    }
    return "";
  }

  /** Hidden files, and what editors leave: Emacs puts a number sign on both sides. */
  private static boolean isIgnored(String name) {
    return name.startsWith(".") || name.endsWith("~") || name.startsWith("#") && name.endsWith("#");
  }

  private static boolean isReplaced(
      String name, String ending, Dialect dialect, Set<String> names) {
    int kind = TERRAFORM.indexOf(ending);
    return dialect == Dialect.OPENTOFU
        && kind >= 0
        && names.contains(name.substring(0, name.length() - ending.length()) + OPENTOFU.get(kind));
  }

  /** As Go compares: Java's own order differs beyond the first 65,536 code points. */
  private static int byBytes(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
