package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionsTest {

  private static Repetitions.@Nullable Keys keys(Presume level, Repetition repetition) {
    Plan plan =
        Setup.of("variable \"map\" {}\nresource \"aws_kms_key\" \"k\" {}")
            .input("map", "{a = 1, b = 2}")
            .keys("aws_kms_key.k")
            .plan();
    return new Repetitions(new Evaluator(plan, level)).keys(repetition, Setup.scope(plan, ""));
  }

  private static @Nullable String text(Repetitions.@Nullable Keys keys) {
    return keys == null
        ? null
        : keys.all().stream().map(InstanceKey::toString).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      nullValues = "-",
      emptyValue = "",
      textBlock =
          """
          0                                -> ``
          2                                -> [0][1]
          "2"                              -> [0][1]
          "x"                              -> -
          null                             -> -
          1.5                              -> -
          10001                            -> -
          100000                           -> -
          [1]                              -> -
          terraform.workspace == "a" ? 1 : 0 -> -
          aws_kms_key.k.arn                -> -
          """)
  void aCountIsANumberOfInstances(String count, @Nullable String keys) {
    assertThat(text(keys(Presume.NOTHING, new Repetition(false, Hcl.parse(count)))))
        .isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource({"10000, 10000", "9999, 9999"})
  void tenThousandAreStillCounted(String count, int size) {
    Repetitions.Keys keys = keys(Presume.NOTHING, new Repetition(false, Hcl.parse(count)));
    assertThat(keys).isNotNull();
    assertThat(keys.all()).hasSize(size);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      nullValues = "-",
      textBlock =
          """
          {}                               -> ``
          { b = 1, a = 2 }                 -> ["a"]["b"]
          { a = aws_kms_key.k.arn }        -> ["a"]
          var.map                          -> ["a"]["b"]
          toset([])                        -> ``
          toset(["b", "a"])                -> ["a"]["b"]
          toset([true])                    -> ["true"]
          toset([aws_kms_key.k.arn])       -> -
          toset(["a", aws_kms_key.k.arn])  -> -
          toset([{}])                      -> -
          [aws_kms_key.k.arn]              -> -
          "a"                              -> -
          2                                -> -
          aws_kms_key.k.arn                -> -
          """)
  void aForEachHasAnInstanceForEachName(String forEach, @Nullable String keys) {
    assertThat(text(keys(Presume.NOTHING, new Repetition(true, Hcl.parse(forEach)))))
        .isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource({"false, [0]", "true, -"})
  void namesThatArePresumedAreNone(boolean forEach, String keys) {
    Expression one =
        new Expression.Unparsed(List.of(Reference.parse(forEach ? "var.map" : "var.map.a")));
    Repetitions.Keys found = keys(Presume.PLAIN, new Repetition(forEach, one));
    assertThat(found == null ? "-" : text(found)).isEqualTo(keys);
    if (found != null) {
      assertThat(found.presumed()).isEqualTo(Set.of(Presumption.PLAIN_REFERENCE));
    }
  }
}
