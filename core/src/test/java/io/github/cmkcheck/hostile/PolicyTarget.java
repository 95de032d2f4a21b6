package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.policy.BaselineFile;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.policy.PolicyReader;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The readers of policy and baseline files, for a fuzzer: a policy, or sentences why not. */
public final class PolicyTarget {

  private static final PolicyReader READER =
      new PolicyReader(Rules.builtIn().stream().map(Rule::id).toList());
  private static final Path YAML = file(".yaml");
  private static final Path JSON = file(".json");

  static {
    // The first takes as long as a thousand: it loads the schemas.
    try {
      fuzzerTestOneInput("version: 1".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private PolicyTarget() {}

  private static Path file(String ending) {
    try {
      Path file = Files.createTempFile("policy", ending);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One input, by the method's name that Jazzer looks for. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    for (Path file : new Path[] {YAML, JSON}) {
      Files.write(file, input);
      try {
        assertThat(READER.read(file)).isNotNull();
      } catch (PolicyException e) {
        requireSentences(e);
      }
    }
    try {
      assertThat(new BaselineFile().read(JSON, "baseline.json")).isNotNull();
    } catch (PolicyException e) {
      requireSentences(e);
    }
  }

  private static void requireSentences(PolicyException refused) {
    assertThat(refused.problems()).isNotEmpty().allSatisfy(p -> assertThat(p).isNotBlank());
    assertThat(refused).hasNoCause();
  }
}
