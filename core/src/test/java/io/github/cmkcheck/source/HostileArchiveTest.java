package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.address.ModuleAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that nobody's Terraform wrote. */
class HostileArchiveTest {

  private static final String SECRET = "hunter2";

  @TempDir private Path folder;

  private SourceException refused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("tfplan"), bytes);
    SourceException refusal =
        Assertions.assertTimeout(
            Duration.ofSeconds(20),
            () -> catchThrowableOfType(SourceException.class, () -> readAll(file)));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).doesNotContain(SECRET).startsWith(refusal.source());
    return refusal;
  }

  private static void readAll(Path file) throws SourceException {
    try (SnapshotArchive archive = SnapshotArchive.open(file)) {
      archive.root();
      archive.module(ModuleAddress.parse("module.a"), "");
      archive.made();
    }
  }

  @Test
  void aFileThatInflatesWithoutEnd() throws IOException {
    assertThat(refused(ArchiveFile.of().withZeros("tfconfig/m-/main.tf", 60_000_000).bytes()))
        .hasMessageContaining("beyond what this version reads");
  }

  @Test
  void manyFilesThatInflateTogether() throws IOException {
    ArchiveFile file = ArchiveFile.of();
    for (int i = 0; i < 20; i++) {
      file.withZeros("tfconfig/m-/" + i + ".tf", 7_900_000);
    }
    assertThat(refused(file.bytes())).hasMessageContaining("beyond what this version reads");
  }

  @Test
  void whatNobodyAsksForIsNotInflated() throws IOException {
    byte[] bytes =
        ArchiveFile.of("a=a=./a")
            .with("tfconfig/m-/main.tf", "x")
            .withZeros("tfconfig/m-a/main.tf", 60_000_000)
            .withZeros("tfstate", 60_000_000)
            .bytes();
    Path file = Files.write(folder.resolve("tfplan"), bytes);
    assertThatCode(
            () -> {
              try (SnapshotArchive archive = SnapshotArchive.open(file)) {
                assertThat(archive.root().files()).hasSize(1);
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aListOfModulesWithoutEnd() throws IOException {
    byte[] bytes =
        new ArchiveFile().with("tfplan", "").withZeros("tfconfig/modules.json", 60_000_000).bytes();
    assertThat(refused(bytes)).hasMessageContaining("beyond what this version reads");
  }

  @Test
  void tooManyEntries() throws IOException {
    ArchiveFile file = ArchiveFile.of();
    for (int i = 0; i < 100_000; i++) {
      file.with("tfconfig/m-/" + i + ".tf", "");
    }
    assertThat(refused(file.bytes())).hasMessageContaining("50,000 entries");
  }

  @Test
  void twoEntriesOfOneName() throws IOException {
    byte[] bytes =
        ArchiveFile.of()
            .with("tfconfig/m-/main.tf", "a")
            .with("tfconfig/m-/evil.tf", SECRET)
            .bytes();
    assertThat(refused(ArchiveFile.replaced(bytes, "evil.tf", "main.tf")))
        .hasMessageContaining("two entries of the same name");
  }

  @Test
  void namesThatLeadElsewhereAreOnlyNames() throws Exception {
    assertThat(refused(ArchiveFile.of().with("tfconfig/m-../../../evil.tf", "x").bytes()))
        .hasMessageContaining("files of a module that it does not list");
    Path file =
        ArchiveFile.of("../..=../../etc=./x", "a=/etc=./a")
            .with("../../evil.tf", "x")
            .with("/etc/evil.tf", "x")
            .with("tfconfig/m-../../passwd.tf", "x")
            .with("tfconfig/m-a/main.tf", "x")
            .in(folder);
    try (SnapshotArchive archive = SnapshotArchive.open(file)) {
      assertThat(archive.root().files()).isEmpty();
      ModuleFiles odd = archive.module(ModuleAddress.parse("module.a"), "").orElseThrow();
      assertThat(odd.files()).containsExactly(new SourceFile("/etc/main.tf", "x"));
      assertThat(odd.local()).isFalse();
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void listsOfModulesThatAreNone() throws IOException {
    for (String json :
        new String[] {
          "",
          "{",
          "null",
          "[]",
          "{\"Modules\":3}",
          "[{\"Key\":\"a\",\"Dir\":\".\"}]",
          "[{\"Key\":\"\",\"Dir\":\"" + SECRET + "\"},{\"Key\":\"\",\"Dir\":\".\"}]",
          "[{\"Key\":\"\",\"Key\":\"\",\"Dir\":\".\"}]",
          "[{\"Key\":\"\"}]",
          "[3]",
          "[".repeat(100_000)
        }) {
      byte[] bytes =
          new ArchiveFile().with("tfplan", "").with("tfconfig/modules.json", json).bytes();
      assertThat(refused(bytes)).hasMessageContaining("list of modules is malformed");
    }
  }

  @Test
  void textInAnotherEncoding() throws IOException {
    byte[] latin = "a = \"\u00e4\"".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(ArchiveFile.of().with("tfconfig/m-/a\u001b[1m.tf", latin).bytes()))
        .hasMessageStartingWith("a\\u001b[1m.tf in ")
        .hasMessageContaining("is not valid UTF-8 text");
  }

  @Test
  void plansThatAreNoProtocolBuffers() throws IOException {
    byte[][] plans = {
      {(byte) 0xff},
      {8},
      {0x0b},
      {0x12, 5, 1},
      {0x12, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1},
      {8, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1},
      {(byte) 0xaa, 1, 1, 'x', (byte) 0xaa, 1, 1, 'y'},
      {(byte) 0xaa, 1, -1, 127},
      {(byte) 0xaa, 1, 9, 'x'},
    };
    for (byte[] plan : plans) {
      byte[] bytes =
          new ArchiveFile()
              .with("tfplan", plan)
              .with("tfconfig/modules.json", "[{\"Key\":\"\",\"Dir\":\".\"}]")
              .bytes();
      assertThat(refused(bytes)).hasMessageContaining("an entry of it cannot be read");
    }
  }

  @Test
  void aBitThatFell() throws IOException {
    byte[] bytes = ArchiveFile.of().with("tfconfig/m-/main.tf", SECRET).bytes();
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 4;
      Path file = Files.write(folder.resolve("tfplan"), damaged);
      try {
        readAll(file);
      } catch (SourceException e) {
        assertThat(e.getMessage()).doesNotContain(SECRET);
      }
    }
  }

  @Test
  void aTextThatWasChangedInPlace() throws IOException {
    byte[] bytes = ArchiveFile.of().uncompressed().with("tfconfig/m-/main.tf", SECRET).bytes();
    assertThat(refused(ArchiveFile.replaced(bytes, SECRET, "hunter3")))
        .hasMessageContaining("checksum");
  }

  @Test
  void cutOffAnywhere() throws IOException {
    byte[] bytes = ArchiveFile.of().with("tfconfig/m-/main.tf", "x").bytes();
    for (int length = 2; length < bytes.length; length++) {
      refused(Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void randomDamageIsNeverWorse() throws IOException {
    byte[] bytes = ArchiveFile.of("a=a=./a").with("tfconfig/m-a/main.tf", "text").bytes();
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = bytes.clone();
      for (int k = 0; k < 3; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("tfplan"), damaged);
      try {
        readAll(file);
      } catch (SourceException e) {
        assertThat(e.hint()).isNotEmpty();
      }
    }
  }
}
