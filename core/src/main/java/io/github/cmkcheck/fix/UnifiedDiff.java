package io.github.cmkcheck.fix;

import io.github.cmkcheck.fix.PatchedFile.Row;
import java.util.ArrayList;
import java.util.List;

/** Writes the changes of files as {@code git apply} and {@code patch -p1} read them. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /**
   * The part for one file.
   *
   * @param path from the top of the repository
   */
  static String of(String path, PatchedFile file) {
    // A name with spaces needs a tab after it, which ends the name.
    String name = path.contains(" ") ? path + "\t" : path;
    StringBuilder diff = new StringBuilder("--- a/" + name + "\n+++ b/" + name + "\n");
    int shift = 0;
    for (Range range : ranges(file)) {
      List<Row> rows = file.rows(range.from(), range.to());
      int before = range.to() - range.from() + 1;
      int after = (int) rows.stream().filter(row -> row.sign() != '-').count();
      diff.append("@@ -%d,%d".formatted(range.from(), before))
          .append(" +%d,%d @@\n".formatted(range.from() + shift, after));
      hunk(rows, diff);
      shift += after - before;
    }
    return diff.toString();
  }

  /** Every line in the diff of a file. */
  static List<String> lines(PatchedFile file) {
    List<String> lines = new ArrayList<>();
    for (Range range : ranges(file)) {
      file.rows(range.from(), range.to()).forEach(row -> lines.add(row.line().text()));
    }
    return lines;
  }

  /** A range of lines in a file, both ends included. */
  private record Range(int from, int to) {}

  private static List<Range> ranges(PatchedFile file) {
    List<Range> ranges = new ArrayList<>();
    for (int place : file.places()) {
      int from = Math.max(1, place - CONTEXT);
      int to = Math.min(file.size(), place + CONTEXT - (file.isReplaced(place) ? 0 : 1));
      Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (last != null && from <= last.to() + 1) {
        ranges.set(ranges.size() - 1, new Range(last.from(), Math.max(to, last.to())));
      } else {
        ranges.add(new Range(from, to));
      }
    }
    return ranges;
  }

  /** Removed lines come before added ones, as usual. */
  private static void hunk(List<Row> rows, StringBuilder diff) {
    List<Row> added = new ArrayList<>();
    for (Row row : rows) {
      if (row.sign() == '+') {
        added.add(row);
        continue;
      }
      if (row.sign() == ' ') {
        added.forEach(one -> row(one, diff));
        added.clear();
      }
      row(row, diff);
    }
    added.forEach(one -> row(one, diff));
  }

  private static void row(Row row, StringBuilder diff) {
    diff.append(row.sign()).append(row.line());
    if (row.line().ending().isEmpty()) {
      diff.append("\n\\ No newline at end of file\n");
    }
  }
}
