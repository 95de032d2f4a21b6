package io.github.cmkcheck.render;

import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes a report in one format: the same report always in the same bytes, lines ending in {@code
 * \n}. Names from a plan are attacker-controlled, so each format makes sure that they have no
 * effect.
 */
public interface Renderer {

  /**
   * Writes a report and flushes; the writer stays open.
   *
   * @throws IOException if the writer throws it
   */
  void render(Report report, Writer out) throws IOException;
}
