package io.github.cmkcheck.fix;

import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.hcl.HclSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the changes of all tables, each wholly or not at all, and makes one patch of them. */
final class PatchBuilder {

  /** By path and place; within a file in the order of the file, whichever table they are for. */
  private final Map<String, Map<String, Change>> changes = new TreeMap<>();

  /** The file that each new key is added to, by the key's place. */
  private final Map<String, Target> targets = new TreeMap<>();

  private final Map<String, List<Line>> lines = new HashMap<>();

  /** A file that gets a key. */
  private record Target(String path, NewKey key) {}

  /**
   * Adds what one table needs.
   *
   * @throws NotPatched if it cannot be written; then nothing is added
   */
  void add(TableFix.Steps steps, PatchPaths paths) throws NotPatched {
    Map<String, Map<String, Change>> all = new TreeMap<>();
    Map<String, List<Line>> texts = new HashMap<>();
    String first = "";
    for (Change change : steps.changes()) {
      String path = paths.of(change.at().file(), change.at().lines());
      first = first.isEmpty() ? path : first;
      List<Line> known = lines.getOrDefault(path, change.at().lines());
      if (!known.equals(change.at().lines())) {
        throw new NotPatched("another plan of this run has a different version of its file");
      }
      texts.put(path, known);
      Map<String, Change> ofFile = all.computeIfAbsent(path, any -> new TreeMap<>());
      Change before = ofFile.get(change.place());
      if (before == null) {
        before = changes.getOrDefault(path, Map.of()).get(change.place());
      }
      ofFile.put(change.place(), before == null ? change : before.and(change));
    }
    NewKey key = steps.added().orElse(null);
    for (Map.Entry<String, Map<String, Change>> file : all.entrySet()) {
      List<NewKey> added = key == null || !file.getKey().equals(first) ? List.of() : List.of(key);
      List<Line> text = texts.getOrDefault(file.getKey(), List.of());
      requireQuiet(written(text, file.getValue(), added));
    }
    all.forEach(
        (path, ofFile) -> changes.computeIfAbsent(path, any -> new TreeMap<>()).putAll(ofFile));
    lines.putAll(texts);
    if (key != null) {
      targets.putIfAbsent(key.place(), new Target(first, key));
    }
  }

  private static PatchedFile written(
      List<Line> lines, Map<String, Change> changes, List<NewKey> added) throws NotPatched {
    PatchedFile file = new PatchedFile(lines);
    for (Change change : changes.values()) {
      BlockWriter.write(change, file);
    }
    added.forEach(key -> file.append(key.lines()));
    return file;
  }

  private static void requireQuiet(PatchedFile file) throws NotPatched {
    for (String line : UnifiedDiff.lines(file)) {
      if (!QuietLine.is(line)) {
        throw new NotPatched("next to it are characters that must not be shown on a terminal");
      }
    }
  }

  /** The patch, ordered by path. Each patched file is checked to be valid HCL. */
  String patch() {
    StringBuilder patch = new StringBuilder();
    for (Map.Entry<String, Map<String, Change>> file : changes.entrySet()) {
      String path = file.getKey();
      List<NewKey> added = new ArrayList<>();
      for (Target target : targets.values()) {
        if (target.path().equals(path)) {
          added.add(target.key());
        }
      }
      try {
        PatchedFile patched = written(lines.getOrDefault(path, List.of()), file.getValue(), added);
        requireQuiet(patched);
        HclParser.parse(path, patched.text());
        patch.append(UnifiedDiff.of(path, patched));
      } catch (NotPatched | HclSyntaxException e) {
        throw new IllegalStateException(
            "a change that could be written earlier cannot be written now", e);
      }
    }
    return patch.toString();
  }
}
