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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each of the references of an expression is taken for, and what is left where none is. */
class PresumedReferencesTest {

  private static final String KEY_2 = "arn:aws:kms:eu-central-1:123456789012:key/2";
  private static final String KEY_3 = "arn:aws:kms:eu-central-1:123456789012:key/3";

  private static final Setup SETUP =
      Setup.json(
              """
              variable "env" {}
              variable "create" {}
              variable "no_key" {}
              variable "empty_key" {}
              variable "empty" {}
              variable "given_key" {}
              variable "map" {}
              resource "aws_kms_key" "k" {}
              resource "aws_kms_key" "other" {}
              resource "aws_kms_key" "named" { for_each = var.map }
              resource "aws_kms_key" "pair" { count = 2 }
              resource "aws_kms_key" "none" { count = var.create ? 0 : 1 }
              resource "aws_kms_key" "old" { for_each = var.map }
              resource "aws_s3_bucket" "b" {}
              resource "aws_dynamodb_table" "t" { for_each = var.map }
              resource "aws_dynamodb_table" "counted" { count = 2 }
              resource "aws_dynamodb_table" "local" { for_each = local.tables }
              resource "aws_dynamodb_table" "keys" { for_each = aws_kms_key.named }
              resource "aws_dynamodb_table" "mixed" {
                for_each = { a = aws_kms_key.k.arn, b = var.env }
              }
              resource "aws_dynamodb_table" "nulls" { for_each = terraform_data.nulls.output }
              resource "terraform_data" "nulls" {}
              data "aws_kms_alias" "aws" { name = "alias/aws/dynamodb" }
              data "aws_ssm_parameter" "p" { name = "p" }
              module "kms" {}
              module "in" {
                keys      = { dynamodb = aws_kms_key.k.arn }
                maybe_key = var.create ? aws_kms_key.k.arn : null
                arn       = aws_kms_key.k.arn
              }
              """)
          .module(
              "kms",
              """
              resource "aws_kms_key" "k" {}
              output "key_arn" { value = aws_kms_key.k.arn }
              output "name" { value = "a" }
              output "nothing" { value = null }
              """)
          .module(
              "in",
              """
              variable "keys" {}
              variable "maybe_key" {}
              variable "arn" {}
              variable "no_key" { default = null }
              """)
          .input("env", "\"dev\"")
          .input("create", "true")
          .input("no_key", "null")
          .input("empty_key", "\"\"")
          .input("empty", "null")
          .input("given_key", "\"arn:aws:kms:eu-central-1:123456789012:key/1\"")
          .input("map", "{a = {name = \"a\"}, b = {name = \"b\"}}")
          .made("terraform_data.nulls", "{output = {a = null, \"\" = null}}")
          .keys("aws_kms_key.pair[0]", "aws_kms_key.pair[1]")
          .keys("aws_kms_key.k", "aws_kms_key.other", "module.kms.aws_kms_key.k")
          .keys("aws_kms_key.named[\"a\"]", "aws_kms_key.named[\"b\"]")
          .state("aws_kms_key.old[\"a\"]", "{arn = \"" + KEY_2 + "\"}")
          .state("aws_kms_key.old[\"b\"]", "{arn = \"" + KEY_3 + "\"}")
          .made("aws_s3_bucket.b", "{arn = unknown, bucket = \"b\"}")
          .pending("data.aws_kms_alias.aws", "{name = \"alias/aws/dynamodb\"}")
          .pending("data.aws_ssm_parameter.p", "{name = \"p\", value = unknown}");

