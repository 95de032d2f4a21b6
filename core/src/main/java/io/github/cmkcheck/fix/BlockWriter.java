package io.github.cmkcheck.fix;

import io.github.cmkcheck.hcl.Attribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes one change into the lines of its file, as {@code terraform fmt} would have them, and
 * leaves every other line as it is.
 */
final class BlockWriter {
  private final Written at;
  private final PatchedFile file;
  private final int first;
  private final int last;

  private BlockWriter(Written at, PatchedFile file) {
    this.at = at;
    this.file = file;
    first = at.block().range().line();
    last = at.block().range().endLine();
  }

  /**
   * Writes a change.
   *
   * @throws NotPatched if the block is laid out in a way that is not usual
   */
  static void write(Change change, PatchedFile file) throws NotPatched {
    BlockWriter writer = new BlockWriter(change.at(), file);
    if (!writer.line(writer.first).stripLeading().startsWith(change.at().block().type())) {
      throw layout();
    }
    if (writer.first == writer.last) {
      writer.unfold(change);
    } else if (!writer.line(writer.last).stripLeading().startsWith("}")) {
      throw layout();
    } else if (!change.nested().isEmpty()) {
      writer.addBlock(change);
    } else {
      writer.set(new TreeMap<>(change.arguments()));
    }
  }

  private static NotPatched layout() {
    return new NotPatched("its block is laid out in a way that the patch cannot handle");
  }

  private String line(int number) {
    return at.line(number).text();
  }

  private String indent() {
    return at.line(first).indent();
  }

  /** Gives each argument of a single-line block a line of its own. */
  private void unfold(Change change) throws NotPatched {
    String line = line(first);
    int open = line.indexOf('{');
    List<Attribute> attributes = at.block().body().attributes();
    if (open < 0 || !change.nested().isEmpty() || !at.block().body().blocks().isEmpty()) {
      throw layout();
    }
    Map<String, String> left = new TreeMap<>(change.arguments());
    List<ArgumentLine> lines = new ArrayList<>();
    String rest = line.substring(open + 1).strip();
    if (!attributes.isEmpty()) {
      Attribute only = attributes.get(0);
      int equals = rest.indexOf('=');
      int close = rest.lastIndexOf('}');
      if (equals < 0 || close < equals || !rest.startsWith(only.name())) {
        throw layout();
      }
      String value = rest.substring(equals + 1, close).strip();
      if (!ArgumentLine.endOfValue(value, only).equals(Optional.of(value.length()))) {
        throw layout();
      }
      String now = left.remove(only.name());
      lines.add(argument(only.name(), now == null ? value : now));
      rest = rest.substring(close);
    }
    if (!rest.startsWith("}")) {
      throw layout();
    }
    left.forEach((name, value) -> lines.add(argument(name, value)));
    List<String> unfolded = new ArrayList<>();
    unfolded.add(line.substring(0, open + 1));
    unfolded.addAll(ArgumentLine.aligned(lines));
    unfolded.add(indent() + rest);
    file.replace(first, unfolded);
  }

  private ArgumentLine argument(String name, String value) {
    return new ArgumentLine(indent() + "  ", name, value, "");
  }

  private void addBlock(Change change) {
    List<String> lines = new ArrayList<>();
    if (last - first > 1 && !at.line(last - 1).isBlank()) {
      lines.add("");
    }
    List<ArgumentLine> arguments = new ArrayList<>();
    change
        .arguments()
        .forEach(
            (name, value) -> arguments.add(new ArgumentLine(indent() + "    ", name, value, "")));
    lines.add(indent() + "  " + change.nested() + " {");
    lines.addAll(ArgumentLine.aligned(arguments));
    lines.add(indent() + "  }");
    file.insertBefore(last, lines);
  }

