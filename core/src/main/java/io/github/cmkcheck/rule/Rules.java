package io.github.cmkcheck.rule;

import java.util.List;

/** The rules that cmkcheck comes with. */
public final class Rules {

  private Rules() {}

  /** All of them, in the order in which they are listed for people. */
  public static List<Rule> builtIn() {
    return List.of(new TableCmkRule(), new ReplicaCmkRule(), new GlobalTable2017Rule());
  }
}
