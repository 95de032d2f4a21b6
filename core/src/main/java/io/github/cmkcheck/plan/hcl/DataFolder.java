package io.github.cmkcheck.plan.hcl;

import io.github.cmkcheck.source.Dialect;
import io.github.cmkcheck.source.ModuleFiles;
import io.github.cmkcheck.source.SourceException;
import io.github.cmkcheck.source.SourceFile;
import io.github.cmkcheck.source.SourceOpener;
import io.github.cmkcheck.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files that a configuration reads with {@code file}, which binary plans do not contain: taken
 * from a folder that has exactly the configuration in the plan. The folder is not looked for until
 * a file is needed.
 */
final class DataFolder implements Function<String, Optional<String>> {
  private final SourceTree snapshot;
  private final List<Path> folders;
  private @Nullable Optional<SourceTree> found;

  DataFolder(SourceTree snapshot, List<Path> folders) {
    this.snapshot = snapshot;
    this.folders = List.copyOf(folders);
  }

  @Override
  public Optional<String> apply(String path) {
    Optional<SourceTree> tree = found;
    if (tree == null) {
      tree = look();
      found = tree;
    }
    return tree.flatMap(folder -> folder.file(path));
  }

  private Optional<SourceTree> look() {
    for (Path folder : folders) {
      try {
        SourceTree tree = new SourceOpener().open(folder, Dialect.TERRAFORM);
        if (texts(tree.root()).equals(texts(snapshot.root()))) {
          return Optional.of(tree);
        }
      } catch (SourceException e) {
        // Not a folder with a configuration.
      }
    }
    return Optional.empty();
  }

  private static List<String> texts(ModuleFiles files) {
    List<String> texts = new ArrayList<>();
    files.files().stream().map(SourceFile::text).forEach(texts::add);
    files.overrides().stream().map(SourceFile::text).forEach(texts::add);
    return texts;
  }
}
