package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsualMeaningTest {

  private static final Setup SETUP =
      Setup.json(
              """
              variable "env" {}
              variable "create" {}
              variable "key_arn" {}
              variable "given_key" {}
              variable "sse" {}
              variable "which" {}
              resource "aws_kms_key" "k" {}
              resource "aws_kms_key" "other" {}
              resource "aws_kms_key" "named" { for_each = var.sse }
              resource "aws_kms_key" "counted" { count = var.create ? 1 : 0 }
              resource "aws_kms_key" "none" { count = var.create ? 0 : 1 }
              resource "terraform_data" "t" {}
              resource "aws_dynamodb_table" "t" { for_each = var.sse }
              data "aws_kms_alias" "aws" { name = "alias/aws/dynamodb" }
              module "kms" {}
              module "map" { keys = { dynamodb = aws_kms_key.k.arn } }
              """)
          .module(
              "kms",
              """
              resource "aws_kms_key" "k" {}
              output "key_arn" { value = aws_kms_key.k.arn }
              """)
          .module("map", "variable \"keys\" {}")
          .input("env", "\"dev\"")
          .input("create", "true")
          .input("key_arn", "null")
          .input("given_key", "\"arn:aws:kms:eu-central-1:123456789012:key/1\"")
          .input("sse", "{a = {cmk = true}, b = {cmk = false}}")
          .input("which", "\"b\"")
          .keys("aws_kms_key.k", "aws_kms_key.other", "module.kms.aws_kms_key.k")
          .keys("aws_kms_key.named[\"a\"]", "aws_kms_key.named[\"b\"]", "aws_kms_key.counted[0]")
          .made("terraform_data.t", "{id = unknown, output = unknown}")
          .pending("data.aws_kms_alias.aws", "{name = \"alias/aws/dynamodb\"}");

  private static String meaning(Presume level, String where, @Nullable String names) {
    List<Reference> references =
        names == null ? List.of() : Arrays.stream(names.split(", ")).map(Reference::parse).toList();
    return text(SETUP.evaluate(level, where, new Expression.Unparsed(references)));
  }

  /** Of the strict ways, those that are left if a key that is not there yet decides nothing. */
  private static String plainly(String ways) {
    return !ways.contains("~") || ways.contains("later")
        ? ways
        : Arrays.stream(ways.replace("~", "").split(" \\| "))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" | "))
            + " by key-decides-nothing";
  }

  /** The ways, and the presumptions that all of them rest on. */
  private static String text(Possible possible) {
    String presumed =
        possible.ways().stream()
            .flatMap(way -> way.presumed().stream())
            .distinct()
            .sorted()
            .map(Presumption::id)
            .collect(Collectors.joining(", "));
    return Ways.of(possible).replace("?", "") + (presumed.isEmpty() ? "" : " by " + presumed);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      nullValues = "-",
      textBlock =
          """
          -                                       -> hidden | null
          aws_kms_key.k.arn                       -> aws_kms_key.k | ~hidden | ~null
          aws_kms_key.k.arn, var.env              -> 'dev' | aws_kms_key.k | ~hidden | ~null
          aws_kms_key.k.arn, aws_kms_key.other.arn -> aws_kms_key.k | aws_kms_key.other | ~hidden | ~null
          aws_kms_key.none                        -> hidden | null
          aws_kms_key.named, each.key             -> 'a' | aws_kms_key.named["a"] | aws_kms_key.named["b"] | ~hidden | ~null
          data.aws_kms_alias.aws.target_key_arn   -> aws | ~hidden | ~null
          module.kms.key_arn                      -> module.kms.aws_kms_key.k | ~hidden | ~null
          var.sse                                 -> false | hidden | null | true
          local.key                               -> later | ~hidden | ~null
          terraform.workspace                     -> hidden | null
          """)
  void nothingPresumedIsWhateverItRefersTo(@Nullable String references, String strictly) {
    assertThat(meaning(Presume.NOTHING, "aws_dynamodb_table.t[\"a\"]", references))
        .isEqualTo(strictly);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn                       -> aws_kms_key.k by plain-reference
          aws_kms_key.k                           -> aws_kms_key.k by plain-reference
          module.kms.key_arn                      -> module.kms.aws_kms_key.k by plain-reference
          data.aws_kms_alias.aws.target_key_arn   -> aws by plain-reference
          var.key_arn                             -> null by plain-reference
          var.given_key                           -> 'arn:aws:kms:eu-central-1:123456789012:key/1' by plain-reference
          aws_kms_key.counted[0].arn              -> aws_kms_key.counted[0] by plain-reference
          aws_kms_key.none[0].arn                 -> null by plain-reference
          aws_kms_key.none                        -> null by plain-reference
          each.key                                -> 'a' by plain-reference
          """)
  void onePlainReferenceIsWhatItRefersTo(String reference, String meaning) {
    for (Presume level : List.of(Presume.PLAIN, Presume.USUAL)) {
      assertThat(leaves(level, reference)).isEqualTo(meaning);
    }
  }

  private static String leaves(Presume level, String names) {
    Reference reference = Reference.parse(names);
    return text(
        SETUP
            .evaluate(
                level, "aws_dynamodb_table.t[\"a\"]", new Expression.Unparsed(List.of(reference)))
            .leaves());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.named, each.key             -> aws_kms_key.named["a"] by index-by-key
          aws_kms_key.named, var.which            -> aws_kms_key.named["b"] by index-by-key
          aws_kms_key.k.arn, var.key_arn          -> aws_kms_key.k by fallback
          aws_kms_key.none[0].arn, aws_kms_key.k.arn -> aws_kms_key.k by fallback
          var.key_arn, aws_kms_key.none[0].arn    -> null by fallback
          aws_kms_key.counted[0].arn, var.create  -> aws_kms_key.counted[0] by settled-condition
          aws_kms_key.k.arn, aws_kms_key.other.arn, var.env -> aws_kms_key.k | aws_kms_key.other by key-for-every-branch
          """)
  void severalReferencesHaveAUsualMeaning(String references, String meaning) {
    assertThat(meaning(Presume.USUAL, "aws_dynamodb_table.t[\"a\"]", references))
        .isEqualTo(meaning);
    assertThat(meaning(Presume.PLAIN, "aws_dynamodb_table.t[\"a\"]", references))
        .isEqualTo(plainly(meaning(Presume.NOTHING, "aws_dynamodb_table.t[\"a\"]", references)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn, var.env              -> 'dev' | aws_kms_key.k | ~hidden | ~null
          aws_kms_key.k.arn, var.create           -> aws_kms_key.k | true | ~hidden | ~null
          aws_kms_key.k.arn, terraform.workspace  -> aws_kms_key.k | hidden | ~hidden | ~null
          aws_kms_key.k.arn, terraform_data.t.output -> aws_kms_key.k | later | ~hidden | ~null
          """)
  void aConditionThatNothingSettlesStaysOne(String references, String ways) {
    for (Presume level : Presume.values()) {
      String meaning = meaning(level, "aws_dynamodb_table.t[\"a\"]", references);
      assertThat(meaning).isEqualTo(level == Presume.NOTHING ? ways : plainly(ways));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_kms_key.k.arn, each.value.cmk",
        "aws_kms_key.k.arn, each.key",
        "aws_kms_key.k.arn, aws_kms_key.other.arn, each.value.cmk",
        "aws_kms_key.named, each.key, each.value.cmk"
      })
  void aConditionOfTheInstanceIsNeverSettled(String references) {
    for (Presume level : Presume.values()) {
      assertThat(meaning(level, "aws_dynamodb_table.t[\"a\"]", references)).contains("null");
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn, var.env              -> aws_kms_key.k by object-holds-key
          aws_kms_key.k.arn                       -> aws_kms_key.k by object-holds-key
          """)
  void anObjectHoldsTheKeyInWhatIsAskedFor(String names, String meaning) {
    List<Reference> references = Arrays.stream(names.split(", ")).map(Reference::parse).toList();
    Plan plan = SETUP.plan();
    Possible key =
        new Evaluator(plan, Presume.USUAL)
            .evaluate(
                "sse_specification",
                new Expression.Unparsed(references),
                List.of(PathStep.attribute("kms_master_key_id")),
                Setup.scope(plan, ""),
                List.of());
    assertThat(text(key)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          var.create                              -> aws_kms_key.k by settled-condition
          var.env                                 -> 'dev' | aws_kms_key.k | hidden | null by key-decides-nothing
          """)
  void whatMustHoldAnywayIsNoConditionAnyMore(String switchedBy, String meaning) {
    Plan plan = SETUP.plan();
    Expression enabled = new Expression.Unparsed(List.of(Reference.parse("var.create")));
    Expression key =
        new Expression.Unparsed(
            List.of(Reference.parse("aws_kms_key.k.arn"), Reference.parse(switchedBy)));
    Possible possible =
        new Evaluator(plan, Presume.USUAL)
            .evaluate("it", key, List.of(), Setup.scope(plan, ""), List.of(enabled));
    assertThat(text(possible)).isEqualTo(meaning);
  }

  private static final Setup MORE =
      Setup.json(
              """
              variable "create" {}
              variable "key_arn" {}
              variable "empty" {}
              variable "object" {}
              variable "number" {}
              resource "aws_kms_key" "k" {}
              resource "aws_kms_key" "named" { for_each = var.object }
              resource "aws_kms_key" "counted" { count = var.number }
              resource "aws_sns_topic" "t" {}
              resource "aws_dynamodb_table" "each" { for_each = var.object }
              resource "aws_dynamodb_table" "counted" { count = var.number }
              module "keys" { for_each = var.object }
              """)
          .module(
              "keys",
              "resource \"aws_kms_key\" \"k\" {}\noutput \"arn\" { value = aws_kms_key.k.arn }")
          .input("create", "true")
          .input("key_arn", "\"arn:aws:kms:eu-central-1:123456789012:key/1\"")
          .input("empty", "\"\"")
          .input("object", "{a = {key = \"x\"}}")
          .input("number", "1")
          .keys("aws_kms_key.k", "aws_kms_key.named[\"a\"]", "aws_kms_key.named[\"b\"]")
          .keys("aws_kms_key.counted[0]", "aws_kms_key.counted[1]")
          .keys("module.keys[\"a\"].aws_kms_key.k", "module.keys[\"b\"].aws_kms_key.k")
          .made("aws_sns_topic.t", "{arn = unknown, name = \"a\"}");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          each["a"]  -> aws_kms_key.named, each.key          -> aws_kms_key.named["a"] by index-by-key
          each["b"]  -> aws_kms_key.named, each.key          -> aws_kms_key.named["b"] by index-by-key
          counted[1] -> aws_kms_key.counted, count.index     -> aws_kms_key.counted[1] by index-by-key
          counted[0] -> aws_kms_key.counted, var.number      -> aws_kms_key.counted[1] by index-by-key
          each["a"]  -> module.keys, each.key                -> module.keys["a"].aws_kms_key.k by plain-reference, index-by-key
          each["a"]  -> var.key_arn, aws_kms_key.k.arn       -> aws_kms_key.k by fallback
          each["a"]  -> var.empty, aws_kms_key.k.arn         -> '' | aws_kms_key.k | hidden | null by key-decides-nothing
          each["a"]  -> aws_sns_topic.t.arn, aws_kms_key.k.arn -> aws_kms_key.k | later(no key) | ~hidden | ~null
          """)
  void anIndexIsTheInstancesOwnKeyOrAVariable(String table, String names, String meaning) {
    List<Reference> references = Arrays.stream(names.split(", ")).map(Reference::parse).toList();
    assertThat(
            text(
                MORE.evaluate(
                    Presume.USUAL,
                    "aws_dynamodb_table." + table,
                    new Expression.Unparsed(references))))
        .isEqualTo(meaning);
  }
}
