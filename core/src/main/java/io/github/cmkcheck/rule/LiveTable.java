package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.Naming;
import java.util.Optional;

/**
 * The AWS CLI lines that put a table on a customer managed key that exists already, as comments
 * after the lines of HCL. The table's name may be any text, so they do not contain it.
 */
final class LiveTable {

  private LiveTable() {}

  /** The lines; empty if the table or the key does not exist yet. */
  static String lines(EncryptedObject object, Facts facts) {
    TableType type = object.table().type();
    String region = object.region();
    boolean live = object.before() != null && !object.table().actions().makeNew();
    boolean own = object.replica() == null && type != TableType.AWSCC_GLOBAL_TABLE;
    if (!live
        || object.naming() == Naming.IGNORED
        || type == TableType.AWS_TABLE_REPLICA
        || !own && region == null) {
      return "";
    }
    ModuleAddress module = object.table().address().module();
    Optional<KmsKey> key =
        own ? facts.keyIn(module, region) : facts.keyCertainlyIn(module, String.valueOf(region));
    Optional<String> arn = key.flatMap(KmsKey::arn);
    if (arn.isEmpty()) {
      return "";
    }
    return """

        # Or now, with the AWS CLI and the same key; the next apply finds it done. The table stays
        # available, as UPDATING, while DynamoDB re-encrypts it in the background.
        # KEY=%s
        """
            .formatted(arn.get())
        + (own
            ? table(region == null ? "" : " --region " + region)
            : replica(String.valueOf(region)));
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
