package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.SourceRange;
import io.github.cmkcheck.hcl.Attribute;
import io.github.cmkcheck.hcl.Block;
import io.github.cmkcheck.hcl.Body;
import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.hcl.HclSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows advice to the letter, as somebody does who has never seen the configuration: a block that
 * is there already gets the lines inside it, in place of those of the same name; another one is
 * added to the file that was open last. Comments say in which module's files; nothing else is read
 * into them.
 */
final class Pasted {
  private static final Pattern FILES =
      Pattern.compile("# In the (?:files of (?<module>module[\\w.-]*\\w)|root module)\\b.*");
  private static final Pattern INSTEAD =
      Pattern.compile("#.* In place of its (?<type>removed|resource) block:");
  private static final String NOT_DYNAMIC = "# Instead of the dynamic block:";
  private static final String AS_IT_WAS = "# ... as it was";

  private final Path root;
  private final Path former;
  private Path module;
  private Path file;
  private List<String> advice = List.of();

  /**
   * Pastes into a configuration.
   *
   * @param root its folder
   * @param former the configuration as it was before the change
   */
  Pasted(Path root, Path former) {
    this.root = root;
    this.former = former;
    this.module = root;
    this.file = root.resolve("main.tf");
  }

  /** Pastes the lines of one finding. */
  void paste(String remediation) throws IOException {
    advice = List.of(remediation.split("\n"));
    module = root;
    int read = 0;
    for (Block block : parse(remediation).blocks()) {
      for (; read < block.range().line() - 1; read++) {
        Matcher where = FILES.matcher(advice.get(read));
        if (where.matches()) {
          module = folder(Optional.ofNullable(where.group("module")).orElse(""));
        }
        Matcher instead = INSTEAD.matcher(advice.get(read));
        if (instead.matches()) {
          take(instead.group("type"), block);
        }
      }
      read = block.range().endLine();
      paste(block);
    }
  }

  private void paste(Block block) throws IOException {
    List<String> lines = linesOf(block.range());
    boolean asItWas = lines.stream().anyMatch(line -> line.strip().equals(AS_IT_WAS));
    for (Path one : filesOf(module)) {
      if (isIn(one, block)) {
        file = one;
        if (asItWas) {
          replace(top(one, block).range(), formerly(block));
        } else {
          merge(() -> top(one, block), block);
        }
        return;
      }
    }
    if (asItWas) {
      lines = formerly(block);
    }
    assertThat(String.join("\n", lines))
        .as("a block of which only a part is said")
        .doesNotContain("# Inside the existing block:");
    if (!file.startsWith(module)) {
      file = module.resolve("main.tf");
    }
    List<String> all = new ArrayList<>(Files.readAllLines(file));
    all.add("");
    all.addAll(lines);
    write(file, all);
  }

  /** Takes a resource out, or what says that it was taken out. */
  private void take(String type, Block other) throws IOException {
    for (Path one : filesOf(module)) {
      for (Block block : parse(Files.readString(one)).blocks(type)) {
        Block removed = type.equals("removed") ? block : other;
        Block resource = type.equals("removed") ? other : block;
        String from =
            String.valueOf(
                ((Expression.Traversal) removed.body().attribute("from").orElseThrow())
                    .reference());
        if (from.equals(String.join(".", resource.labels()))) {
          file = one;
          remove(List.of(block));
          return;
        }
      }
    }
  }

  private void merge(Supplier<Block> there, Block pasted) throws IOException {
    unfold(there.get());
    for (Attribute attribute : pasted.body().attributes()) {
      List<String> lines = linesOf(attribute.range());
      Optional<SourceRange> now =
          there.get().body().attributes().stream()
              .filter(it -> it.name().equals(attribute.name()))
              .map(Attribute::range)
              .findFirst();
      if (now.isPresent()) {
        replace(now.get(), lines);
      } else {
        insertAtEnd(there.get(), lines);
      }
    }
    for (Block nested : pasted.body().blocks()) {
      Supplier<@Nullable Block> same =
          () ->
              there.get().body().blocks().stream()
                  .filter(it -> isSame(it, nested))
                  .findFirst()
                  .orElse(null);
      if (advice.get(nested.range().line() - 2).strip().equals(NOT_DYNAMIC)) {
        remove(
            there.get().body().blocks().stream()
                .filter(it -> it.type().equals("dynamic"))
                .filter(it -> it.labels().equals(List.of(nested.type())))
                .toList());
      }
      if (same.get() == null) {
        insertAtEnd(there.get(), linesOf(nested.range()));
      } else {
        merge(() -> Objects.requireNonNull(same.get()), nested);
      }
    }
  }

