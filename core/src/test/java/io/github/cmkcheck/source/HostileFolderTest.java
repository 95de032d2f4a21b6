package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cmkcheck.address.ModuleAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders that try to have us read something else. */
@Timeout(60)
class HostileFolderTest {

  private Path outside;
  private Path folder;

  @BeforeEach
  void write(@TempDir Path temporary) throws IOException {
    outside = Files.createDirectories(temporary.resolve("outside"));
    Files.writeString(outside.resolve("main.tf"), "secret");
    folder = Files.createDirectories(temporary.resolve("given"));
    Files.writeString(folder.resolve("main.tf"), "root");
  }

  private ModuleFolder open() throws SourceException {
    return ModuleFolder.open(folder, folder, Dialect.TERRAFORM);
  }

  private SourceException root() {
    return catchThrowableOfType(SourceException.class, () -> open().root());
  }

  private SourceException module(String source) {
    return catchThrowableOfType(
        SourceException.class, () -> open().module(ModuleAddress.parse("module.a"), source));
  }

  @Test
  void aModuleOutsideIsNotRead() {
    assertThat(module("../outside"))
        .hasMessageContaining("leads out of the repository")
        .hasMessageNotContaining("secret");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkOutIsNotRead() throws IOException {
    Files.createSymbolicLink(folder.resolve("inside"), outside);
    assertThat(module("./inside")).hasMessageContaining("leads out of the repository");
    Files.createSymbolicLink(folder.resolve("x.tf"), outside.resolve("main.tf"));
    assertThat(root()).hasMessageStartingWith("x.tf leads out of the repository");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void filesOutsideAreEmptyByWhateverWay() throws Exception {
    Files.createSymbolicLink(folder.resolve("x.yaml"), outside.resolve("main.tf"));
    Files.createSymbolicLink(folder.resolve("inside"), outside);
    ModuleFolder tree = open();
    assertThat(tree.file("x.yaml")).isEmpty();
    assertThat(tree.file("inside/main.tf")).isEmpty();
    assertThat(tree.file("../outside/main.tf")).isEmpty();
    assertThat(tree.file(outside.resolve("main.tf").toString())).isEmpty();
    assertThat(tree.file("/dev/zero")).isEmpty();
    assertThat(tree.file("/proc/self/environ")).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksWithinAreFollowed() throws Exception {
    Files.createDirectories(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/main.tf"), folder.resolve("main.tf"));
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    assertThat(open().module(ModuleAddress.parse("module.b"), "./b").orElseThrow().files())
        .containsExactly(new SourceFile("b/main.tf", "root"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksToNowhereAndInCircles() throws IOException {
    Files.createSymbolicLink(folder.resolve("loop.tf"), folder.resolve("loop.tf"));
    assertThat(root()).hasMessageStartingWith("loop.tf cannot be read");
    Files.delete(folder.resolve("loop.tf"));
    Files.createSymbolicLink(folder.resolve("none.tf"), folder.resolve("nothing"));
    assertThat(root()).hasMessageStartingWith("none.tf cannot be read");
  }

  @Test
  void gitsOwnFolderIsNotRead() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config"), "token");
    Files.writeString(folder.resolve(".git/main.tf"), "token");
    assertThat(open().file(".git/config")).isEmpty();
    assertThat(module("./.git")).hasMessageContaining("leads out");
  }

  @Test
  void aListOfModulesThatLeadsOut() throws IOException {
    Files.createDirectories(folder.resolve(".terraform/modules"));
    for (String directory : new String[] {"../outside", outside.toString()}) {
      Files.writeString(
          folder.resolve(".terraform/modules/modules.json"),
          "{\"Modules\":[{\"Key\":\"a\",\"Source\":\"registry.terraform.io/x/y/aws\",\"Dir\":\""
              + directory.replace('\\', '/')
              + "\"}]}");
      assertThat(module("x/y/aws")).hasMessageContaining("leads out of the repository");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsNeverOpened() throws Exception {
    Path pipe = folder.resolve("pipe");
    Path configuration = folder.resolve("pipe.tf");
    Process made = new ProcessBuilder("mkfifo", "" + pipe, "" + configuration).start();
    assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && Files.exists(configuration));
    assertThat(root()).hasMessageStartingWith("pipe.tf is not a regular file");
    Files.delete(configuration);
    assertThat(open().file("pipe")).isEmpty();
    assertThat(module("./pipe")).isNull();
    assertThat(catchThrowableOfType(SourceException.class, () -> SnapshotArchive.open(pipe)))
        .hasMessageContaining("is not a regular file");
  }

  @Test
  void filesThatAreTooLarge() throws Exception {
    Files.write(folder.resolve("data.txt"), new byte[1_000_001]);
    Files.write(folder.resolve("fits.txt"), new byte[1_000_000]);
    assertThat(open().file("data.txt")).isEmpty();
    assertThat(open().file("fits.txt")).isPresent();
    Files.write(folder.resolve("large.tf"), new byte[8_000_001]);
    assertThat(root()).hasMessageStartingWith("large.tf is beyond what this version reads");
  }

  @Test
  void filesThatAreTooLargeTogether() throws Exception {
    for (int i = 0; i < 17; i++) {
      Files.write(folder.resolve(i + ".tf"), new byte[7_900_000]);
    }
    assertThat(root()).hasMessageContaining("is beyond what this version reads");
  }

  @Test
  void textInAnotherEncoding() throws IOException {
    Files.write(folder.resolve("x.tf"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("x.txt"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(root()).hasMessageStartingWith("x.tf is not valid UTF-8 text");
    assertThat(catchThrowableOfType(SourceException.class, () -> open().file("x.txt"))).isNull();
  }

  @Test
  void namesThatAreNoPaths() throws Exception {
    assertThat(open().module(ModuleAddress.parse("module.a"), "./a\0b")).isEmpty();
    assertThat(open().module(ModuleAddress.parse("module.a"), "./" + "x".repeat(100_000)))
        .isEmpty();
    assertThat(open().module(ModuleAddress.parse("module.a"), "../".repeat(10_000) + "x"))
        .isEmpty();
  }
}
