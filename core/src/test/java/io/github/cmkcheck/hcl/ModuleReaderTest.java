package io.github.cmkcheck.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.config.SourceRange;
import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of a module come to. */
class ModuleReaderTest {

  private static ModuleSource module(String text, String... overrides) throws Exception {
    List<HclFile> changes = new ArrayList<>();
    for (String override : overrides) {
      changes.add(HclParser.parse("override.tf", override));
    }
    return ModuleReader.read(List.of(HclParser.parse("main.tf", text)), changes);
  }

  private static Expression expression(String text) throws Exception {
    return HclParser.expression("test", text);
  }

  @Test
  void resourcesAndDataSourcesGoByTheirNames() throws Exception {
    ModuleSource module =
        module(
            """
            resource "aws_kms_key" "k" {
              description = "a"
            }
            data "aws_kms_key" "d" {
              key_id = var.id
            }
            """);
    assertThat(module.resources()).containsOnlyKeys("aws_kms_key.k", "data.aws_kms_key.d");
    assertThat(module.resources().get("data.aws_kms_key.d").expressions())
        .isEqualTo(Map.of("key_id", expression("var.id")));
  }

  @Test
  void whatTerraformTakesForItselfIsNoArgument() throws Exception {
    ResourceConfig resource =
        module(
                """
                resource "aws_kms_key" "k" {
                  count       = var.many
                  provider    = aws.west
                  depends_on  = [aws_kms_key.other]
                  description = "a"
                  lifecycle {
                    prevent_destroy = true
                  }
                  provisioner "local-exec" {
                    command = "true"
                  }
                }
                """)
            .resources()
            .get("aws_kms_key.k");
    assertThat(resource.expressions()).containsOnlyKeys("description");
    assertThat(resource.repetition()).isEqualTo(new Repetition(false, expression("var.many")));
    assertThat(resource.range()).isEqualTo(new SourceRange("main.tf", 1, 12));
  }

  @Test
  void dynamicBlocksStandAmongThoseOfTheirTypeInOrder() throws Exception {
    Expression blocks =
        module(
                """
                resource "aws_dynamodb_table" "t" {
                  replica {
                    region_name = "us-west-1"
                  }
                  dynamic "replica" {
                    for_each = var.regions
                    iterator = each_region
                    content {
                      region_name = each_region.value
                    }
                  }
                  dynamic "replica" {
                    for_each = local.more
                    content {
                      region_name = replica.key
                    }
                  }
                }
                """)
            .resources()
            .get("aws_dynamodb_table.t")
            .expressions()
            .get("replica");
    List<Expression.Block> all = ((Expression.Blocks) blocks).blocks();
    assertThat(all)
        .extracting(Expression.Block::iterator)
        .containsExactly("", "each_region", "replica");
    assertThat(all.get(1).arguments().get("region_name"))
        .isEqualTo(
            new Expression.Index(
                new Expression.Bound("each_region"),
                new Expression.Literal(new Value.Str("value"))));
    assertThat(all.get(2).range()).isEqualTo(new SourceRange("main.tf", 12, 17));
  }

  @Test
  void aCallSaysWhereItsModuleIsFrom() throws Exception {
    ModuleSource.Call call =
        module(
                """
                module "m" {
                  source    = "./m"
                  version   = "1.0"
                  for_each  = var.all
                  providers = { aws = aws.west }
                  key       = each.value
                }
                """)
            .calls()
            .get("m");
    assertThat(call.source()).isEqualTo("./m");
    assertThat(call.inputs()).isEqualTo(Map.of("key", expression("each.value")));
    assertThat(call.repetition()).isEqualTo(new Repetition(true, expression("var.all")));
  }

