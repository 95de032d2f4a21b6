package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.owner.EncryptedObject;
import java.util.Optional;

/**
 * The AWS CLI lines that put a table on a customer managed key that exists already, as comments
 * behind the lines of HCL. The table's name is whatever somebody wrote, so it is not among them.
 */
final class LiveTable {

  private LiveTable() {}

  /** The lines; none for a table that is yet to be made. */
  static String lines(EncryptedObject object, Facts facts) {
    TableType type = object.table().type();
    boolean live = object.before() != null && !object.table().actions().makeNew();
    boolean own = object.replica() == null && type != TableType.AWSCC_GLOBAL_TABLE;
    if (!live || type == TableType.AWS_TABLE_REPLICA || !own && object.region() == null) {
      return "";
    }
    Optional<KmsKey> key = own ? facts.keyFor(object) : Optional.empty();
    if (key.isPresent() && key.get().arn().isEmpty()) {
      // It is made by the same apply that puts the table on it.
      return "";
    }
    String region = object.region() == null ? "" : " --region " + object.region();
    return """

        # Or now, with the AWS CLI, and the lines above so that the next apply leaves it. The table
        # stays available, as UPDATING, while it is encrypted anew in the background.
        # It costs %sKMS requests.
        """
            .formatted(key.isPresent() ? "" : "a monthly fee for the key and ")
        + key.map(known -> "# KEY=" + known.arn().orElseThrow() + "\n").orElse(newKey(region))
        + (own ? table(region) : replica(object.region()));
  }

  private static String newKey(String region) {
    return """
        # KEY=$(aws kms create-key --query KeyMetadata.Arn --output text%1$s)
        # aws kms create-alias --alias-name alias/dynamodb --target-key-id "$KEY"%1$s
        # aws kms enable-key-rotation --key-id "$KEY"%1$s
        """
        .formatted(region);
  }

  private static String table(String region) {
    return """
        # aws dynamodb update-table --table-name TABLE \\
        #   --sse-specification "Enabled=true,SSEType=KMS,KMSMasterKeyId=$KEY"%1$s
        # aws dynamodb describe-table --table-name TABLE --query Table.SSEDescription%1$s
        """
        .formatted(region);
  }

  private static String replica(String region) {
    return """
        # aws dynamodb update-table --table-name TABLE \\
        #   --replica-updates "Update={RegionName=%1$s,KMSMasterKeyId=$KEY}"
        # aws dynamodb describe-table --table-name TABLE --query Table.SSEDescription --region %1$s
        """
        .formatted(region);
  }
}
