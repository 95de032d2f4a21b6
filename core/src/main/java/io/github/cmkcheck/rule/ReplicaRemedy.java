package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.Origin;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.rule.ModuleInputs.Input;
import io.github.cmkcheck.rule.Remedy.NewKey;
import io.github.cmkcheck.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The lines of HCL that put a replica on a customer managed key of its own region: the complete
 * lines, with the key and the provider that makes it there. Modules rarely have a provider for that
 * region, so a new key is made in the root module and passed down.
 */
final class ReplicaRemedy {
  private static final Value TRUE = new Value.Bool(true);

  private final EncryptedObject object;
  private final Table table;
  private final ModuleAddress module;
  private final Facts facts;
  private final String region;

  private ReplicaRemedy(EncryptedObject object, Facts facts, String region) {
    this.object = object;
    this.facts = facts;
    this.region = region;
    table = object.table();
    module = table.address().module();
  }

  static Remedy of(EncryptedObject object, Facts facts) {
    return object.region() == null
        ? Remedy.switching(
            Hcl.block(object.table(), object.replicaRegion(), "aws_kms_key.replica.arn", facts),
            null)
        : new ReplicaRemedy(object, facts, object.region()).remedy();
  }

  private Remedy remedy() {
    Optional<Input> input =
        TableRemedy.missing(object)
            .or(() -> new ModuleInputs(facts.configuration()).replicaKey(table, region));
    if (input.isPresent()) {
      ModuleAddress caller = input.get().module().parent();
      return withKey(
          caller, arn -> TableRemedy.call(input.get().module(), input.get().name(), arn));
    }
    if (module.isRoot() || facts.keyCertainlyIn(module, region).isPresent()) {
      return withKey(module, this::block);
    }
    return withKey(ModuleAddress.ROOT, this::passed);
  }

  private String block(String arn) {
    return Hcl.block(table, object.replicaRegion(), arn, facts);
  }

  /** Lines that name a key, and that key if it does not exist yet. */
  private Remedy withKey(ModuleAddress at, UnaryOperator<String> lines) {
    Optional<KmsKey> there = facts.keyCertainlyIn(at, region);
    if (there.isPresent()) {
      return Remedy.switching(lines.apply(there.get().address().block() + ".arn"), null);
    }
    NewKey made = newKey(at);
    return Remedy.switching(lines.apply(made.name() + ".arn"), made);
  }

  /** How a key is passed through every module between the root and the table. */
  private String passed(String arn) {
    if (isDownloaded()) {
      return "# "
          + module.withoutKeys()
          + " was downloaded: pass it "
          + arn
          + "\n# with the input that says what replicas there are.\n";
    }
    String name = "replica_key_arn_" + Hcl.identifier(region);
    StringBuilder lines = new StringBuilder(block("var." + name));
    for (ModuleAddress at = module; !at.isRoot(); at = at.parent()) {
      lines.append(
          """

          variable "%s" {
            type    = string
            default = null
          }

          """
              .formatted(name));
      String value = at.parent().isRoot() ? arn : "var." + name;
      lines.append(at.parent().isRoot() ? "# In the root module:\n" : "");
      lines.append(TableRemedy.call(at, name, value));
    }
    return lines.toString();
  }

  private boolean isDownloaded() {
    ModuleConfig root = facts.configuration();
    for (ModuleAddress at = module; root != null && !at.isRoot(); at = at.parent()) {
      if (root.at(at).filter(it -> it.origin() == Origin.DOWNLOADED).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * A replica key if the table has a multi-Region key. A single-Region key cannot become
   * multi-Region, and a separate key will do as well.
   */
  private NewKey newKey(ModuleAddress at) {
    Optional<KmsKey> primary =
        Optional.ofNullable(object.of())
            .flatMap(EncryptedObject::key)
            .flatMap(KeyIdentity::managed)
            .filter(key -> key.values().get("multi_region").equals(TRUE))
            .filter(key -> key.address().module().equals(at))
            .filter(key -> key.address().type().equals("aws_kms_key"));
    String type = primary.isPresent() ? "aws_kms_replica_key" : "aws_kms_key";
    String label =
        new KeysToMake(facts)
            .free(at, type, (primary.isPresent() ? "" : "dynamodb_") + Hcl.identifier(region));
    Optional<String> there = facts.providerIn(region);
    String provider = there.orElse("aws." + Hcl.identifier(region));
    String key =
        primary.isPresent()
            ? replicaOf(primary.get(), label, provider)
            : Hcl.newKey(label, provider, "replicas");
    return new NewKey(at, type + "." + label, key + (there.isPresent() ? "" : newProvider()));
  }

  private static String replicaOf(KmsKey primary, String label, String provider) {
    return """
        resource "aws_kms_replica_key" "%s" {
          provider                = %s
          description             = "CMK for DynamoDB replicas"
          primary_key_arn         = %s.arn
          deletion_window_in_days = 30
        }
        """
        .formatted(label, provider, primary.address().block() + primary.address().key());
  }

  private String newProvider() {
    return """

        provider "aws" {
          alias  = "%s"
          region = "%s"
        }
        """
        .formatted(Hcl.identifier(region), region);
  }
}
