package io.github.cmkcheck.render;

import io.github.cmkcheck.kms.EncryptedObject;
import io.github.cmkcheck.kms.KeyUse;
import io.github.cmkcheck.kms.Owner;
import io.github.cmkcheck.plan.Printable;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * The key map as a graph for mermaid: keys on the left, tables and replicas on the right; wrong
 * ones are framed in red, dashed, and say so. Mermaid draws at most 500 edges, and people read far
 * fewer: there are {@value #MOST}, the wrong ones first.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Flowcharts</a>
 */
final class MermaidKeys {
  private static final int MOST = 60;
  private static final int LONGEST = 200;

  private final StringBuilder graph = new StringBuilder("graph LR\n");
  private int nodes;
  private int edges;
  private int leftOut;

  private MermaidKeys() {}

  /**
   * The map of all plans.
   *
   * @param graph the lines, without a fence; empty if there is nothing to draw
   * @param leftOut how many tables and replicas are not drawn
   */
  record Drawing(String graph, int leftOut) {}

  static Drawing of(Report report) {
    MermaidKeys keys = new MermaidKeys();
    for (boolean wrong : List.of(true, false)) {
      for (PlanReport plan : report.plans()) {
        for (KeyUse use : plan.keys()) {
          if (isWrong(use) == wrong) {
            keys.draw(use);
          }
        }
      }
    }
    if (keys.edges == 0) {
      return new Drawing("", 0);
    }
    keys.graph.append("classDef wrong stroke:#d1242f,stroke-width:2px,stroke-dasharray:5 3\n");
    return new Drawing(keys.graph.toString(), keys.leftOut);
  }

  private static boolean isWrong(KeyUse use) {
    return use.owner() != Owner.CUSTOMER_MANAGED || use.key().map(KeyMap::isRemoved).orElse(false);
  }

  private static String complaint(KeyUse use) {
    return use.owner() == Owner.CUSTOMER_MANAGED ? "its key is removed" : use.owner().words();
  }

  private void draw(KeyUse use) {
    List<EncryptedObject> drawn =
        new ArrayList<>(use.objects().subList(0, Math.min(use.objects().size(), MOST - edges)));
    leftOut += use.objects().size() - drawn.size();
    if (drawn.isEmpty()) {
      return;
    }
    String mark = isWrong(use) ? ":::wrong" : "";
    String key = "n" + nodes++;
    graph.append(key).append("([\"").append(label(KeyMap.name(use))).append("\"])");
    graph.append(mark).append('\n');
    for (EncryptedObject object : drawn) {
      String words = mark.isEmpty() ? object.name() : object.name() + ": " + complaint(use);
      graph.append(key).append(" --> n").append(nodes++).append("[\"").append(label(words));
      graph.append("\"]").append(mark).append('\n');
      edges++;
    }
  }

  /** In mermaid, #34; is the character of that number, and the rest of ASCII could be syntax. */
  private static String label(String text) {
    String visible = Printable.of(text);
    String shown =
        visible.codePointCount(0, visible.length()) > LONGEST
            ? visible.substring(0, visible.offsetByCodePoints(0, LONGEST)) + "..."
            : visible;
    StringBuilder label = new StringBuilder();
    shown
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == ' ') {
                label.appendCodePoint(c);
              } else {
                label.append('#').append(c).append(';');
              }
            });
    return label.toString();
  }
}
