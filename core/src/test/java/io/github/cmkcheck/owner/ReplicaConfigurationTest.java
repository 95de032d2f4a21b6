package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Setup;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the configuration names the keys of replicas. */
class ReplicaConfigurationTest {

  private static final String ON_KEY =
      "server_side_encryption = [{enabled = true, kms_key_arn ="
          + " \"arn:aws:kms:eu-central-1:123456789012:key/mrk-1\"}]";

  private static Setup around(boolean whole, String type, String body) {
    String text =
        """
        variable "region" {}
        resource "aws_kms_replica_key" "east" {}
        resource "aws_kms_replica_key" "west" {}
        resource "%s" "t" {
          %s
        }
        """
            .formatted(type, body.replace(";", "\n"));
    return (whole ? Setup.of(text) : Setup.json(text))
        .input("region", "\"us-east-1\"")
        .keys("aws_kms_replica_key.east", "aws_kms_replica_key.west");
  }

  private static String replicas(Setup setup) {
    return Answers.resolve(setup).objects().stream()
        .filter(object -> object.replica() != null)
        .map(object -> object.replicaRegion() + ": " + Answers.text(object.ownership()))
        .collect(Collectors.joining(", "));
  }

  private static String answer(boolean whole, String body, String... regions) {
    StringBuilder values = new StringBuilder("{" + ON_KEY + ", replica = [");
    for (String region : regions) {
      values.append("{region_name = \"").append(region).append("\", kms_key_arn = unknown}, ");
    }
    Setup setup =
        around(whole, "aws_dynamodb_table", body)
            .made("aws_dynamodb_table.t", values.append("]}").toString());
    return replicas(setup);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          replica {; region_name = "us-east-1"; kms_key_arn = aws_kms_replica_key.east.arn; } -> us-east-1: customer_managed proven aws_kms_replica_key.east
          replica {; region_name = var.region; kms_key_arn = aws_kms_replica_key.east.arn; }  -> us-east-1: customer_managed proven aws_kms_replica_key.east
          replica {; region_name = "us-east-1"; }                                             -> us-east-1: aws_managed proven
          replica {; region_name = "us-west-2"; kms_key_arn = aws_kms_replica_key.west.arn; }; replica {; region_name = "us-east-1"; kms_key_arn = aws_kms_replica_key.east.arn; } -> us-east-1: customer_managed proven aws_kms_replica_key.east
          dynamic "replica" {; for_each = { (var.region) = aws_kms_replica_key.east.arn }; content {; region_name = replica.key; kms_key_arn = replica.value; }; } -> us-east-1: customer_managed proven aws_kms_replica_key.east
          dynamic "replica" {; for_each = ["us-east-1"]; content {; region_name = replica.value; }; } -> us-east-1: aws_managed proven
          """)
  void aReplicaIsToldByTheBlockOfItsRegion(String body, String answer) {
    assertThat(answer(true, body, "us-east-1")).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          replica {; region_name = "us-east-1"; kms_key_arn = null; }                         -> us-east-1: aws_managed proven
          replica {; region_name = terraform.workspace; kms_key_arn = null; }                 -> us-east-1: aws_managed proven
          replica {; region_name = terraform.workspace; }                                     -> us-east-1: aws_managed proven
          replica {; region_name = "us-west-2"; kms_key_arn = null; }                         -> us-east-1: undetermined
          replica {; region_name = terraform.workspace; kms_key_arn = null; }; replica {; region_name = terraform.workspace; kms_key_arn = aws_kms_replica_key.east.arn; } -> us-east-1: undetermined
          replica {; region_name = terraform.workspace; kms_key_arn = aws_kms_replica_key.east.arn; }; replica {; region_name = "us-east-1"; kms_key_arn = null; } -> us-east-1: aws_managed proven
          """)
  void withoutSourcesABlockOfWhichTheRegionDoesNotShowMayBeTheOne(String body, String answer) {
    assertThat(answer(false, body, "us-east-1")).isEqualTo(answer);
  }

  @Test
  void replicasStandByRegion() {
    String body = "replica {; region_name = \"us-east-1\"; }; replica {; region_name = \"eu-1\"; }";
    assertThat(answer(true, body, "us-east-1", "eu-1"))
        .isEqualTo("eu-1: aws_managed proven, us-east-1: aws_managed proven");
  }

  @Test
  void whatIsNotKnownOfAReplicaIsNotTold() {
    Setup setup =
        around(true, "aws_dynamodb_table", "")
            .made("aws_dynamodb_table.t", "{" + ON_KEY + ", replica = unknown}");
    assertThat(replicas(setup)).isEqualTo("unknown: undetermined");
  }

