package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What trails and reports say. */
class WordingTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "null                  -> key is null",
        "\"\"                  -> key is an empty string",
        "\"a\"                 -> key is written down",
        "5                     -> key is written down",
        "upper(\"a\")          -> key is computed from literals",
        "var.a                 -> key is var.a",
        "coalesce(var.a, null) -> key is var.a",
        "var.a ? var.b : var.c -> key depends on var.a, var.b, var.c",
        "[var.a, var.b, var.c, var.d, var.e, var.f]"
            + " -> key depends on var.a, var.b, var.c, var.d, var.e, var.f",
        "[var.a, var.b, var.c, var.d, var.e, var.f, var.g]"
            + " -> key depends on var.a, var.b, var.c, var.d, var.e, var.f, ..."
      })
  void anExpressionIsToldByItsNames(String expression, String words) {
    assertThat(Wording.of("key", Hcl.parse(expression))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "aws_kms_key.k.arn, var.env             -> var.env",
        "aws_kms_key.k.arn, var.env, local.on   -> var.env, local.on",
        "aws_kms_key.k.arn, module.kms.key_arn  -> the expression",
        "var.env                                -> the expression"
      })
  void whatIsNoKeyDecides(String names, String decider) {
    List<Reference> references = Arrays.stream(names.split(", ")).map(Reference::parse).toList();
    assertThat(Wording.decider(references)).isEqualTo(decider);
  }

  @Test
  void whatPlanJsonDoesNotShowIsSaid() {
    assertThat(Wording.known(List.of()))
        .isEqualTo("plan JSON leaves out what is computed from literals");
    assertThat(Wording.known(List.of(Reference.parse("var.a"))))
        .isEqualTo("plan JSON shows what it refers to, but not how");
  }

  @Test
  void aModuleUsesTheVariablesOfItsResourcesAndCalls() {
    Setup setup =
        Setup.of(
            """
            variable "unused" {}
            resource "aws_kms_key" "k" { description = "${var.a}${local.x}" }
            module "m" { key = [var.b, var.c] }
            """);
    assertThat(Wording.variablesIn(setup.plan().configuration()))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  private static Trail trail(int steps) {
    return IntStream.range(0, steps)
        .mapToObj(i -> Trail.of("step " + i))
        .reduce(Trail.START, Trail::then);
  }

  @Test
  void aTrailHasEachStepOnceAndNoMoreThanAnybodyReads() {
    assertThat(Trail.START.steps()).isEmpty();
    assertThat(Trail.of("a").then(Trail.of("b").then("a")).then("c").steps())
        .containsExactly("a", "b", "c");
    assertThat(Trail.of("a").then(Trail.START)).isEqualTo(Trail.of("a"));
    assertThat(Trail.of("a").then("b")).hasToString("a; b");
    assertThat(trail(200).steps()).hasSize(200).endsWith("step 199");
    assertThat(trail(201).steps()).hasSize(200).endsWith("step 199");
  }

  @Test
  void trailsOfTheSameStepsAreTheSame() {
    Trail one = Trail.of("a").then(Trail.of("b").then("c"));
    Trail other = Trail.of("a").then("b").then("c");
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(Trail.of("a")).isNotEqualTo("a; b; c");
  }

  @Test
  void aKeyIsItsNameOrWhatMakesIt() {
    ResourceAddress address = ResourceAddress.parse("aws_kms_key.k");
    KeyReference made = new KeyReference(null, address);
    KeyReference named = KeyReference.named("alias/a");
    assertThat(made).hasToString("aws_kms_key.k").isNotEqualTo(named);
    assertThat(made.resource()).contains(address);
    assertThat(made.literal()).isEmpty();
    assertThat(named).hasToString("alias/a").isEqualTo(new KeyReference("alias/a", null));
    assertThat(named).isNotEqualTo(new KeyReference("alias/a", address)).isNotEqualTo("alias/a");
    assertThat(named).isNotEqualTo(KeyReference.named("alias/b"));
    assertThat(named.literal()).contains("alias/a");
    assertThat(KeyReference.of(new Possibility.NewKey(made))).contains(made);
    assertThat(KeyReference.of(Possibility.known(new Value.Str("alias/a")))).contains(named);
    assertThat(KeyReference.of(Possibility.NULL)).isEmpty();
    assertThat(KeyReference.of(Possibility.HIDDEN)).isEmpty();
  }

  @Test
  void levelsArePeoplesWordsAndIncludeThoseBefore() {
    assertThat(Presume.of("plain")).contains(Presume.PLAIN);
    assertThat(Presume.of("PLAIN")).isEmpty();
    assertThat(Presume.USUAL.code()).isEqualTo("usual");
    assertThat(Presume.USUAL.includes(Presume.PLAIN)).isTrue();
    assertThat(Presume.PLAIN.includes(Presume.PLAIN)).isTrue();
    assertThat(Presume.NOTHING.includes(Presume.PLAIN)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aPresumptionSaysWhatItIsAndWhatWouldProveIt(Presumption presumption) {
    assertThat(presumption.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(presumption.words()).isNotBlank();
    assertThat(presumption.proof()).isNotBlank().isNotEqualTo(presumption.words());
  }
}
