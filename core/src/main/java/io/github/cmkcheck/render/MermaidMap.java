package io.github.cmkcheck.render;

import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which key encrypts what, as a Mermaid chart. Mermaid does not draw a chart with more than 50,000
 * characters or 500 edges ({@code maxTextSize}, {@code maxEdges}), and nobody reads one that is
 * nearly as large. So the limits here are far lower; keys with a problem come first.
 */
final class MermaidMap {
  private static final int MOST_EDGES = 100;
  private static final int MOST_EDGES_OF_A_KEY = 20;
  private static final int MOST_CHARACTERS = 25_000;
  private static final int LONGEST_LABEL = 160;

  private final StringBuilder chart = new StringBuilder("graph LR\n");
  private final List<String> wrong = new ArrayList<>();
  private int keys;
  private int edges;

  /** How many tables and replicas are drawn. */
  int drawn() {
    return edges;
  }

  /** The chart, as much of it as the limits allow. */
  String draw(List<KeyUse> uses) {
    for (KeyUse use : KeyMap.wrongFirst(uses)) {
      String key = "k" + (keys + 1);
      String node = node(key, "([", KeyMap.name(use), "])");
      boolean known = false;
      int most = Math.min(MOST_EDGES_OF_A_KEY, use.objects().size());
      for (EncryptedObject object : use.objects().subList(0, most)) {
        Optional<String> mark = KeyMap.mark(use, object);
        String table = "t" + (edges + 1);
        String lines =
            (known ? "" : node) + node(table, "[", object.name(), "]") + edge(key, table, mark);
        if (edges == MOST_EDGES || chart.length() + lines.length() > MOST_CHARACTERS) {
          return end();
        }
        chart.append(lines);
        edges++;
        if (mark.isPresent()) {
          wrong.add(table);
          if (!known) {
            wrong.add(key);
          }
        }
        known = true;
      }
      keys++;
    }
    return end();
  }

  private String end() {
    if (!wrong.isEmpty()) {
      chart.append("  classDef wrong stroke:#d1242f,stroke-width:2px,stroke-dasharray:5 3\n");
      chart.append("  class ").append(String.join(",", wrong)).append(" wrong\n");
    }
    return chart.toString();
  }

  private static String node(String id, String open, String name, String close) {
    int half = LONGEST_LABEL / 2;
    String label =
        name.length() <= LONGEST_LABEL
            ? name
            : name.substring(0, half) + "\u2026" + name.substring(name.length() - half);
    return "  " + id + open + '"' + MermaidText.of(label) + '"' + close + "\n";
  }

  private static String edge(String key, String table, Optional<String> mark) {
    return "  " + key + mark.map(words -> " -. " + words + " .-> ").orElse(" --> ") + table + "\n";
  }
}