  private static String meaning(Presume level, String where, String names, @Nullable String path) {
    List<Reference> references = Arrays.stream(names.split(", ")).map(Reference::parse).toList();
    List<PathStep> steps =
        path == null
            ? List.of()
            : Arrays.stream(path.split("\\.")).map(PathStep::attribute).toList();
    Plan plan = SETUP.plan();
    Possible possible =
        new Evaluator(plan, level)
            .evaluate(
                "it",
                new Expression.Unparsed(references),
                steps,
                Setup.scope(plan, where),
                List.of());
    String presumed =
        possible.ways().stream()
            .flatMap(way -> way.presumed().stream())
            .distinct()
            .sorted()
            .map(Presumption::id)
            .collect(Collectors.joining(", "));
    return Ways.of(possible).replace("?", "").replace(KEY_2, "key 2").replace(KEY_3, "key 3")
        + (presumed.isEmpty() ? "" : " by " + presumed);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k     -> arn       -> aws_kms_key.k
          aws_kms_key.k     -> absent    -> aws_kms_key.k
          aws_kms_key.named -> a.arn     -> aws_kms_key.named["a"]
          aws_kms_key.named -> a.absent  -> aws_kms_key.named["a"]
          aws_kms_key.named -> c         -> aws_kms_key.named["a"] | aws_kms_key.named["b"] | null
          aws_kms_key.pair  -> 0.arn     -> aws_kms_key.pair[0]
          aws_kms_key.pair  -> 1.absent  -> aws_kms_key.pair[1]
          aws_kms_key.pair  -> 2         -> aws_kms_key.pair[0] | aws_kms_key.pair[1]
          aws_kms_key.old   -> a.arn     -> 'key 2'
          aws_kms_key.old   -> c         -> null
          module.kms        -> key_arn   -> module.kms.aws_kms_key.k
          module.kms        -> name      -> 'a'
          module.kms        -> absent    -> module.kms.aws_kms_key.k
          var.map           -> a.name    -> 'a'
          """)
  void whatAnObjectDoesNotHaveIsAnyNewKeyInIt(String object, String path, String meaning) {
    assertThat(meaning(Presume.PLAIN, "", object, path)).isEqualTo(meaning + " by plain-reference");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.old   -> {a = {arn = 'key 2', * = }, b = {arn = 'key 3', * = }, * = null}
          module.kms        -> {key_arn = module.kms.aws_kms_key.k, name = 'a', nothing = null, * = module.kms.aws_kms_key.k}
          module.in         -> null
          """)
  void anObjectKeepsItsShape(String object, String meaning) {
    assertThat(meaning(Presume.PLAIN, "", object, null)).isEqualTo(meaning + " by plain-reference");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          keys["a"]  -> each.value.arn   -> aws_kms_key.named["a"] by plain-reference
          mixed["a"] -> each.value       -> 'dev' | aws_kms_key.k | hidden | null by key-decides-nothing
          local["a"] -> each.value       -> later | ~hidden | ~null
          t["a"]     -> each.value       -> {name = 'a', * = } by plain-reference
          t["a"]     -> local.key        -> later | ~hidden | ~null
          """)
  void anEntryIsPlainOnlyWhereItShowsWhichItIs(String table, String reference, String meaning) {
    assertThat(meaning(Presume.PLAIN, "aws_dynamodb_table." + table, reference, null))
        .isEqualTo(meaning);
  }

  @Test
  void eachInstanceHasItsOwnEntry() {
    Plan plan = SETUP.plan();
    Evaluator evaluator = new Evaluator(plan, Presume.PLAIN);
    Expression value = new Expression.Unparsed(List.of(Reference.parse("each.value")));
    for (String name : List.of("a", "b")) {
      Scope scope = Setup.scope(plan, "aws_dynamodb_table.t[\"" + name + "\"]");
      assertThat(Ways.of(evaluator.evaluate("it", value, scope)))
          .isEqualTo("{name = '" + name + "', * = }");
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn, aws_kms_key.other.arn -> aws_kms_key.k | aws_kms_key.other by fallback
          aws_kms_key.k.arn, var.empty_key         -> aws_kms_key.k by fallback
          aws_kms_key.k, var.no_key                -> aws_kms_key.k by fallback
          aws_kms_key.named, var.no_key            -> aws_kms_key.named["a"] | aws_kms_key.named["b"] by fallback
          module.kms.key_arn, var.no_key           -> module.kms.aws_kms_key.k by plain-reference, fallback
          data.aws_kms_alias.aws.target_key_arn, var.no_key -> aws by fallback
          aws_kms_key.none[0].arn, aws_kms_key.k.arn, var.create -> aws_kms_key.k by fallback, settled-condition
          aws_kms_key.k.arn, var.given_key, var.env -> aws_kms_key.k by key-for-every-branch
          aws_kms_key.old, each.key                -> 'key 2' by index-by-key
          """)
  void whatIsCalledAKeyIsTheKeyOrNothing(String references, String meaning) {
    assertThat(meaning(Presume.USUAL, "aws_dynamodb_table.t[\"a\"]", references, null))
        .isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn, var.empty            -> aws_kms_key.k | hidden | null by key-decides-nothing
          aws_kms_key.none[0].arn, aws_kms_key.k.arn, var.env -> 'dev' | aws_kms_key.k | hidden | null by key-decides-nothing
          aws_kms_key.none[0].arn, var.env        -> 'dev' | hidden | null
          aws_kms_key.none[0].arn, var.given_key  -> 'arn:aws:kms:eu-central-1:123456789012:key/1' | hidden | null
          aws_kms_key.old, each.key, var.given_key -> 'a' | 'arn:aws:kms:eu-central-1:123456789012:key/1' | 'key 2' | 'key 3' | hidden | null
          aws_kms_key.old, each.key, var.no_key   -> 'a' | 'key 2' | 'key 3' | hidden | null
          aws_kms_key.old, each.key, var.env      -> 'a' | 'key 2' | 'key 3' | 'dev' | hidden | null
          var.given_key, var.env                  -> 'arn:aws:kms:eu-central-1:123456789012:key/1' | 'dev' | hidden | null
          var.given_key, aws_kms_key.old          -> 'arn:aws:kms:eu-central-1:123456789012:key/1' | 'key 2' | 'key 3' | hidden | null
          aws_kms_key.k.arn, aws_kms_key.other.arn, var.no_key, var.env -> 'dev' | aws_kms_key.k | aws_kms_key.other | hidden | null by key-decides-nothing
          data.aws_kms_alias.aws.target_key_arn, var.create -> aws | hidden | null | true by key-decides-nothing
          aws_s3_bucket.b.arn, var.no_key         -> later(no key) | null | ~hidden | ~null
          aws_kms_key.k.arn, aws_kms_key.other.arn, aws_s3_bucket.b.arn -> aws_kms_key.k | aws_kms_key.other | later(no key) | ~hidden | ~null
          module.kms.name, var.no_key             -> 'a' | hidden | null
          module.kms.nothing, aws_kms_key.k.arn   -> aws_kms_key.k | hidden | null by key-decides-nothing
          var.no_key, each.key                    -> 'a' | hidden | null
          var.map, each.key                       -> 'a' | 'b' | hidden | null
          """)
  void withAnythingElseBesideItNothingIsUsual(String references, String ways) {
    assertThat(meaning(Presume.USUAL, "aws_dynamodb_table.t[\"a\"]", references, null))
        .isEqualTo(ways);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          t["a"]     -> aws_kms_key.named, each.value.name -> aws_kms_key.named["a"] by index-by-key
          t["a"]     -> aws_kms_key.named, var.env         -> 'dev' | aws_kms_key.named["a"] | aws_kms_key.named["b"] | hidden | null by key-decides-nothing
          local["a"] -> aws_kms_key.named, each.key        -> aws_kms_key.named["a"] by index-by-key
          local["c"] -> aws_kms_key.named, each.key        -> null by index-by-key, fallback
          local["a"] -> aws_kms_key.named, each.value.name -> aws_kms_key.named["a"] | aws_kms_key.named["b"] by index-by-key
          counted[0] -> aws_kms_key.named, count.index     -> 0 | aws_kms_key.named["a"] | aws_kms_key.named["b"] | hidden | null by key-decides-nothing
          counted[0] -> aws_kms_key.k.arn, count.index     -> 0 | aws_kms_key.k | hidden | null by key-decides-nothing
          keys["a"]  -> each.value, var.no_key             -> aws_kms_key.named["a"] by plain-reference, fallback
          keys["a"]  -> each.value.arn, var.no_key         -> aws_kms_key.named["a"] by plain-reference, fallback
          nulls["a"] -> aws_kms_key.k.arn, each.value      -> aws_kms_key.k by fallback
          nulls[""]  -> aws_kms_key.k.arn, each.key        -> '' | aws_kms_key.k | hidden | null by key-decides-nothing
          mixed["a"] -> each.value, var.no_key             -> 'dev' | aws_kms_key.k | hidden | null by key-decides-nothing
          """)
  void anIndexOfItsKindPicksAnInstance(String table, String references, String meaning) {
    assertThat(meaning(Presume.USUAL, "aws_dynamodb_table." + table, references, null))
        .isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          var.keys, var.no_key          -> aws_kms_key.k by plain-reference, fallback
          var.keys.kms, var.no_key      -> aws_kms_key.k by plain-reference, fallback
          var.keys.dynamodb, var.no_key -> aws_kms_key.k | hidden | null by plain-reference, key-decides-nothing
          var.arn, var.no_key           -> aws_kms_key.k by plain-reference, fallback
          var.maybe_key, var.no_key     -> aws_kms_key.k | hidden | null | true by key-decides-nothing
          var.arn, var.maybe_key        -> aws_kms_key.k | hidden | null | true by plain-reference, key-decides-nothing
          """)
  void ofAnObjectWithoutShapeOnlyWhatIsCalledAKeyIsTheKey(String references, String meaning) {
    assertThat(meaning(Presume.USUAL, "module.in", references, null)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k                           -> aws_kms_key.k by object-holds-key
          aws_kms_key.k.arn, aws_s3_bucket.b.arn  -> aws_kms_key.k by object-holds-key
          aws_kms_key.k.arn, each.key             -> aws_kms_key.k by object-holds-key
          aws_kms_key.k.arn, var.no_key, var.env  -> aws_kms_key.k by fallback, object-holds-key
          aws_s3_bucket.b.arn, aws_s3_bucket.b.bucket -> 'b' | later(no key) | ~hidden | ~null
          """)
  void whatStandsBesideTheKeyInAnObjectIsNoCondition(String references, String meaning) {
    assertThat(
            meaning(Presume.USUAL, "aws_dynamodb_table.t[\"a\"]", references, "kms_master_key_id"))
        .isEqualTo(meaning);
  }
}
