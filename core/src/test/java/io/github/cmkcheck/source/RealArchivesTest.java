package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.testdata.TestCase;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The binary plans that Terraform wrote. */
class RealArchivesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Path> plans() throws Exception {
    try (Stream<Path> files = Files.walk(TestCase.root().resolve("cases"))) {
      return files.filter(file -> file.toString().endsWith(".tfplan")).sorted().toList();
    }
  }

  private static ModuleAddress path(String key) {
    ModuleAddress path = ModuleAddress.ROOT;
    for (String name : key.isEmpty() ? new String[0] : key.split("\\.")) {
      path = path.child(name, InstanceKey.NONE);
    }
    return path;
  }

  /** Read by Java's own file system for ZIP archives, which ours is not. */
  @ParameterizedTest
  @MethodSource("plans")
  void everyFileOfEveryModuleIsRead(Path plan) throws Exception {
    try (SnapshotArchive archive = SnapshotArchive.open(plan);
        FileSystem zip = FileSystems.newFileSystem(plan)) {
      try (InputStream manifest = Files.newInputStream(zip.getPath("tfconfig/modules.json"))) {
        for (JsonNode module : JSON.readTree(manifest)) {
          String key = module.get("Key").asText();
          ModuleFiles read = archive.module(path(key), "").orElseThrow();
          assertThat(read.directory()).isEqualTo(module.get("Dir").asText());
          assertThat(read.local()).isTrue();
          try (Stream<Path> files = Files.list(zip.getPath("tfconfig/m-" + key))) {
            assertThat(Stream.concat(read.files().stream(), read.overrides().stream()))
                .hasSize((int) files.count())
                .allSatisfy(
                    file -> {
                      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
                      assertThat(file.text())
                          .isEqualTo(
                              Files.readString(zip.getPath("tfconfig/m-" + key + "/" + name)));
                    });
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void itsTimeIsThatOfTheJson(Path plan) throws Exception {
    Path json = plan.resolveSibling(plan.getFileName().toString().replace(".tfplan", ".json"));
    JsonNode tree = JSON.readTree(json.toFile());
    try (SnapshotArchive archive = SnapshotArchive.open(plan)) {
      assertThat(archive.made()).contains(tree.get("timestamp").asText());
      assertThat(archive.workspace()).isPresent();
      assertThat(archive.terraformVersion()).contains(tree.get("terraform_version").asText());
    }
  }

  @Test
  void thereAreSome() throws Exception {
    assertThat(plans()).hasSizeGreaterThan(100);
  }
}
