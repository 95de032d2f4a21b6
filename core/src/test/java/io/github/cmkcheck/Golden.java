package io.github.cmkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that hold what is to come out, byte for byte; {@code -Dcmkcheck.golden=write} writes. */
public final class Golden {
  private Golden() {}

  /** Holds a text to its file. */
  public static void assertText(Path golden, String text) throws IOException {
    if (isWritten()) {
      Files.createDirectories(golden.resolveSibling("."));
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  /** Holds all that is in one folder to another. */
  public static void assertFolder(Path golden, Path folder) throws IOException {
    Map<String, String> files = files(folder);
    if (isWritten()) {
      for (String left : files(golden).keySet()) {
        Files.delete(golden.resolve(left));
      }
      copy(folder, golden);
    }
    assertThat(files).isEqualTo(files(golden));
  }

  /** Copies a folder with all that is in it. */
  public static void copy(Path from, Path to) throws IOException {
    for (String file : files(from).keySet()) {
      Path target = to.resolve(file);
      Files.createDirectories(target.resolveSibling("."));
      Files.copy(from.resolve(file), target);
    }
  }

  private static boolean isWritten() {
    return "write".equals(System.getProperty("cmkcheck.golden"));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return files;
  }
}
