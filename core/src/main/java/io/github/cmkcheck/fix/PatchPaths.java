package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.source.Checkout;
import io.github.cmkcheck.source.ModuleFiles;
import io.github.cmkcheck.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a configuration's files in a patch: from the top of the repository. For a binary
 * plan, the working copy that it was made in is looked for next to it.
 */
final class PatchPaths {
  private static final String MARK = "\ufeff";

  private final @Nullable Checkout checkout;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> notes = new TreeSet<>();

  /**
   * The paths for one plan.
   *
   * @param plan its file; null if it has none
   */
  PatchPaths(Sources sources, @Nullable Path plan) {
    Path named = Path.of(sources.name());
    checkout =
        Files.isDirectory(named)
            ? Checkout.around(named, Path.of("")).orElse(null)
            : beside(sources, named, plan).orElse(null);
  }

  private static Optional<Checkout> beside(Sources sources, Path archive, @Nullable Path plan) {
    ModuleFiles root = sources.files().get(ModuleAddress.ROOT);
    List<String> names =
        root == null ? List.of() : root.files().stream().map(SourceFile::path).toList();
    return Stream.of(parent(archive), plan == null ? Path.of("") : parent(plan), Path.of(""))
        .flatMap(folder -> Checkout.around(folder, folder).stream())
        .filter(found -> !names.isEmpty() && names.stream().allMatch(found::has))
        .findFirst();
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /**
   * The path of a file.
   *
   * @param file its name in the sources
   * @param lines its content in the sources
   */
  String of(String file, List<Line> lines) throws NotPatched {
    String before = known.get(file);
    if (before != null) {
      return before;
    }
    String path = file;
    if (checkout != null) {
      path =
          checkout
              .pathOf(file)
              .orElseThrow(() -> new NotPatched("its file is not in the repository"));
      String here = checkout.text(file).orElse("");
      if (here.startsWith(MARK)) {
        throw new NotPatched("its file begins with a byte order mark, which a patch may lose");
      }
      StringBuilder text = new StringBuilder();
      lines.forEach(text::append);
      if (!here.contentEquals(text)) {
        notes.add(
            path + " is not as it was when the plan was made: the patch is for what it was then");
      }
    }
    requirePlain(path);
    known.put(file, path);
    return path;
  }

  /** A name may be anything, but in a patch it must be a path below the top. */
  private static void requirePlain(String path) throws NotPatched {
    boolean plain =
        Printable.of(path).equals(path)
            && Stream.of("\"", "\\", ":").noneMatch(path::contains)
            && !path.startsWith("/")
            && !path.startsWith(" ")
            && !path.endsWith(" ");
    for (String part : path.split("/", -1)) {
      plain &= !part.isEmpty() && !part.equals("..") && !part.equals(".") && !part.equals(".git");
    }
    if (!plain) {
      throw new NotPatched("the path of its file cannot stand in a patch");
    }
  }

  /** What there is to say about the files. */
  Set<String> notes() {
    return notes;
  }
}
