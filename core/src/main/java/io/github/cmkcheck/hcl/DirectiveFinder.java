package io.github.cmkcheck.hcl;

import io.github.cmkcheck.hcl.Directive.On;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the comments of a file that are meant for cmkcheck, and the blocks that they are about: a
 * comment is about the block that begins on its line, or below it with nothing but comments in
 * between.
 */
public final class DirectiveFinder {
  private static final String MARK = "cmkcheck:";

  private final Map<Integer, On> blocks = new HashMap<>();

  /** The lines on which there is nothing but comments. */
  private final BitSet comments = new BitSet();

  private DirectiveFinder() {}

  /**
   * Finds them, in file order.
   *
   * @param fileName what reports call the file
   */
  public static List<Directive> find(String fileName, HclFile file) {
    if (!mayHaveSome(file)) {
      return List.of();
    }
    DirectiveFinder finder = new DirectiveFinder();
    finder.read(file);
    List<Directive> found = new ArrayList<>();
    for (Comment comment : file.comments()) {
      int line = comment.line();
      for (String text : comment.lines()) {
        String said = withoutMarks(text);
        if (isDirective(said)) {
          found.add(new Directive(fileName, line, said, finder.under(line)));
        }
        line++;
      }
    }
    return List.copyOf(found);
  }

  /** Hardly any file has one, and if it has none, there is no need to look at its blocks. */
  private static boolean mayHaveSome(HclFile file) {
    for (Comment comment : file.comments()) {
      if (comment.content().contains(MARK)) {
        return true;
      }
    }
    return false;
  }

  /** Removes extra comment marks: people draw boxes around comments, and comment out comments. */
  private static String withoutMarks(String line) {
    int begin = 0;
    while (begin < line.length()
        && (Character.isWhitespace(line.charAt(begin)) || "#/*".indexOf(line.charAt(begin)) >= 0)) {
      begin++;
    }
    return line.substring(begin).strip();
  }

  /** Whether it is a directive, valid or not; a sentence that begins with our name is not one. */
  private static boolean isDirective(String text) {
    if (!text.startsWith(MARK)) {
      return false;
    }
    String rest = text.substring(MARK.length());
    return rest.strip().startsWith("ignore")
        || !rest.isEmpty() && !Character.isWhitespace(rest.charAt(0));
  }

  private On under(int line) {
    return blocks.getOrDefault(comments.nextClearBit(line), new Directive.Nothing());
  }

  private void read(HclFile file) {
    for (Comment comment : file.comments()) {
      comments.set(comment.line(), comment.line() + comment.lines().size());
    }
    leaveOutCode(file.body());
    for (Block block : file.body().blocks()) {
      List<String> labels = block.labels();
      switch (block.type() + "/" + labels.size()) {
        case "resource/2" -> resource(block, String.join(".", labels));
        case "data/2" -> add(block, new Directive.Resource("data." + String.join(".", labels)));
        case "module/1" -> add(block, new Directive.Call(labels.get(0)));
        default -> {
          // There are no findings about other blocks.
        }
      }
    }
  }

  private void resource(Block resource, String name) {
    add(resource, new Directive.Resource(name));
    for (Block inner : resource.body().blocks()) {
      switch (Overrides.nestedType(inner)) {
        case "server_side_encryption" -> add(inner, new Directive.Resource(name));
        case "replica" -> {
          String region =
              inner
                  .body()
                  .attribute("region_name")
                  .flatMap(Constants::of)
                  .flatMap(Value::asString)
                  .orElse(null);
          add(inner, new Directive.Replicas(name, region));
        }
        default -> {
          // It has nothing to do with keys.
        }
      }
    }
  }

  private void add(Block block, On on) {
    blocks.put(block.range().line(), on);
  }

  private void leaveOutCode(Body body) {
    for (Attribute attribute : body.attributes()) {
      comments.clear(attribute.range().line(), attribute.range().endLine() + 1);
    }
    for (Block block : body.blocks()) {
      comments.clear(block.range().line());
      comments.clear(block.range().endLine());
      leaveOutCode(block.body());
    }
  }
}