  private void set(Map<String, String> left) throws NotPatched {
    Map<Integer, ArgumentLine> single = new TreeMap<>();
    Map<Integer, String> values = new TreeMap<>();
    for (Attribute attribute : at.block().body().attributes()) {
      int number = attribute.range().line();
      Optional<ArgumentLine> read =
          number == attribute.range().endLine()
              ? ArgumentLine.read(line(number), attribute)
              : Optional.empty();
      read.ifPresent(line -> single.put(number, line));
      String value = left.remove(attribute.name());
      if (value != null) {
        if (read.isEmpty()) {
          throw layout();
        }
        values.put(number, value);
      }
    }
    List<ArgumentLine> added = new ArrayList<>();
    left.forEach((name, value) -> added.add(argument(name, value)));
    Set<Integer> done = new HashSet<>();
    for (int number : values.keySet()) {
      int begin = beginning(single, number);
      if (done.add(begin)) {
        boolean atEnd = end(single, begin) == last - 1 && fits(single, begin, added);
        rewrite(single, begin, values, atEnd ? added : List.of());
        if (atEnd) {
          added.clear();
        }
      }
    }
    if (!added.isEmpty()) {
      append(single, added);
    }
  }

  private void append(Map<Integer, ArgumentLine> single, List<ArgumentLine> added)
      throws NotPatched {
    int before = last - 1;
    if (single.containsKey(before) && fits(single, beginning(single, before), added)) {
      rewrite(single, beginning(single, before), Map.of(), added);
      return;
    }
    List<String> lines = new ArrayList<>();
    if (before > first && !at.line(before).isBlank()) {
      lines.add("");
    }
    lines.addAll(ArgumentLine.aligned(added));
    file.insertBefore(last, lines);
  }

  /** A call may have many arguments: an empty line is better than realigning all of them. */
  private boolean fits(Map<Integer, ArgumentLine> single, int begin, List<ArgumentLine> added) {
    List<ArgumentLine> present = chain(single, begin);
    boolean wide = ArgumentLine.width(added) > ArgumentLine.width(present);
    boolean many = at.block().type().equals("module") && present.size() > 2;
    return isAligned(present, begin) && !(wide && many);
  }

  private static int beginning(Map<Integer, ArgumentLine> single, int number) {
    int begin = number;
    while (single.containsKey(begin - 1)) {
      begin--;
    }
    return begin;
  }

  private static int end(Map<Integer, ArgumentLine> single, int begin) {
    int end = begin;
    while (single.containsKey(end + 1)) {
      end++;
    }
    return end;
  }

  /** Consecutive lines that are aligned with each other. */
  private static List<ArgumentLine> chain(Map<Integer, ArgumentLine> single, int begin) {
    List<ArgumentLine> chain = new ArrayList<>();
    int number = begin;
    for (ArgumentLine line = single.get(number); line != null; line = single.get(++number)) {
      chain.add(line);
    }
    return chain;
  }

  private boolean isAligned(List<ArgumentLine> chain, int begin) {
    List<String> aligned = ArgumentLine.aligned(chain);
    for (int i = 0; i < aligned.size(); i++) {
      if (!aligned.get(i).equals(line(begin + i))) {
        return false;
      }
    }
    return true;
  }

  private void rewrite(
      Map<Integer, ArgumentLine> single,
      int begin,
      Map<Integer, String> values,
      List<ArgumentLine> added) {
    List<ArgumentLine> chain = chain(single, begin);
    boolean aligned = isAligned(chain, begin);
    List<ArgumentLine> now = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      @Nullable String value = values.get(begin + i);
      now.add(value == null ? chain.get(i) : chain.get(i).withValue(value));
    }
    now.addAll(added);
    List<String> lines = ArgumentLine.aligned(now);
    for (int i = 0; i < chain.size(); i++) {
      boolean changes = aligned || values.containsKey(begin + i);
      if (changes && !lines.get(i).equals(line(begin + i))) {
        file.replace(begin + i, List.of(lines.get(i)));
      }
    }
    if (!added.isEmpty()) {
      file.insertBefore(begin + chain.size(), lines.subList(chain.size(), lines.size()));
    }
  }
}
