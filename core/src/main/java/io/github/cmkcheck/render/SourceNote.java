package io.github.cmkcheck.render;

import io.github.cmkcheck.plan.hcl.SourceFinder.Found;
import io.github.cmkcheck.plan.hcl.Sources;
import java.util.List;
import java.util.Optional;

/** Says which sources a plan was read with, and which of them could not be used. */
final class SourceNote {

  /** The most problems that are listed; the JSON report has all. */
  private static final int MOST = 3;

  private SourceNote() {}

  /** A sentence without the final full stop, which names files; empty if there were no sources. */
  static Optional<String> of(Found found) {
    Sources sources = found.sources();
    if (sources == null) {
      return found.refused().isEmpty()
          ? Optional.empty()
          : Optional.of("not used: " + some(found.refused()));
    }
    String use =
        sources.isBound()
            ? sources.name() + ", the files that this plan was made from"
            : sources.name() + ", which agrees with the plan";
    String problems = sources.problems().isEmpty() ? "" : "; not read: " + some(sources.problems());
    return Optional.of(use + problems);
  }

  private static String some(List<String> sentences) {
    int shown = Math.min(MOST, sentences.size());
    String more = sentences.size() > shown ? "; and " + (sentences.size() - shown) + " more" : "";
    return String.join("; ", sentences.subList(0, shown)) + more;
  }
}
