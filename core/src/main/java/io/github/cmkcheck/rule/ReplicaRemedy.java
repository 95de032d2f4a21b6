package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.value.Value;
import java.util.Optional;

/**
 * The lines of HCL that put a replica on a customer managed key of its own region: the whole of
 * them, with the key and the provider that makes it there.
 */
final class ReplicaRemedy {
  private static final Value TRUE = new Value.Bool(true);

  private ReplicaRemedy() {}

  static Remedy of(EncryptedObject object, Facts facts) {
    String region = object.region();
    if (region == null) {
      return Remedy.switching(
          Hcl.block(object.table(), object.replicaRegion(), "aws_kms_key.replica.arn"), null);
    }
    ModuleAddress module = object.table().address().module();
    Optional<KmsKey> there = facts.keyCertainlyIn(module, region);
    if (there.isPresent()) {
      String arn = there.get().address().block() + ".arn";
      return Remedy.switching(Hcl.block(object.table(), object.replicaRegion(), arn), null);
    }
    Optional<KmsKey> primary =
        Optional.ofNullable(object.of())
            .flatMap(EncryptedObject::key)
            .flatMap(KeyIdentity::managed)
            .filter(key -> key.values().get("multi_region").equals(TRUE))
            .filter(key -> key.address().module().equals(module))
            .filter(key -> key.address().type().equals("aws_kms_key"));
    String type = primary.isPresent() ? "aws_kms_replica_key" : "aws_kms_key";
    String label = (primary.isPresent() ? "" : "dynamodb_") + Hcl.identifier(region);
    String name = type + "." + label;
    String provider = facts.providerIn(region).orElse("");
    String key =
        primary
            .map(one -> replicaOf(one, label, named(provider, region)))
            .orElseGet(() -> newKey(label, named(provider, region)));
    return Remedy.switching(
        Hcl.block(object.table(), object.replicaRegion(), name + ".arn"),
        new Remedy.NewKey(
            module, name, key + (provider.isEmpty() ? newProvider(region, module) : "")));
  }

  private static String named(String provider, String region) {
    return provider.isEmpty() ? "aws." + Hcl.identifier(region) : provider;
  }

  private static String replicaOf(KmsKey primary, String name, String provider) {
    return """
        resource "aws_kms_replica_key" "%s" {
          provider                = %s
          description             = "CMK for DynamoDB replicas"
          primary_key_arn         = %s.arn
          deletion_window_in_days = 30
        }
        """
        .formatted(name, provider, primary.address().block() + primary.address().key());
  }

  /**
   * A single-Region key cannot become a multi-Region one; a key of the replica's own does as well.
   */
  private static String newKey(String name, String provider) {
    return """
        resource "aws_kms_key" "%s" {
          provider                = %s
          description             = "CMK for DynamoDB replicas"
          enable_key_rotation     = true
          deletion_window_in_days = 30
        }
        """
        .formatted(name, provider);
  }

  private static String newProvider(String region, ModuleAddress module) {
    String where =
        module.isRoot()
            ? ""
            : "# In the root module; pass it to the module with providers = { ... }.\n";
    return "\n"
        + where
        + """
        provider "aws" {
          alias  = "%s"
          region = "%s"
        }
        """
            .formatted(Hcl.identifier(region), region);
  }
}
