package io.github.cmkcheck.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of a file, with lines that replace them or are inserted between them. */
final class PatchedFile {
  private final List<Line> lines;
  private final String ending;

  /** What is inserted before a line of the file; for the end, the number after the last line. */
  private final Map<Integer, List<String>> inserted = new TreeMap<>();

  /** What replaces a line of the file. */
  private final Map<Integer, List<String>> replaced = new TreeMap<>();

  PatchedFile(List<Line> lines) {
    this.lines = lines;
    String first = lines.isEmpty() ? "" : lines.get(0).ending();
    ending = first.isEmpty() ? "\n" : first;
  }

  /**
   * A line of the result.
   *
   * @param sign as in a diff: a space, {@code -} or {@code +}
   */
  record Row(char sign, Line line) {}

  void insertBefore(int number, List<String> texts) {
    inserted.computeIfAbsent(number, any -> new ArrayList<>()).addAll(texts);
  }

  void replace(int number, List<String> texts) {
    replaced.put(number, texts);
  }

  /** Adds something at the end, after an empty line. */
  void append(List<String> texts) {
    int end = lines.size() + 1;
    List<String> all = new ArrayList<>();
    boolean blank =
        inserted.containsKey(end) || !lines.isEmpty() && !lines.get(lines.size() - 1).isBlank();
    if (blank) {
      all.add("");
    }
    all.addAll(texts);
    if (!lines.isEmpty() && lines.get(lines.size() - 1).ending().isEmpty()) {
      // The old last line gets a line ending, and the new last one has none.
      replaced.putIfAbsent(lines.size(), List.of(lines.get(lines.size() - 1).text()));
    }
    insertBefore(end, all);
  }

  /** The lines of the file that are replaced, and those before which something is inserted. */
  TreeSet<Integer> places() {
    TreeSet<Integer> places = new TreeSet<>(inserted.keySet());
    places.addAll(replaced.keySet());
    return places;
  }

  boolean isReplaced(int number) {
    return replaced.containsKey(number);
  }

  int size() {
    return lines.size();
  }

  /** The result from one line of the file to another, with what is added after the last one. */
  List<Row> rows(int from, int to) {
    List<Row> rows = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      add(rows, inserted.getOrDefault(i, List.of()), ending);
      Line line = lines.get(i - 1);
      if (replaced.containsKey(i)) {
        rows.add(new Row('-', line));
        boolean last = i == lines.size() && !inserted.containsKey(i + 1);
        add(rows, replaced.getOrDefault(i, List.of()), last ? line.ending() : ending);
      } else {
        rows.add(new Row(' ', line));
      }
    }
    if (to == lines.size()) {
      String last = lines.isEmpty() ? ending : lines.get(to - 1).ending();
      add(rows, inserted.getOrDefault(to + 1, List.of()), last);
    }
    return rows;
  }

  private void add(List<Row> rows, List<String> texts, String last) {
    for (int i = 0; i < texts.size(); i++) {
      rows.add(new Row('+', new Line(texts.get(i), i == texts.size() - 1 ? last : ending)));
    }
  }

  /** The whole result. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows(1, lines.size())) {
      if (row.sign() != '-') {
        text.append(row.line());
      }
    }
    return text.toString();
  }
}
