package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names count, and in which order. */
class ConfigurationNamesTest {

  @ParameterizedTest
  @CsvSource({
    "TERRAFORM, b.tf a.tf.json c.txt, a.tf.json b.tf, ''",
    "TERRAFORM, a.tf B.tf a_b.tf a-b.tf, B.tf a-b.tf a.tf a_b.tf, ''",
    "TERRAFORM, override.tf x_override.tf override.tf.json x_override.tf.json my.tf,"
        + " my.tf, override.tf override.tf.json x_override.tf x_override.tf.json",
    "TERRAFORM, xoverride.tf override_x.tf Override.tf,"
        + " Override.tf override_x.tf xoverride.tf, ''",
    "TERRAFORM, .a.tf a.tf~ #a.tf# .tf .#a.tf, '', ''",
    "TERRAFORM, #a.tf a.TF a.tf.bak a.tfvars a.tfvars.json a.tftest.hcl a.tf.jsonx, #a.tf, ''",
    "TERRAFORM, a.tofu a.tf b.tofu.json, a.tf, ''",
    "OPENTOFU, a.tofu a.tf b.tofu.json b.tf.json, a.tofu b.tofu.json, ''",
    "OPENTOFU, a.tofu a.tf.json b.tofu.json b.tf, a.tf.json a.tofu b.tf b.tofu.json, ''",
    "OPENTOFU, override.tofu override.tf x_override.tf x_override.tofu.json, '',"
        + " override.tofu x_override.tf x_override.tofu.json",
    "TERRAFORM, \uffee.tf \ud83d\ude00.tf a.tf, a.tf \uffee.tf \ud83d\ude00.tf, ''",
  })
  void areChosen(Dialect dialect, String names, String files, String overrides) {
    assertThat(ConfigurationNames.of(list(names), dialect))
        .isEqualTo(new ConfigurationNames(list(files), list(overrides)));
  }

  private static List<String> list(String names) {
    return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).toList();
  }
}
