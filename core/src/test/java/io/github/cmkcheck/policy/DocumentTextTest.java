package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in a policy or baseline file is passed over in silence. */
class DocumentTextTest {

  private static final String BASELINE = "{\"schema\": \"cmkcheck/baseline/1\", \"findings\": []}";

  @TempDir private Path folder;

  private Policy read(String name, String content) throws IOException, PolicyException {
    Path file = Files.writeString(folder.resolve(name), content);
    return new PolicyReader(Rules.builtIn().stream().map(Rule::id).toList()).read(file, name);
  }

  private String problem(String name, String content) {
    PolicyException refused =
        catchThrowableOfType(PolicyException.class, () -> read(name, content));
    assertThat(refused).as(content).isNotNull();
    assertThat(refused.problems()).hasSize(1);
    return refused.problems().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 1\n---\nrules: {}\n",
        "version: 1\n---\n",
        "version: 1\n...\n---\nversion: 1\n",
        "--- {version: 1}\n--- x\n",
        "{version: 1}\n---\n# nothing\n",
      })
  void contentBehindADocumentIsRefusedInYaml(String content) {
    assertThat(problem("cmkcheck.yaml", content))
        .startsWith("cmkcheck.yaml:")
        .endsWith(": something follows the end of the document; the file must be one document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"version\": 1} {}", "{\"version\": 1}\n1", "{\"version\": 1} \"x\""})
  void contentBehindADocumentIsRefusedInJson(String content) {
    assertThat(problem("cmkcheck.json", content))
        .endsWith(": something follows the end of the document; the file must be one document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"version\": 1} x", "{\"version\": 1}}", "{\"version\": 1},"})
  void garbageBehindADocumentIsRefused(String content) {
    assertThat(problem("cmkcheck.json", content)).contains("not valid JSON");
    assertThat(problem("cmkcheck.yaml", content)).contains("not valid YAML");
  }

  @Test
  void aZeroByteEndsNothing() {
    assertThat(problem("cmkcheck.yaml", "version: 1\n\0fail-on: note\n")).contains("not valid");
    assertThat(problem("cmkcheck.json", "{\"version\": 1}\0{}")).contains("not valid");
  }

  @Test
  void aDocumentMayBeginAndEndAsYamlLetsIt() throws Exception {
    assertThat(read("cmkcheck.yaml", "%YAML 1.1\n---\nversion: 1\n...\n# end\n")).isNotNull();
  }

  @Test
  void contentBehindABaselineIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("baseline.json"), BASELINE + BASELINE);
    assertThat(
            catchThrowableOfType(
                    PolicyException.class, () -> new BaselineFile().read(file, "baseline.json"))
                .problems())
        .singleElement()
        .asString()
        .contains("follows the end of the document");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 1\nfail-on: *note\n",
        "version: &x 1\nfail-on: *x\n",
        "version: 1\nrules: &r {}\nscope: *r\n",
        "version: 1\nexemptions: [*x]\n"
      })
  void aliasesAreRefused(String content) {
    assertThat(problem("cmkcheck.yaml", content))
        .endsWith(": aliases are not read; write the value itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: !!int 1\n",
        "version: 1\nfail-on: !secret note\n",
        "version: 1\nrules: !!map {}\n",
        "!policy {version: 1}\n",
        "version: 1\n!!str fail-on: note\n"
      })
  void tagsAreRefused(String content) {
    assertThat(problem("cmkcheck.yaml", content))
        .endsWith(": tags are not read; write the value alone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "1e-999999999",
        "-1E+2147483648",
        "9999999999999999999",
        "0x1",
        "1_0",
        "0.00000000000000000001"
      })
  void numbersOfAnotherRangeAreRefused(String number) {
    assertThat(problem("cmkcheck.yaml", "version: " + number + "\n")).isNotBlank();
  }

  @Test
  void aNumberThatIsNoneIsNotReadAsOne() {
    assertThat(problem("cmkcheck.json", "{\"version\": 1e999999999}"))
        .isEqualTo(
            "cmkcheck.json:1:13: this number is out of range; put it in quotes if it is a text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scope: {include: [' ']}",
        "exemptions: [{address: a.b, rules: [dynamodb-table-cmk], reason: ' ', expires: never}]",
        "approved-keys: [{arn: \"\\t\"}]"
      })
  void aBlankTextIsRefused(String entry) {
    assertThat(problem("cmkcheck.yaml", "version: 1\n" + entry + "\n"))
        .endsWith(": this must not be empty");
  }

  @Test
  void tooLargeAFileIsRefused() {
    assertThat(problem("cmkcheck.yaml", "version: 1\n#" + "x".repeat(500_000)))
        .isEqualTo("cmkcheck.yaml: the file is larger than 500000 bytes");
  }

  @Test
  void tooManyValuesAreRefused() throws Exception {
    String many = "\"x\",".repeat(9_996) + "\"x\"";
    String policy = "{\"version\": 1, \"fail-on\": [" + many;
    assertThat(problem("cmkcheck.json", policy + "]}")).contains("this must be one of");
    assertThat(problem("cmkcheck.json", policy + ", \"x\"]}"))
        .endsWith(": there are more than 10000 values in the file");
  }

  @Test
  void aFileMayBeAsLargeAsTheLimit() throws Exception {
    String policy = "version: 1\n#";
    assertThat(read("cmkcheck.yaml", policy + "x".repeat(500_000 - policy.length()))).isNotNull();
  }

  @Test
  void tooManyLevelsAreRefused() {
    assertThat(problem("cmkcheck.yaml", "version: " + "[".repeat(19) + "]".repeat(19)))
        .endsWith(": this must be 1");
    assertThat(problem("cmkcheck.yaml", "version: " + "[".repeat(30) + "]".repeat(30)))
        .endsWith(": there are more than 20 levels of nesting");
  }

  @Test
  void ofManyMistakesTheFirstAreNamed() {
    StringBuilder policy = new StringBuilder("version: 1\n");
    for (int i = 0; i < 150; i++) {
      policy.append("unknown").append(i).append(": 1\n");
    }
    PolicyException refused =
        catchThrowableOfType(PolicyException.class, () -> read("cmkcheck.yaml", policy.toString()));
    assertThat(refused.problems()).hasSize(101);
    assertThat(refused.problems().get(100)).isEqualTo("cmkcheck.yaml: and 50 more mistakes");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path file = folder.resolve("cmkcheck.yaml");
    Files.write(file, "version: 1 # \u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(
            catchThrowableOfType(
                    PolicyException.class,
                    () -> new PolicyReader(List.of()).read(file, "cmkcheck.yaml"))
                .problems())
        .hasSize(1);
  }
}