  /** {@code type { name = value }} gets a line for its argument. */
  private void unfold(Block block) throws IOException {
    if (block.range().line() == block.range().endLine()) {
      String line = Files.readAllLines(file).get(block.range().line() - 1);
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      String inner = line.substring(line.indexOf('{') + 1, line.lastIndexOf('}')).strip();
      replace(
          block.range(),
          List.of(line.substring(0, line.indexOf('{') + 1), indent + "  " + inner, indent + "}"));
    }
  }

  private boolean isIn(Path one, Block block) throws IOException {
    return parse(Files.readString(one)).blocks().stream().anyMatch(it -> isSame(it, block));
  }

  private static Block top(Path file, Block block) {
    try {
      return parse(Files.readString(file)).blocks().stream()
          .filter(it -> isSame(it, block))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A replica is told by its region, a provider by its alias. */
  private static boolean isSame(Block one, Block other) {
    return one.type().equals(other.type())
        && one.labels().equals(other.labels())
        && Stream.of("region_name", "alias")
            .allMatch(name -> one.body().attribute(name).equals(other.body().attribute(name)));
  }

  private List<String> formerly(Block block) throws IOException {
    for (Path one : filesOf(former.resolve(root.relativize(module)))) {
      if (isIn(one, block)) {
        SourceRange range = top(one, block).range();
        return Files.readAllLines(one).subList(range.line() - 1, range.endLine());
      }
    }
    throw new AssertionError("what was it before: " + block.labels());
  }

  private Path folder(String address) throws IOException {
    Path folder = root;
    for (String name :
        address.isEmpty() ? new String[0] : address.substring(7).split("\\.module\\.")) {
      Path at = folder;
      List<Block> calls = new ArrayList<>();
      for (Path one : filesOf(folder)) {
        calls.addAll(parse(Files.readString(one)).blocks("module"));
      }
      folder =
          calls.stream()
              .filter(call -> call.labels().equals(List.of(name)))
              .flatMap(call -> call.body().attribute("source").stream())
              .map(source -> ((Expression.Literal) source).value().asString().orElseThrow())
              .map(source -> at.resolve(source).normalize())
              .findFirst()
              .orElseThrow(() -> new AssertionError("there is no module " + name));
    }
    assertThat(folder).as("the files of a module that can be edited").isDirectory();
    return folder;
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(one -> one.toString().endsWith(".tf")).sorted().toList();
    }
  }

  private List<String> linesOf(SourceRange range) {
    return advice.subList(range.line() - 1, range.endLine());
  }

  private void replace(SourceRange range, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(Files.readAllLines(file));
    all.subList(range.line() - 1, range.endLine()).clear();
    all.addAll(range.line() - 1, lines);
    write(file, all);
  }

  private void remove(List<Block> blocks) throws IOException {
    for (Block block : blocks) {
      replace(block.range(), List.of());
      List<String> all = new ArrayList<>(Files.readAllLines(file));
      if (all.size() >= block.range().line() && all.get(block.range().line() - 1).isBlank()) {
        all.remove(block.range().line() - 1);
        write(file, all);
      }
    }
  }

  private void insertAtEnd(Block block, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(Files.readAllLines(file));
    all.addAll(block.range().endLine() - 1, lines);
    write(file, all);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static Body parse(String text) {
    try {
      return HclParser.parse("", text).body();
    } catch (HclSyntaxException e) {
      throw new AssertionError("no HCL:\n" + text, e);
    }
  }
}
