package io.github.cmkcheck.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies a unified diff as strictly as {@code git apply} does: nothing is searched for. */
final class AppliedPatch {
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@\n");
  private static final String NO_END = "\\ No newline at end of file\n";

  private final Path folder;
  private Path file;
  private List<Line> before = List.of();
  private final List<Line> after = new ArrayList<>();
  private int at;

  private AppliedPatch(Path folder) {
    this.folder = folder;
    this.file = folder;
  }

  /** Applies it to the files of a folder. */
  static void to(Path folder, String patch) throws IOException {
    AppliedPatch applied = new AppliedPatch(folder);
    List<Line> lines = Line.of(patch);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).toString();
      Matcher hunk = HUNK.matcher(line);
      if (line.startsWith("--- a/")) {
        applied.end();
        applied.begin(line.substring("--- a/".length()).strip());
        assertThat(lines.get(++i).toString().strip())
            .isEqualTo("+++ b/" + line.substring("--- a/".length()).strip());
      } else if (hunk.matches()) {
        i = applied.hunk(lines, i + 1, hunk);
      } else {
        throw new AssertionError("what is this: " + line);
      }
    }
    applied.end();
  }

  private void begin(String path) throws IOException {
    file = folder.resolve(path);
    before = Line.of(Files.readString(file));
    at = 0;
  }

  private void end() throws IOException {
    if (before.isEmpty()) {
      return;
    }
    after.addAll(before.subList(at, before.size()));
    StringBuilder text = new StringBuilder();
    after.forEach(text::append);
    Files.writeString(file, text);
    after.clear();
  }

  private int hunk(List<Line> lines, int start, Matcher head) {
    while (at < Integer.parseInt(head.group(1)) - 1) {
      after.add(before.get(at++));
    }
    assertThat(after).hasSize(Integer.parseInt(head.group(3)) - 1);
    int old = Integer.parseInt(head.group(2));
    int fresh = Integer.parseInt(head.group(4));
    int i = start;
    for (; old > 0 || fresh > 0; i++) {
      Line line = lines.get(i);
      char sign = line.text().charAt(0);
      boolean noEnd = i + 1 < lines.size() && lines.get(i + 1).toString().equals(NO_END);
      Line content = new Line(line.text().substring(1), noEnd ? "" : line.ending());
      if (sign != '+') {
        assertThat(before.get(at++)).isEqualTo(content);
        old--;
      }
      if (sign != '-') {
        after.add(content);
        fresh--;
      }
      i += noEnd ? 1 : 0;
    }
    return i - 1;
  }
}
