package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people name as sources by mistake is told apart. */
class MistakenSourceTest {

  @TempDir private Path folder;

  private static SourceException refused(Path file) {
    return catchThrowableOfType(
        SourceException.class, () -> new SourceOpener().open(file, Dialect.TERRAFORM).root());
  }

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of("", "is empty"),
        Arguments.of("{\"format_version\":\"1.2\",\"planned_values\":{}}", "is a plan in JSON"),
        Arguments.of("{\"format_version\":\"1.2\",\"planned_values\":{\"root_mo", "plan in JSON"),
        Arguments.of(
            "{\"meta\":{\"key_provider.pbkdf2.a\":\"eyJ\"},\"encrypted_data\":\"eyJz",
            "OpenTofu encrypted"),
        Arguments.of(
            "{\"meta\":{\"a\":\""
                + "x".repeat(20_000)
                + "\"},\"encrypted_data\":\"c2VjcmV0\","
                + "\"encryption_version\":\"v0\"}",
            "OpenTofu encrypted"),
        Arguments.of("{\"remote_plan_format\":1,\"run_id\":\"run-1\"}", "bookmark of a plan"),
        Arguments.of("{\"version\":4,\"serial\":3,\"lineage\":\"x\"}", "raw Terraform state"),
        Arguments.of("{\"@level\":\"info\"}", "is the log of `terraform plan -json`"),
        Arguments.of("{}", "is an empty JSON object"),
        Arguments.of("{\"a\":1}", "is JSON, but not a Terraform plan"),
        Arguments.of("[1]", "JSON"),
        Arguments.of("Terraform will perform the following actions:", "output for people"),
        Arguments.of("resource \"aws_kms_key\" \"a\" {", "is Terraform configuration"),
        Arguments.of("tfplan\u0002\u0001", "before 0.12"),
        Arguments.of("PK\u0003\u0004 and so on", "is a damaged plan file"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isNamed(String content, String told) throws IOException {
    Path file = Files.writeString(folder.resolve("given"), content);
    assertThat(refused(file))
        .hasMessageStartingWith(file + " ")
        .hasMessageContaining(told)
        .extracting(SourceException::hint)
        .asString()
        .contains("plan");
  }

  @Test
  void archivesOfOtherThings() throws IOException {
    assertThat(refused(new ArchiveFile().with("a.txt", "x").in(folder)))
        .hasMessageContaining("is a ZIP archive, but not a Terraform plan");
    assertThat(refused(new ArchiveFile().with("tfplan", "x").in(folder)))
        .hasMessageContaining("is a plan without sources in it");
    assertThat(refused(Files.write(folder.resolve("empty"), new ArchiveFile().bytes())))
        .hasMessageContaining("is a ZIP archive, but not a Terraform plan");
  }

  @Test
  void nothingAndFoldersWithoutConfiguration() {
    assertThat(refused(folder.resolve("none"))).hasMessageContaining("does not exist");
    assertThat(refused(folder)).hasMessageContaining("has no Terraform configuration in it");
    assertThat(catchThrowableOfType(SourceException.class, () -> SnapshotArchive.open(folder)))
        .hasMessageContaining("is a directory");
  }

  @Test
  void nearlyEveryMistakeThatIsMadeWithPlansIsOneHereToo() throws IOException {
    try (var files = Files.list(TestCase.root().resolve("mistakes"))) {
      // A binary plan is a mistake there, and right here.
      assertThat(files.filter(file -> !file.endsWith("binary.bin")))
          .allSatisfy(
              file ->
                  assertThat(refused(file))
                      .as(file.toString())
                      .isInstanceOf(SourceException.class));
    }
  }

  @Test
  void aPlanInTheEncodingOfPowershell() throws IOException {
    byte[] text = "\ufeff{\"resource_changes\":[]}".getBytes(StandardCharsets.UTF_16LE);
    assertThat(refused(Files.write(folder.resolve("given"), text)))
        .hasMessageContaining("is a plan in JSON");
  }
}