  @Test
  void localsOfAllBlocksAreOneSet() throws Exception {
    assertThat(module("locals {\n a = 1\n}\nlocals {\n b = 2\n}\n").locals())
        .containsOnlyKeys("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          string                                          -> STRING
          any                                             -> ANY
          list(string)                                    -> LIST of STRING
          map(object({a = bool, b = optional(number)}))   -> MAP of {a BOOL, b? NUMBER}
          object({a = optional(string, "x")})             -> {a? STRING = "x"}
          object({a = optional(list(number), [1, -2])})   -> {a? LIST of NUMBER = [1, -2]}
          object({a = optional(object({b = optional(bool, true)}), {})}) -> {a? {b? BOOL = true} = {}}
          tuple([string, bool])                           -> [STRING, BOOL]
          set(any)                                        -> SET of ANY
          list                                            -> LIST of ANY
          "map"                                           -> MAP of ANY
          """)
  void typesAreWrittenLikeExpressions(String written, String read) throws Exception {
    Type type =
        module("variable \"x\" {\n type = " + written + "\n}\n").variables().get("x").type();
    assertThat(type).isNotNull();
    assertThat(words(type)).isEqualTo(read);
  }

  private static String words(Type type) {
    return switch (type.kind()) {
      case LIST, SET, MAP -> type.kind() + " of " + words(type.element());
      case OBJECT -> {
        List<String> attributes = new ArrayList<>();
        type.attributes().keySet().stream()
            .sorted()
            .forEach(
                name -> {
                  Type.Attribute attribute = type.attributes().get(name);
                  attributes.add(
                      name
                          + (attribute.optional() ? "? " : " ")
                          + words(attribute.type())
                          + (attribute.defaultValue().isNull()
                              ? ""
                              : " = " + words(attribute.defaultValue())));
                });
        yield "{" + String.join(", ", attributes) + "}";
      }
      case TUPLE ->
          "[" + String.join(", ", type.elements().stream().map(e -> words(e)).toList()) + "]";
      default -> type.kind().toString();
    };
  }

  private static String words(Value value) {
    return switch (value.kind()) {
      case STRING -> "\"" + ((Value.Str) value).value() + "\"";
      case NUMBER -> ((Value.Num) value).literal();
      case BOOL -> Boolean.toString(((Value.Bool) value).value());
      case LIST ->
          "[" + String.join(", ", value.elements().stream().map(e -> words(e)).toList()) + "]";
      default -> "{}";
    };
  }

  /** What it converts values to is not known then, as with plan JSON alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "strange",
        "list(strange)",
        "object({a = optional()})",
        "object({a = optional(string, upper(\"a\"))})",
        "object(string)",
        "map(string, string)"
      })
  void aTypeThatWeDoNotKnowIsNotGuessed(String written) throws Exception {
    assertThat(module("variable \"x\" {\n type = " + written + "\n}\n").variables().get("x").type())
        .isNull();
  }

  @Test
  void aVariableWithoutATypeTakesAnything() throws Exception {
    assertThat(module("variable \"x\" {}\n").variables().get("x").type()).isEqualTo(Type.ANY);
  }

  @Test
  void nullableIsTrueUnlessItIsFalse() throws Exception {
    ModuleSource module =
        module("variable \"a\" {}\nvariable \"b\" {\n nullable = false\n default = 1\n}\n");
    assertThat(module.variables().get("a").nullable()).isTrue();
    assertThat(module.variables().get("b").nullable()).isFalse();
    assertThat(module.variables().get("b").defaultValue()).isEqualTo(new Value.Num("1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          resource "a" "b" { x = 2 }        -> x 2 y 1 blocks s
          resource "a" "b" { z = 2 }        -> x 1 y 1 z 2 blocks s
          resource "a" "other" { x = 2 }    -> x 1 y 1 blocks s
          data "a" "b" { x = 2 }            -> x 1 y 1 blocks s
          """)
  void anOverrideReplacesArguments(String override, String result) throws Exception {
    ResourceConfig resource =
        module("resource \"a\" \"b\" {\n x = 1\n y = 1\n s {\n }\n}\n", override + "\n")
            .resources()
            .get("a.b");
    List<String> words = new ArrayList<>();
    resource.expressions().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Expression.Literal)
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                words.add(
                    entry.getKey()
                        + " "
                        + ((Value.Num) ((Expression.Literal) entry.getValue()).value()).literal()));
    words.add("blocks s");
    assertThat(String.join(" ", words)).isEqualTo(result);
    assertThat(resource.expressions()).containsKey("s");
  }

  @Test
  void anOverrideReplacesAllNestedBlocksOfATypeDynamicOnesToo() throws Exception {
    Expression blocks =
        module(
                """
                resource "a" "b" {
                  s {
                    x = 1
                  }
                  dynamic "s" {
                    for_each = var.all
                    content {
                      x = 2
                    }
                  }
                }
                """,
                "resource \"a\" \"b\" {\n s {\n x = 3\n }\n}\n")
            .resources()
            .get("a.b")
            .expressions()
            .get("s");
    assertThat(((Expression.Blocks) blocks).blocks())
        .singleElement()
        .satisfies(block -> assertThat(block.arguments()).containsEntry("x", expression("3")));
  }

  @Test
  void anOverrideOfCountTakesForEachAway() throws Exception {
    assertThat(
            module(
                    "resource \"a\" \"b\" {\n for_each = var.all\n}\n",
                    "resource \"a\" \"b\" {\n count = 2\n}\n")
                .resources()
                .get("a.b")
                .repetition())
        .isEqualTo(new Repetition(false, expression("2")));
  }

  @Test
  void overridesAreAppliedInTheirOrder() throws Exception {
    ModuleSource module =
        module("locals {\n a = 1\n b = 1\n}\n", "locals {\n a = 2\n}\n", "locals {\n a = 3\n}\n");
    assertThat(module.locals())
        .containsEntry("a", expression("3"))
        .containsEntry("b", expression("1"));
  }
}
