package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmkcheck.input.PlanSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stack is called if nobody names it. */
class StackNameTest {
  @TempDir private Path folder;
  private Path repository = Path.of("");

  @BeforeEach
  void repository() throws IOException {
    repository = folder.resolve("checkout");
    Files.createDirectories(repository.resolve(".git"));
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.exists(file) ? file : Files.createFile(file);
  }

  private Optional<String> name(String plan, @Nullable String source) throws IOException {
    Path file = file("checkout/" + plan);
    SourceChoice choice =
        source == null
            ? SourceChoice.AUTO
            : SourceChoice.at(List.of(Files.createDirectories(repository.resolve(source))));
    return StackName.of(null, PlanSource.file(file), choice, file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "stacks/shop/plan.json,              stacks/shop",
    "stacks/shop/tfplan,                 stacks/shop",
    "stacks/shop/tfplan.json,            stacks/shop",
    "stacks/shop/plan.out.json,          stacks/shop",
    "stacks/shop/terraform.tfstate.json, stacks/shop",
    "plan.json,                          .",
    "plans/shop.json,                    plans/shop.json",
    "plans/plan.shop.json,               plans/plan.shop.json",
    "plans/shop.tfplan.json,             plans/shop.tfplan.json",
    "live/prod/shop/.terragrunt-cache/Ab-1/Cd_2/modules/table/plan.json, live/prod/shop",
    "live/prod/shop/.terragrunt-cache/Ab-1/Cd_2/odd.json,                live/prod/shop",
    ".terragrunt-cache/Ab-1/Cd_2/plan.json,                              .",
    "live/.terragrunt-stack/shop/plan.json,       live/.terragrunt-stack/shop",
  })
  void itIsWhereThePlanLiesInItsRepository(String plan, String name) throws IOException {
    assertThat(name(plan, null)).contains(name);
  }

  @Test
  void aModuleThatTerragruntHasClonedIsNoRepositoryOfItsOwn() throws IOException {
    Files.createDirectories(repository.resolve("live/shop/.terragrunt-cache/a/b/.git"));
    assertThat(name("live/shop/.terragrunt-cache/a/b/plan.json", null)).contains("live/shop");
  }

  @ParameterizedTest
  @CsvSource({
    "build/plan.json,        stacks/shop, 'build, stacks/shop'",
    "dev/plan.json,          modules/x,   'dev, modules/x'",
    "build/shop.json,        stacks/shop, 'build/shop.json, stacks/shop'",
    "stacks/shop/plan.json,  stacks/shop, stacks/shop",
    "live/shop/plan.json,    live/shop/.terragrunt-cache/a/b, live/shop",
  })
  void sourcesThatLieElsewhereTellStacksApartToo(String plan, String source, String name)
      throws IOException {
    assertThat(name(plan, source)).contains(name);
  }

  @Test
  void itIsTheSameInEveryWorkingCopyAndHoweverThePathIsWritten() throws IOException {
    Path plan = file("checkout/stacks/shop/plan.json");
    Path detour = repository.resolve("stacks/../stacks/shop/./plan.json");
    Path link = Files.createSymbolicLink(folder.resolve("link"), repository);
    for (Path way : List.of(plan, detour, link.resolve("stacks/shop/plan.json"))) {
      assertThat(of(way, null)).contains("stacks/shop");
    }
    Files.createDirectories(folder.resolve("runner-2/clone/.git"));
    assertThat(of(file("runner-2/clone/stacks/shop/plan.json"), null)).contains("stacks/shop");
  }

  private static Optional<String> of(Path plan, @Nullable Path root) {
    return StackName.of(root, PlanSource.file(plan), SourceChoice.AUTO, plan.toString());
  }

  @Test
  void outsideOfARepositoryThereIsNone() throws IOException {
    Path plan = file("elsewhere/shop/plan.json");
    assertThat(of(plan, null)).isEmpty();
    assertThat(of(plan, repository)).isEmpty();
    assertThat(of(plan, folder)).contains("elsewhere/shop");
  }

  @Test
  void sourcesOutsideOfARepositoryCouldBeAnyStacks() throws IOException {
    Path plan = file("checkout/build/plan.json");
    Path source = Files.createDirectories(folder.resolve("elsewhere"));
    assertThat(
            StackName.of(
                null, PlanSource.file(plan), SourceChoice.at(List.of(source)), plan.toString()))
        .isEmpty();
  }

  @Test
  void standardInputHasNone() {
    PlanSource stream = PlanSource.stream("standard input", InputStream.nullInputStream());
    SourceChoice named = SourceChoice.at(List.of(repository));
    assertThat(StackName.of(repository, stream, named, "standard input")).isEmpty();
  }

  @Test
  void severalPlansOfOneFileAreSeveralStacks() throws IOException {
    Path plan = file("checkout/live/plan.json");
    PlanSource source = PlanSource.file(plan).named("p");
    assertThat(StackName.of(null, source, SourceChoice.AUTO, "p#2")).contains("live#2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "a\u0000", "\u001b[31mshop", "a\u0085b"})
  void aNameThatSomebodyGivesIsOneLine(String name) {
    assertThatThrownBy(() -> StackName.checked(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the name of a stack ");
  }

  @Test
  void aNameHasAnEnd() {
    assertThat(StackName.checked("x".repeat(500))).hasSize(500);
    assertThatThrownBy(() -> StackName.checked("x".repeat(501)))
        .hasMessage("the name of a stack has at most 500 characters, on one line");
  }
}
