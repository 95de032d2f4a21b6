package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.hcl.Attribute;
import io.github.cmkcheck.hcl.Block;
import io.github.cmkcheck.hcl.Body;
import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.hcl.HclSyntaxException;
import io.github.cmkcheck.hcl.JsonConfiguration;
import io.github.cmkcheck.source.ModuleFiles;
import io.github.cmkcheck.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of one module, and where its blocks are in them. */
final class WrittenModule {
  private static final String JSON = ".json";

  private final ModuleFiles files;

  /** By type and labels: {@code resource.aws_kms_key.k}, {@code module.m}. */
  private final Map<String, Written> blocks = new HashMap<>();

  private final Set<String> overridden = new HashSet<>();

  /** What each named thing refers to, by its name in references. */
  private final Map<String, Set<String>> uses = new HashMap<>();

  WrittenModule(ModuleFiles files) {
    this.files = files;
    for (SourceFile file : files.files()) {
      List<Line> lines = Line.of(file.text());
      for (Block block : parse(file)) {
        blocks.put(name(block), new Written(file.path(), lines, block));
        use(block);
      }
    }
    for (SourceFile file : files.overrides()) {
      for (Block block : parse(file)) {
        overridden.add(name(block));
        use(block);
      }
    }
  }

  private static List<Block> parse(SourceFile file) {
    try {
      return file.path().endsWith(JSON)
          ? JsonConfiguration.parse(file.path(), file.text(), name -> false).body().blocks()
          : HclParser.parse(file.path(), file.text()).body().blocks();
    } catch (HclSyntaxException e) {
      // The reader of the sources has reported it.
      return List.of();
    }
  }

  private static String name(Block block) {
    return block.type() + "." + String.join(".", block.labels());
  }

  /** The folder of the module. */
  String directory() {
    return files.directory();
  }

  /**
   * A block that can be changed.
   *
   * @param name with its type in front, such as {@code resource.aws_kms_key.k}
   */
  Written block(String name) throws NotPatched {
    Written written = blocks.get(name);
    if (written == null) {
      throw new NotPatched("its block is in a file that cannot be read");
    }
    if (written.file().endsWith(JSON)) {
      throw new NotPatched("it is written in JSON, of which no patch is made");
    }
    if (overridden.contains(name)) {
      throw new NotPatched("an override file changes its block");
    }
    return written;
  }

  boolean has(String name) {
    return blocks.containsKey(name);
  }

  /** Whether the target of a reference exists. */
  boolean has(Reference reference) {
    return switch (reference.kind()) {
      case RESOURCE -> has("resource." + reference.block());
      case DATA -> has(reference.block());
      case MODULE -> has("module." + reference.name());
      case VARIABLE -> has("variable." + reference.name());
      case LOCAL -> uses.containsKey("local." + reference.name());
      default -> false;
    };
  }

  /** Whether one thing is made only after the other, so that the other cannot refer to it. */
  boolean needs(String one, String other) {
    Deque<String> next = new ArrayDeque<>(List.of(one));
    Set<String> seen = new HashSet<>();
    while (!next.isEmpty()) {
      String name = next.remove();
      if (name.equals(other)) {
        return true;
      }
      if (seen.add(name)) {
        next.addAll(uses.getOrDefault(name, Set.of()));
      }
    }
    return false;
  }

  private void use(Block block) {
    if (block.type().equals("locals")) {
      for (Attribute local : block.body().attributes()) {
        Set<String> of = uses.computeIfAbsent("local." + local.name(), any -> new HashSet<>());
        use(local.expression(), of);
      }
      return;
    }
    String labels = String.join(".", block.labels());
    String name = block.type().equals("resource") ? labels : block.type() + "." + labels;
    use(block.body(), uses.computeIfAbsent(name, any -> new HashSet<>()));
  }

  private static void use(Body body, Set<String> into) {
    List<Body> bodies = new ArrayList<>(List.of(body));
    for (int i = 0; i < bodies.size(); i++) {
      bodies.get(i).attributes().forEach(attribute -> use(attribute.expression(), into));
      bodies.get(i).blocks().forEach(block -> bodies.add(block.body()));
    }
  }

  private static void use(Expression expression, Set<String> into) {
    for (Reference reference : References.in(expression)) {
      switch (reference.kind()) {
        case RESOURCE, DATA -> into.add(reference.block());
        case MODULE -> into.add("module." + reference.name());
        case LOCAL -> into.add("local." + reference.name());
        default -> {
          // Not something that Terraform makes.
        }
      }
    }
  }
}
