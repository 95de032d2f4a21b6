package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ModuleAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a binary plan has of a configuration. */
class SnapshotArchiveTest {

  @TempDir private Path folder;

  private SnapshotArchive open(ArchiveFile file) throws Exception {
    return SnapshotArchive.open(file.in(folder));
  }

  private static ModuleFiles module(SourceTree tree, String path) throws SourceException {
    return tree.module(ModuleAddress.parse(path), "").orElseThrow();
  }

  @Test
  void filesComeByNameAndOverridesApart() throws Exception {
    ArchiveFile file =
        ArchiveFile.of()
            .with("tfconfig/m-/z.tf", "z")
            .with("tfconfig/m-/b_override.tf", "b")
            .with("tfconfig/m-/a.tf.json", "a")
            .with("tfconfig/m-/override.tf.json", "o");
    try (SnapshotArchive archive = open(file)) {
      assertThat(archive.root())
          .isEqualTo(
              new ModuleFiles(
                  ".",
                  true,
                  List.of(new SourceFile("a.tf.json", "a"), new SourceFile("z.tf", "z")),
                  List.of(
                      new SourceFile("b_override.tf", "b"),
                      new SourceFile("override.tf.json", "o"))));
    }
  }

  @Test
  void aModuleIsFoundByItsPathWithoutKeys() throws Exception {
    ArchiveFile file =
        ArchiveFile.of("a=modules/a=./modules/a", "a.b=modules/b=../b")
            .with("tfconfig/m-a.b/main.tf", "inner");
    try (SnapshotArchive archive = open(file)) {
      ModuleFiles inner = module(archive, "module.a[\"x.y\"].module.b[0]");
      assertThat(inner.directory()).isEqualTo("modules/b");
      assertThat(inner.files()).containsExactly(new SourceFile("modules/b/main.tf", "inner"));
      assertThat(module(archive, "module.a").files()).isEmpty();
      assertThat(archive.module(ModuleAddress.parse("module.c"), "./c")).isEmpty();
    }
  }

  @Test
  void whatLiesBelowARegistryModuleIsNotLocal() throws Exception {
    String registry = "registry.terraform.io/x/y/aws";
    ArchiveFile file =
        ArchiveFile.of(
            "near=../near=../near",
            "far=.terraform/modules/far=" + registry,
            "far.sub=.terraform/modules/far/sub=./sub",
            "moved=/var/data/modules/moved=" + registry,
            "moved.sub=sub=./sub",
            "odd=.terraform/modules/odd=./odd");
    try (SnapshotArchive archive = open(file)) {
      assertThat(module(archive, "module.near").local()).isTrue();
      assertThat(module(archive, "module.far").local()).isFalse();
      assertThat(module(archive, "module.far.module.sub").local()).isFalse();
      assertThat(module(archive, "module.moved.module.sub").local()).isFalse();
      assertThat(module(archive, "module.odd").local()).isFalse();
    }
  }

  @Test
  void whatWasReadStaysAfterClosing() throws Exception {
    SnapshotArchive archive = open(ArchiveFile.of().with("tfconfig/m-/main.tf", "x"));
    ModuleFiles root = archive.root();
    archive.close();
    assertThat(archive.root()).isSameAs(root);
  }

  @Test
  void aByteOrderMarkIsReadOverAndPathsOfWindowsHaveSlashes() throws Exception {
    ArchiveFile file =
        ArchiveFile.of("a=modules\\\\a=./modules/a").with("tfconfig/m-a/main.tf", "\ufeffx");
    try (SnapshotArchive archive = open(file)) {
      assertThat(module(archive, "module.a").files())
          .containsExactly(new SourceFile("modules/a/main.tf", "x"));
    }
  }

  @Test
  void itHasNoOtherFilesAndATimeOnlyIfThePlanSaysIt() throws Exception {
    try (SnapshotArchive archive = open(ArchiveFile.of().with("tfconfig/m-/main.tf", "x"))) {
      assertThat(archive.file("main.tf")).isEmpty();
      assertThat(archive.made()).isEmpty();
      assertThat(archive.terraformVersion()).isEmpty();
      assertThat(archive.name()).endsWith("tfplan");
    }
  }
}
