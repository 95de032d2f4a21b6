package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.address.ModuleAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a configuration, and what it calls. */
class ModuleFolderTest {

  private static final String REGISTRY = "registry.terraform.io/x/y/aws";

  private Path repository;
  private Path prod;

  @BeforeEach
  void write(@TempDir Path temporary) throws IOException {
    repository = Files.createDirectories(temporary.resolve("repository"));
    Files.createDirectories(repository.resolve(".git"));
    prod = repository.resolve("envs/prod");
    file("envs/prod/main.tf", "root");
  }

  private void file(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void installed(String... modules) throws IOException {
    StringBuilder json = new StringBuilder("{\"Modules\":[{\"Key\":\"\",\"Dir\":\".\"}");
    for (String module : modules) {
      String[] parts = module.split("=");
      json.append(
          String.format(
              ",{\"Key\":\"%s\",\"Dir\":\"%s\",\"Source\":\"%s\",\"Version\":\"1.0.0\"}",
              parts[0], parts[1], parts[2]));
    }
    file("envs/prod/.terraform/modules/modules.json", json + "]}");
  }

  private ModuleFolder open() throws SourceException {
    return ModuleFolder.open(prod, repository, Dialect.TERRAFORM);
  }

  private static Optional<ModuleFiles> module(SourceTree tree, String path, String source)
      throws SourceException {
    return tree.module(ModuleAddress.parse(path), source);
  }

  @Test
  void theRootHasItsFilesInOrder() throws Exception {
    file("envs/prod/a.tf.json", "{}");
    file("envs/prod/b.tofu", "not read");
    file("envs/prod/z_override.tf", "over");
    file("envs/prod/.hidden.tf", "not read");
    file("envs/prod/folder.tf/x.tf", "not read");
    ModuleFiles root = open().root();
    assertThat(root.directory()).isEqualTo(".");
    assertThat(root.local()).isTrue();
    assertThat(root.files())
        .containsExactly(
            new SourceFile("envs/prod/a.tf.json", "{}"),
            new SourceFile("envs/prod/main.tf", "root"));
    assertThat(root.overrides()).containsExactly(new SourceFile("envs/prod/z_override.tf", "over"));
  }

  @Test
  void openTofuReadsItsOwnFilesInstead() throws Exception {
    file("envs/prod/main.tofu", "tofu");
    assertThat(ModuleFolder.open(prod, repository, Dialect.OPENTOFU).root().files())
        .containsExactly(new SourceFile("envs/prod/main.tofu", "tofu"));
  }

  @Test
  void pathsAreShownAsPeopleKnowThem() throws Exception {
    file("modules/a/main.tf", "a");
    ModuleFolder elsewhere =
        ModuleFolder.open(prod, repository.resolve("other"), Dialect.TERRAFORM);
    assertThat(elsewhere.root().files().get(0).path()).isEqualTo(prod.resolve("main.tf") + "");
    assertThat(module(elsewhere, "module.a", "../../modules/a").orElseThrow().files().get(0).path())
        .isEqualTo(repository.resolve("modules/a/main.tf") + "");
    assertThat(ModuleFolder.open(prod, prod, Dialect.TERRAFORM).root().files().get(0).path())
        .isEqualTo("main.tf");
    assertThat(elsewhere.name()).isEqualTo(prod.toString());
  }

  @Test
  void modulesByPathAreFoundFromTheirCaller() throws Exception {
    file("modules/a/main.tf", "a");
    file("modules/b/main.tf", "b");
    ModuleFolder tree = open();
    ModuleFiles a = module(tree, "module.a[0]", "../../modules/a").orElseThrow();
    assertThat(a.directory()).isEqualTo("../../modules/a");
    assertThat(a.files()).containsExactly(new SourceFile("modules/a/main.tf", "a"));
    ModuleFiles b = module(tree, "module.a.module.b[\"x\"]", "../b").orElseThrow();
    assertThat(b.directory()).isEqualTo("../../modules/b");
    assertThat(b.local()).isTrue();
    assertThat(module(tree, "module.a.module.w", "..\\b")).contains(b);
    assertThat(module(tree, "module.a.module.c", "../c")).isEmpty();
    assertThat(module(tree, "module.a.module.f", "./main.tf")).isEmpty();
    assertThat(module(tree, "module.nobody.module.b", "../b")).isEmpty();
    assertThat(module(tree, "", "")).contains(tree.root());
  }

  @Test
  void othersAreWhereInitPutThem() throws Exception {
    file("envs/prod/.terraform/modules/far/main.tf", "far");
    file("envs/prod/.terraform/modules/far/modules/sub/main.tf", "sub");
    installed("far=.terraform/modules/far=" + REGISTRY);
    ModuleFolder tree = open();
    ModuleFiles far = module(tree, "module.far", "x/y/aws").orElseThrow();
    assertThat(far.local()).isFalse();
    assertThat(far.directory()).isEqualTo(".terraform/modules/far");
    assertThat(far.files())
        .containsExactly(new SourceFile("envs/prod/.terraform/modules/far/main.tf", "far"));
    ModuleFiles sub = module(tree, "module.far.module.sub", "./modules/sub").orElseThrow();
    assertThat(sub.local()).isFalse();
    assertThat(sub.files().get(0).text()).isEqualTo("sub");
  }

  @Test
  void whatWasInstalledFromElsewhereIsNotTaken() throws Exception {
    file("envs/prod/.terraform/modules/far/main.tf", "far");
    installed("far=.terraform/modules/far=" + REGISTRY);
    assertThat(module(open(), "module.far", "x/z/aws")).isEmpty();
    assertThat(module(open(), "module.far", "")).isEmpty();
    assertThat(module(open(), "module.other", "x/y/aws")).isEmpty();
  }

  @Test
  void withoutInitThereAreNone() throws Exception {
    assertThat(module(open(), "module.far", "x/y/aws")).isEmpty();
  }

  @Test
  void aDamagedListOfModulesIsSaidToBeOne() throws Exception {
    file("envs/prod/.terraform/modules/modules.json", "{\"Modules\":");
    assertThat(
            catchThrowableOfType(
                SourceException.class, () -> module(open(), "module.far", "x/y/aws")))
        .hasMessageContaining("modules.json is not the list of modules")
        .hasMessageContaining("terraform init");
  }

  @Test
  void filesAreReadBelowItsModulesAlone() throws Exception {
    file("envs/prod/tables.yaml", "\ufeffa: 1");
    file("envs/prod/conf/deep.yaml", "deep");
    file("modules/a/main.tf", "a");
    file("modules/a/more.yaml", "more");
    file("secrets.yaml", "secret");
    file("envs/prod/.terraform/terraform.tfstate", "secret");
    ModuleFolder tree = open();
    assertThat(tree.file("tables.yaml")).contains("\ufeffa: 1");
    assertThat(tree.file("./conf/../conf/deep.yaml")).contains("deep");
    assertThat(tree.file(prod.resolve("tables.yaml").toString())).contains("\ufeffa: 1");
    assertThat(tree.file("../../modules/a/more.yaml")).isEmpty();
    module(tree, "module.a", "../../modules/a");
    assertThat(tree.file("../../modules/a/more.yaml")).contains("more");
    assertThat(tree.file("../../secrets.yaml")).isEmpty();
    assertThat(tree.file(".terraform/terraform.tfstate")).isEmpty();
    assertThat(tree.file("none.yaml")).isEmpty();
    assertThat(tree.file("~/.aws/credentials")).isEmpty();
    assertThat(tree.file("conf")).isEmpty();
    assertThat(tree.file("a\0b")).isEmpty();
    assertThat(tree.file("")).isEmpty();
    assertThat(tree.made()).isEmpty();
  }
}
