package io.github.cmkcheck.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codehaus.plexus.util.DirectoryScanner;

/**
 * The plans that a build names.
 *
 * @param found the files, each once: in the order of the entries, and by name within a pattern
 * @param missing the entries for which there is no file
 */
record PlanFiles(List<Path> found, List<String> missing) {

  /** The part before the first segment with a wildcard, and the pattern from there on. */
  private static final Pattern WITH_WILDCARD = Pattern.compile("([^*?]*/)?([^/]*[*?].*)");

  /**
   * Finds them.
   *
   * @param entries files, and Ant-style patterns, relative to the module
   * @param ours files that this check writes: a pattern may match those of an earlier run
   */
  static PlanFiles find(ModuleFolder module, List<String> entries, Set<Path> ours) {
    Set<Path> found = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    for (String entry : entries) {
      Matcher wildcard = WITH_WILDCARD.matcher(entry.replace(File.separatorChar, '/'));
      List<Path> files =
          wildcard.matches()
              ? scan(module.file(wildcard.group(1) == null ? "" : wildcard.group(1)), wildcard)
                  .filter(file -> !ours.contains(file))
                  .toList()
              : Stream.of(module.file(entry)).filter(Files::exists).toList();
      found.addAll(files);
      if (files.isEmpty()) {
        missing.add(entry);
      }
    }
    return new PlanFiles(List.copyOf(found), List.copyOf(missing));
  }

  private static Stream<Path> scan(Path folder, Matcher wildcard) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    DirectoryScanner scanner = new DirectoryScanner();
    scanner.setBasedir(folder.toFile());
    scanner.setIncludes(new String[] {wildcard.group(2)});
    scanner.addDefaultExcludes();
    scanner.scan();
    return Arrays.stream(scanner.getIncludedFiles()).map(folder::resolve).sorted();
  }
}