  private static String ofGlobalTable(String replicas, String key) {
    Setup setup =
        around(false, "awscc_dynamodb_global_table", "replicas = " + replicas)
            .made(
                "awscc_dynamodb_global_table.t",
                """
                {
                  sse_specification = { sse_enabled = true }
                  replicas = [
                    { region = "us-east-1", sse_specification = { kms_master_key_id = %s } }
                  ]
                }
                """
                    .formatted(key));
    return Answers.text(Answers.resolve(setup), "awscc_dynamodb_global_table.t")
        + ", "
        + replicas(setup);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          [{ region = "us-east-1", sse_specification = { kms_master_key_id = "alias/k" } }] -> "alias/k" -> customer_managed proven, us-east-1: customer_managed proven alias/k
          [{ region = "us-east-1", sse_specification = { kms_master_key_id = "1" } }] -> "1"   -> undetermined 1, us-east-1: undetermined 1
          [{ region = "us-east-1" }]                                              -> unknown   -> aws_managed proven, us-east-1: aws_managed proven
          [{ region = "eu-1", sse_specification = { kms_master_key_id = "a" } }]  -> unknown   -> aws_managed proven, us-east-1: aws_managed proven
          """)
  void aGlobalTableIsAsWellOffAsItsWorstReplica(String replicas, String key, String answer) {
    assertThat(ofGlobalTable(replicas, key)).isEqualTo(answer);
  }

  @Test
  void anExpressionForAllReplicasOfAGlobalTableDoesNotTellThemApart() {
    String replicas =
        "[{ region = \"us-east-1\", sse_specification = { kms_master_key_id ="
            + " aws_kms_replica_key.east.arn } }]";
    assertThat(ofGlobalTable(replicas, "unknown"))
        .isEqualTo("undetermined, us-east-1: undetermined");
  }

  @Test
  void aReplicaThatIsAResourceFollowsItsTable() {
    Setup setup =
        Setup.of(
                """
                resource "aws_dynamodb_table" "t" {}
                resource "aws_dynamodb_table_replica" "r" { global_table_arn = aws_dynamodb_table.t.arn }
                resource "aws_dynamodb_table_replica" "lost" { global_table_arn = "arn:none" }
                """)
            .made("aws_dynamodb_table.t", "{arn = unknown, server_side_encryption = unknown}")
            .made(
                "aws_dynamodb_table_replica.r",
                "{global_table_arn = unknown, kms_key_arn = unknown}")
            .made(
                "aws_dynamodb_table_replica.lost",
                "{global_table_arn = \"arn:none\", kms_key_arn = unknown}");
    Resolution resolution = Answers.resolve(setup);
    assertThat(Answers.text(resolution, "aws_dynamodb_table_replica.r"))
        .isEqualTo("aws_owned proven");
    assertThat(Answers.text(resolution, "aws_dynamodb_table_replica.lost"))
        .isEqualTo("undetermined");
  }

  private static String ofMany(int blocks) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < blocks; i++) {
      body.append("replica {; region_name = terraform.workspace; kms_key_arn = null; };");
    }
    return answer(false, body.toString(), "us-east-1");
  }

  @Test
  void tooManyBlocksOfWhichTheRegionDoesNotShowAreNotToldApart() {
    assertThat(ofMany(100)).isEqualTo("us-east-1: aws_managed proven");
    assertThat(ofMany(101)).isEqualTo("us-east-1: undetermined");
  }

  @Test
  void eachTableOfOneBlockHasItsOwnReplicas() {
    String replica = "{" + ON_KEY + ", replica = [{region_name = \"%s\", kms_key_arn = unknown}]}";
    Setup setup =
        Setup.of(
                """
                resource "aws_kms_replica_key" "k" {}
                resource "aws_dynamodb_table" "t" {
                  for_each = { "us-east-1" = "us-west-2", "us-west-2" = "us-east-1" }
                  replica {
                    region_name = each.key
                    kms_key_arn = aws_kms_replica_key.k.arn
                  }
                  replica {
                    region_name = each.value
                  }
                }
                """)
            .keys("aws_kms_replica_key.k")
            .made("aws_dynamodb_table.t[\"us-east-1\"]", replica.formatted("us-east-1"))
            .made("aws_dynamodb_table.t[\"us-west-2\"]", replica.formatted("us-east-1"));
    assertThat(replicas(setup))
        .isEqualTo(
            "us-east-1: customer_managed proven aws_kms_replica_key.k,"
                + " us-east-1: aws_managed proven");
  }

  @Test
  void theSwitchOfAGlobalTableIsForAllReplicas() {
    Setup setup =
        around(false, "awscc_dynamodb_global_table", "name = \"t\"")
            .made(
                "awscc_dynamodb_global_table.t",
                """
                {
                  sse_specification = { sse_enabled = unknown }
                  replicas = [{ region = "us-east-1" }]
                }
                """);
    assertThat(replicas(setup)).isEqualTo("us-east-1: undetermined");
  }
}
