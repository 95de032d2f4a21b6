package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the configuration names the key that a table keeps, and what became of it elsewhere. */
class KeptKeyTest {
  private static final String TABLE = "aws_dynamodb_table.t";

  private static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/mrk-1";

  private static final String OTHER = "arn:aws:kms:eu-central-1:123456789012:key/mrk-2";

  private static String on(String key) {
    return "{server_side_encryption = [{enabled = true, kms_key_arn = \"" + key + "\"}]}";
  }

  private static final String OFF = "{server_side_encryption = []}";

  private static Setup table(boolean whole, String body) {
    String text =
        """
        variable "key" {}
        locals {
          key  = "KEY"
          none = null
        }
        data "terraform_remote_state" "s" {}
        resource "aws_dynamodb_table" "t" {
          %s
        }
        """
            .formatted(body.replace(";", "\n"))
            .replace("KEY", KEY)
            .replace("OTHER", OTHER);
    return (whole ? Setup.of(text) : Setup.json(text))
        .input("key", "\"" + KEY + "\"")
        .pending("data.terraform_remote_state.s", "{outputs = unknown}");
  }

  private static Naming naming(Setup setup) {
    return Answers.one(Answers.resolve(setup, null, Presume.PLAIN), TABLE).naming();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          name = "t"                                                           -> NOT_NAMED -> NAMED
          server_side_encryption {; enabled = true; }                          -> NOT_NAMED -> NOT_NAMED
          server_side_encryption {; enabled = true; kms_key_arn = null; }      -> NOT_NAMED -> NOT_NAMED
          server_side_encryption {; enabled = true; kms_key_arn = "KEY"; }     -> NAMED     -> NAMED
          server_side_encryption {; enabled = true; kms_key_arn = "OTHER"; }   -> NOT_NAMED -> NOT_NAMED
          server_side_encryption {; enabled = true; kms_key_arn = var.key; }   -> NAMED     -> NAMED
          server_side_encryption {; enabled = true; kms_key_arn = local.key; } -> NAMED     -> NAMED
          server_side_encryption {; enabled = true; kms_key_arn = local.none; } -> NOT_NAMED -> NAMED
          server_side_encryption {; enabled = true; kms_key_arn = terraform.workspace == "a" ? "OTHER" : null; } -> NOT_NAMED -> NAMED
          server_side_encryption {; enabled = true; kms_key_arn = "${terraform.workspace}"; } -> NAMED -> NAMED
          server_side_encryption {; enabled = true; kms_key_arn = data.terraform_remote_state.s.outputs.key; } -> NAMED -> NAMED
          """)
  void theConfigurationNamesAKeyOrLosesItWithTheTable(
      String body, Naming bySources, Naming byPlanJson) {
    assertThat(naming(table(true, body).state(TABLE, on(KEY)))).isEqualTo(bySources);
    assertThat(naming(table(false, body).state(TABLE, on(KEY)))).isEqualTo(byPlanJson);
  }

  @Test
  void aNewOrChangedKeyIsNotKept() {
    String body = "server_side_encryption {; enabled = true; kms_key_arn = \"KEY\"; }";
    assertThat(naming(table(true, body).made(TABLE, on(KEY)))).isEqualTo(Naming.NOT_KEPT);
    assertThat(naming(table(true, body).change(TABLE, "update", on(OTHER), on(KEY))))
        .isEqualTo(Naming.NOT_KEPT);
    assertThat(naming(table(true, body).change(TABLE, "update", on(KEY), on(KEY))))
        .isEqualTo(Naming.NAMED);
    assertThat(naming(Setup.of("").state(TABLE, on(KEY)))).isEqualTo(Naming.NOT_KEPT);
  }

  @Test
  void withoutSourcesADynamicBlockMayBeThereAndNameAnything() {
    Setup setup = Setup.json("resource \"aws_dynamodb_table\" \"t\" {}").state(TABLE, on(KEY));
    assertThat(naming(setup)).isEqualTo(Naming.NOT_SHOWN);
  }

  @Test
  void withoutSourcesADynamicBlockMayNameWhatTheModuleIsGiven() {
    Setup setup =
        Setup.json("module \"m\" {\n source = \"./m\"\n key = \"" + KEY + "\"\n}")
            .module("m", "variable \"key\" {}\nresource \"aws_dynamodb_table\" \"t\" {}")
            .state("module.m." + TABLE, on(KEY));
    Resolution resolution = Answers.resolve(setup, null, Presume.PLAIN);
    assertThat(Answers.one(resolution, "module.m." + TABLE).naming()).isEqualTo(Naming.NAMED);
  }

  @Test
  void aReplicaHasItsOwnBlock() {
    String values = "{replica = [{region_name = \"us-east-1\", kms_key_arn = \"" + KEY + "\"}]}";
    assertThat(
            replicaNaming(
                "replica {; region_name = \"us-east-1\"; kms_key_arn = \"KEY\"; }", values))
        .isEqualTo(Naming.NAMED);
    assertThat(replicaNaming("replica {; region_name = \"us-east-1\"; }", values))
        .isEqualTo(Naming.NOT_NAMED);
    assertThat(replicaNaming("name = \"t\"", values)).isEqualTo(Naming.NAMED);
  }

  private static Naming replicaNaming(String body, String values) {
    Resolution resolution =
        Answers.resolve(table(false, body).state(TABLE, values), null, Presume.PLAIN);
    return resolution.objects().get(1).naming();
  }

  private static String drift(String recorded, String found, String planned) {
    Setup setup =
        table(true, "server_side_encryption {; enabled = true; kms_key_arn = \"KEY\"; }")
            .drift(TABLE, recorded, found)
            .change(TABLE, "update", found, planned);
    Resolution resolution = Answers.resolve(setup, null, Presume.PLAIN);
    return resolution.drifts().isEmpty()
        ? "none"
        : resolution.drifts().get(0).course()
            + (resolution.drifts().get(0).isCertain() ? "" : ", perhaps");
  }

  @Test
  void aKeyThatWasChangedOutsideTerraformIsPutBackOrLeftOrChangedOnceMore() {
    assertThat(drift(on(KEY), on(OTHER), on(KEY))).isEqualTo("PUT_BACK");
    assertThat(drift(on(KEY), on(OTHER), on(OTHER))).isEqualTo("LEFT");
    assertThat(drift(on(KEY), OFF, on(OTHER))).isEqualTo("CHANGED");
    assertThat(drift(on(KEY), OFF, on(KEY))).isEqualTo("PUT_BACK");
    assertThat(drift(OFF, on(""), OFF)).isEqualTo("PUT_BACK");
    assertThat(drift(on(KEY), on(KEY), on(OTHER))).isEqualTo("none");
    assertThat(drift(OFF, OFF, on(KEY))).isEqualTo("none");
    assertThat(drift(on(""), on(""), on(KEY))).isEqualTo("none");
    assertThat(drift("null", on(KEY), on(KEY))).isEqualTo("none");
  }

  @Test
  void theAwsManagedKeyByItsArnMayBeNoChange() {
    String bare = "arn:aws:kms:eu-central-1:123456789012:key/1";
    assertThat(drift(on(""), on(bare), on(KEY))).isEqualTo("CHANGED, perhaps");
    assertThat(drift(on(bare), on(""), on(KEY))).isEqualTo("CHANGED, perhaps");
    assertThat(drift(on(bare), on(KEY), on(KEY))).isEqualTo("LEFT");
  }

  @Test
  void usesStandByKeyAndWhatIsOfAwsBeatsWhatIsDeclared() {
    String bare = "arn:aws:kms:eu-central-1:123456789012:key/1";
    Setup setup =
        Setup.of(
                """
                resource "aws_dynamodb_table" "a" {
                  server_side_encryption {
                    enabled     = true
                    kms_key_arn = "%s"
                  }
                }
                resource "aws_dynamodb_table" "b" {
                  server_side_encryption {
                    enabled     = true
                    kms_key_arn = data.aws_kms_alias.aws.target_key_arn
                  }
                }
                resource "aws_dynamodb_table" "c" {}
                data "aws_kms_alias" "aws" { name = "alias/aws/dynamodb" }
                """
                    .formatted(bare))
            .pending("data.aws_kms_alias.aws", "{name = \"alias/aws/dynamodb\"}")
            .state("aws_dynamodb_table.a", on(bare))
            .state("aws_dynamodb_table.b", on(bare))
            .state("aws_dynamodb_table.c", OFF);
    Resolution resolution = Answers.resolve(setup, null, Presume.PLAIN);
    assertThat(Answers.text(resolution, "aws_dynamodb_table.a"))
        .isEqualTo("customer_managed declared " + bare);
    assertThat(resolution.uses())
        .extracting(use -> use.owner() + " " + use.objects().size())
        .containsExactly("AWS_MANAGED 2", "AWS_OWNED 1");
    assertThat(resolution.uses().get(0).key()).isPresent();
  }

  @Test
  void usesAreInTheOrderOfTheirKeys() {
    Setup setup =
        Setup.of("")
            .state("aws_dynamodb_table.a", on(OTHER))
            .state("aws_dynamodb_table.b", on(KEY));
    assertThat(Answers.resolve(setup).uses())
        .extracting(use -> use.identity().name())
        .containsExactly(KEY, OTHER);
  }
}
