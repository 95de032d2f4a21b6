package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.plan.Plan;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

  private static final Plan PLAN =
      Setup.of(
              """
              variable "env" {}
              variable "create" {}
              variable "wide" {}
              locals {
                on   = var.env == "prod"
                more = local.on && var.create
              }
              resource "aws_kms_key" "k" { count = var.create ? 1 : 0 }
              resource "aws_kms_key" "plain" {}
              resource "aws_s3_bucket" "b" { count = var.create ? 1 : 0 }
              data "aws_kms_key" "d" { for_each = toset([var.env]) }
              module "m" {
                count = var.wide ? 1 : 0
                key   = local.more
                other = null
              }
              """)
          .module(
              "m",
              """
              variable "key" {}
              variable "left_out" {}
              variable "inner" {}
              resource "aws_kms_key" "k" { count = var.key ? 1 : 0 }
              """)
          .made("module.m[0].aws_kms_key.k[0]", "{}")
          .plan();

  private static Set<String> names(@Nullable String text) {
    return text == null ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      value = {
        "`` -> var.env                     -> :var.env",
        "`` -> local.on                    -> :local.on :var.env",
        "`` -> local.more                  -> :local.more :local.on :var.env :var.create",
        "`` -> local.absent                -> :local.absent",
        "`` -> data.aws_kms_key.d          -> :data.aws_kms_key.d",
        "`` -> terraform.workspace         -> terraform.workspace",
        "`` -> aws_kms_key.k.arn           -> ",
        "module.m[0] -> var.key            -> module.m[0]:var.key :local.more :local.on :var.env"
            + " :var.create",
        "module.m[0] -> var.left_out       -> module.m[0]:var.left_out"
      })
  void anExpressionHangsOnAllThatLeadsToIt(
      String module, String expression, @Nullable String names) {
    assertThat(new Reach(PLAN).of(Hcl.parse(expression), Setup.scope(PLAN, module)))
        .isEqualTo(names(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      value = {
        "aws_kms_key.k      -> :var.create",
        "aws_kms_key.plain  -> ",
        "data.aws_kms_key.d -> :var.env",
        "aws_s3_bucket.b    -> ",
        "var.env            -> "
      })
  void whetherAKeyExistsHangsOnItsCount(String reference, @Nullable String names) {
    assertThat(new Reach(PLAN).ofExistence(Reference.parse(reference), Setup.scope(PLAN, "")))
        .isEqualTo(names(names));
  }

  @Test
  void andOnThatOfTheModulesAround() {
    assertThat(new Reach(PLAN).ofExistence(ResourceAddress.parse("module.m[0].aws_kms_key.k[0]")))
        .isEqualTo(
            names(":var.wide module.m[0]:var.key :local.more :local.on :var.env :var.create"));
  }

  @Test
  void moreNamesThanAnyConditionHasAreNotFollowed() {
    Plan plan = Setup.of("variable \"a\" {}").plan();
    Scope root = Setup.scope(plan, "");
    String many =
        IntStream.range(0, 1_500).mapToObj(i -> "var.v" + i).collect(Collectors.joining(", "));
    assertThat(new Reach(plan).of(Hcl.parse("[" + many + "]"), root)).hasSize(1_000);
  }
}
