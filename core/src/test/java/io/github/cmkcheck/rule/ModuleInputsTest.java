package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.inventory.TableType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the call of a module must pass for its table to get a key. */
class ModuleInputsTest {
  private static final String VARIABLES =
      """
      variable "kms_key_arn" { default = null }
      variable "sse_enabled" { default = false }
      variable "name" {}
      variable "on" { default = true }
      variable "sse" { default = {} }
      """;

  private static String inputs(boolean whole, String call, String body) {
    String root = "module \"m\" {\n source = \"./m\"\n %s\n}".formatted(call.replace(";", "\n"));
    String module =
        VARIABLES
            + "locals { key = var.kms_key_arn }\nresource \"aws_dynamodb_table\" \"t\" {\n"
            + body.replace(";", "\n")
            + "\n}";
    Setup setup = (whole ? Setup.of(root) : Setup.json(root)).module("m", module);
    ModuleInputs inputs = new ModuleInputs(setup.plan().configuration());
    ResourceAddress table = ResourceAddress.parse("module.m.aws_dynamodb_table.t");
    return inputs
            .key(table, TableType.AWS_TABLE.question())
            .map(input -> input.module() + " " + input.name())
            .orElse("none")
        + ", "
        + inputs
            .enabled(table, TableType.AWS_TABLE.question())
            .map(ModuleInputs.Input::name)
            .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          server_side_encryption {; enabled = var.sse_enabled; kms_key_arn = var.kms_key_arn; } -> module.m kms_key_arn, sse_enabled
          server_side_encryption {; enabled = true; kms_key_arn = var.kms_key_arn; }            -> module.m kms_key_arn, none
          server_side_encryption {; enabled = var.kms_key_arn != null; kms_key_arn = var.kms_key_arn; } -> module.m kms_key_arn, none
          server_side_encryption {; enabled = var.on; kms_key_arn = var.name; }                  -> module.m name, on
          server_side_encryption {; enabled = var.name; kms_key_arn = local.by[var.name]; }      -> none, none
          server_side_encryption {; enabled = true; kms_key_arn = var.name == "a" ? var.kms_key_arn : null; } -> module.m kms_key_arn, none
          server_side_encryption {; enabled = true; kms_key_arn = local.key; }                  -> module.m kms_key_arn, none
          dynamic "server_side_encryption" {; for_each = var.sse_enabled ? [1] : []; content {; enabled = true; kms_key_arn = var.kms_key_arn; }; } -> module.m kms_key_arn, sse_enabled
          server_side_encryption {; enabled = true; kms_key_arn = var.sse.key; }                -> none, none
          server_side_encryption {; enabled = true; }                                           -> none, none
          name = var.name                                                                       -> none, none
          """)
  void theInputsThatReachTheKeyAndItsSwitchAreFollowedBackwards(String body, String inputs) {
    assertThat(inputs(true, "name = \"t\"", body)).isEqualTo(inputs);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          server_side_encryption {; enabled = var.sse_enabled; kms_key_arn = var.kms_key_arn; } -> module.m kms_key_arn, sse_enabled
          name = var.name -> module.m kms_key_arn, sse_enabled
          """)
  void withoutSourcesTheInputThatIsCalledSoIsMeant(String body, String inputs) {
    assertThat(inputs(false, "name = \"t\"", body)).isEqualTo(inputs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          key = var.outer_kms_key -> module.outer outer_kms_key
          key = null              -> module.outer.module.inner key
          name = 1                -> module.outer.module.inner key
          key = aws_kms_key.k.arn -> module.outer.module.inner key
          """)
  void aModuleWithinAModuleIsPassedWhatItsCallerIsPassed(String passed, String input) {
    Setup setup =
        Setup.of("module \"outer\" { source = \"./outer\" }")
            .module(
                "outer",
                "variable \"outer_kms_key\" { default = null }\nmodule \"inner\" {\n source ="
                    + " \"./inner\"\n "
                    + passed
                    + "\n}")
            .module(
                "inner",
                """
                variable "key" { default = null }
                resource "aws_dynamodb_table" "t" {
                  server_side_encryption {
                    enabled     = true
                    kms_key_arn = var.key
                  }
                }
                """);
    ResourceAddress table = ResourceAddress.parse("module.outer.module.inner.aws_dynamodb_table.t");
    assertThat(
            new ModuleInputs(setup.plan().configuration())
                .key(table, TableType.AWS_TABLE.question())
                .map(one -> one.module() + " " + one.name()))
        .contains(input);
  }
}
