package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What an attacker makes at home: a jar of the size and the time of the true one, whose program
 * finds nothing wrong with any plan, and of it an archive, which Java takes for one of the true
 * jar.
 */
final class PlantedArchive {

  /** What only the attacker's program says. */
  static final String LIE = "all is well";

  private static final String MAIN = "io/github/cmkcheck/cli/Main";

  private final Path place;

  PlantedArchive(Path place) {
    this.place = place;
  }

  /**
   * Puts it where the launcher's own archive was made, and leaves the jar as it was.
   *
   * @return the archive
   */
  Path replace(Path archive, Path jar) throws Exception {
    Path doctored = doctored(jar);
    Path made = place.resolve(archive.getFileName());
    Path original = Files.move(jar, place.resolve("original.jar"));
    Files.move(doctored, jar);
    String option =
        archive.toString().endsWith(".aot") ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    Process java =
        new ProcessBuilder(
                Distribution.javaHome().resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                option + made,
                "-jar",
                jar.toString())
            .start();
    assertThat(Distribution.end(java).out()).contains(LIE);
    Files.move(original, jar, StandardCopyOption.REPLACE_EXISTING);
    copyAfter(jar, made, archive);
    return archive;
  }

  /** The last to be written is {@code to}, also by a clock that ticks slowly. */
  static void copyAfter(Path earlier, Path from, Path to) throws Exception {
    do {
      TimeUnit.MILLISECONDS.sleep(10);
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    } while (changed(to).compareTo(changed(earlier)) <= 0);
  }

  private static FileTime changed(Path file) throws IOException {
    return (FileTime) Files.getAttribute(file, "unix:ctime");
  }

  private Path doctored(Path jar) throws Exception {
    byte[] program = program();
    int size = (int) Files.size(jar);
    Path doctored = place.resolve("doctored.jar");
    Files.write(doctored, jar(program, size - jar(program, 0).length));
    assertThat(Files.size(doctored)).isEqualTo(size);
    return Files.setLastModifiedTime(doctored, Files.getLastModifiedTime(jar));
  }

  private byte[] program() throws Exception {
    Path source = Files.createDirectories(place.resolve("doctored")).resolve("Main.java");
    Files.writeString(
        source,
        "package io.github.cmkcheck.cli; public class Main { public static void main(String[] a) {"
            + (" System.out.println(\"" + LIE + "\"); System.exit(0); } }"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String folder = source.getParent().toString();
    assertThat(compiler.run(null, null, null, "-d", folder, source.toString())).isZero();
    return Files.readAllBytes(source.resolveSibling(MAIN + ".class"));
  }

  private static byte[] jar(byte[] program, int padding) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      String manifest = "Manifest-Version: 1.0\nMain-Class: io.github.cmkcheck.cli.Main\n";
      store(zip, "META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.US_ASCII));
      store(zip, MAIN + ".class", program);
      store(zip, "padding", new byte[padding]);
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setCrc(sum.getValue());
    entry.setSize(content.length);
    zip.putNextEntry(entry);
    zip.write(content);
  }
}
