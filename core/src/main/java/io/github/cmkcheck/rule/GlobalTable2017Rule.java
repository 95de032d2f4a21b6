package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.List;

/** {@code dynamodb-global-table-2017}: legacy global tables cannot use a customer managed key. */
public record GlobalTable2017Rule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("dynamodb-global-table-2017");
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "Global tables must not be of version 2017.11.29, which cannot use a customer managed key";
  }

  @Override
  public String explanation() {
    return """
        aws_dynamodb_global_table makes a global table of version 2017.11.29 (Legacy). Tables on a
        customer managed key cannot be part of one. They can be part of version 2019.11.21, which
        is what replica blocks of aws_dynamodb_table and aws_dynamodb_table_replica make.
        """;
  }

  @Override
  public String remedy() {
    return """
        resource "aws_dynamodb_table" "orders" {
          # ...
          replica {
            region_name = "us-west-2"
            kms_key_arn = aws_kms_replica_key.us_west_2.arn
          }
        }
        """;
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    return facts.tables().globalTables2017().stream()
        .map(
            address ->
                Verdict.of(
                    this,
                    Outcome.VIOLATION,
                    address,
                    null,
                    "A global table of version 2017.11.29 cannot use a customer managed key",
                    Remedy.of(forget(address))))
        .toList();
  }

  /** Terraform has no way to upgrade it. */
  private static String forget(ResourceAddress address) {
    return Hcl.in(address.module())
        + """
        # Upgrade it to version 2019.11.21 in the DynamoDB console, since Terraform cannot.
        # In place of its resource block:
        removed {
          from = %s

          lifecycle {
            destroy = false
          }
        }

        # The table of one region then has a replica block for each of the other regions.
        """
            .formatted(address.block());
  }
}
