package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.Origin;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.rule.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how a table of one plan gets a key: together with all of its replicas, or not at all. */
final class TableFix {
  private final Facts facts;
  private final WrittenModules modules;
  private final ModuleConfig root;
  private final KeyChoice keys;
  private final CallSearch search;

  TableFix(Facts facts, Sources sources, @Nullable NamedKey wanted) {
    this.facts = facts;
    modules = new WrittenModules(sources);
    root = sources.configuration();
    keys = new KeyChoice(facts, sources, modules, wanted);
    search = new CallSearch(root, new Trial(facts.plan(), sources), facts.objects());
  }

  /** What the patch does for one table. */
  static final class Steps {
    private final List<Change> changes = new ArrayList<>();
    private @Nullable NewKey added;

    List<Change> changes() {
      return changes;
    }

    /** The key that has to be added; empty if it exists already. */
    Optional<NewKey> added() {
      return Optional.ofNullable(added);
    }

    private String take(Key key) {
      if (key.added() != null) {
        added = key.added();
      }
      return key.expression();
    }
  }

  /**
   * The changes for a table.
   *
   * @param wanting the table and those of its replicas that are not on a customer managed key
   */
  Steps of(List<EncryptedObject> wanting) throws NotPatched {
    EncryptedObject first = wanting.get(0);
    if (first.table().type() != TableType.AWS_TABLE) {
      throw new NotPatched(
          "only aws_dynamodb_table is patched; `cmkcheck check` shows what to write");
    }
    for (EncryptedObject object : wanting) {
      if (object.ownership().owner() == Owner.UNDETERMINED) {
        throw new NotPatched(
            "whose key it will have is not certain: "
                + String.join("; ", object.ownership().reasons()));
      }
    }
    requireReplicasElsewhereToBeRight(first);
    Steps steps = new Steps();
    for (EncryptedObject object : wanting) {
      if (object.replica() != null) {
        replica(object, steps);
      } else if (object.table().address().module().isRoot()) {
        block(object, steps, false);
      } else {
        inModule(object, steps);
      }
    }
    return steps;
  }

  /** DynamoDB refuses a replica without a key if its table has one. */
  private void requireReplicasElsewhereToBeRight(EncryptedObject table) throws NotPatched {
    ResourceAddress address = table.table().address();
    for (EncryptedObject other : facts.objects()) {
      ResourceAddress at = other.table().address();
      if (other.table().type() != TableType.AWS_TABLE_REPLICA
          || other.ownership().owner() == Owner.CUSTOMER_MANAGED) {
        continue;
      }
      int depth = 0;
      while (depth < Math.min(at.module().steps().size(), address.module().steps().size())
          && name(at, depth).equals(name(address, depth))) {
        depth++;
      }
      WrittenModule around = module(instance(table, depth));
      if (around.needs(name(at, depth), name(address, depth))) {
        throw new NotPatched(
            "a replica that may belong to it, " + at + ", needs a key in its own region first");
      }
    }
  }

  /** The name of something in references from one of the modules around it. */
  private static String name(ResourceAddress address, int depth) {
    List<ModuleAddress.Step> steps = address.module().steps();
    return depth < steps.size() ? "module." + steps.get(depth).name() : address.block();
  }

  private void inModule(EncryptedObject object, Steps steps) throws NotPatched {
    Optional<CallSearch.Found> found = search.find(object);
    if (found.isEmpty()) {
      block(object, steps, true);
      return;
    }
    Input input = found.get().key();
    ModuleAddress caller = instance(object, input.module().steps().size() - 1);
    WrittenModule outside = module(caller);
    String call = "module." + input.module().call().name();
    Written at = outside.block(call);
    String key = steps.take(keys.of(object, caller, outside, call));
    steps.changes().add(new Change(at, "", Map.of(input.name(), key)));
    for (Input one : found.get().switches()) {
      Written place = module(one.module().parent()).block("module." + one.module().call().name());
      steps.changes().add(new Change(place, "", Map.of(one.name(), "true")));
    }
  }

  private static ModuleAddress instance(EncryptedObject object, int depth) {
    return new ModuleAddress(object.table().address().module().steps().subList(0, depth));
  }

  /**
   * Changes the table's own block.
   *
   * @param onlyPresent whether it can only get an existing key, and none is made for it
   */
  private void block(EncryptedObject object, Steps steps, boolean onlyPresent) throws NotPatched {
    ResourceAddress address = object.table().address();
    OwnBlock block = ownBlock(object);
    WrittenModule written = module(address.module());
    steps
        .changes()
        .add(
            block.encrypt(
                object.table().encryption().enabled(),
                () ->
                    steps.take(
                        onlyPresent
                            ? keys.present(object, address.module(), written, address.block())
                                .orElseThrow(
                                    () ->
                                        new NotPatched(
                                            "its module takes no key as an input and has none that"
                                                + " fits"))
                            : keys.of(object, address.module(), written, address.block()))));
  }

  private void replica(EncryptedObject object, Steps steps) throws NotPatched {
    ResourceAddress address = object.table().address();
    String region = String.valueOf(object.replicaRegion());
    WrittenModule written = module(address.module());
    steps
        .changes()
        .add(
            ownBlock(object)
                .encryptReplica(
                    region,
                    () ->
                        steps.take(
                            keys.ofReplica(object, address.module(), written, address.block())
                                .orElseThrow(
                                    () ->
                                        new NotPatched(
                                            "its replica needs a key in "
                                                + region
                                                + ", and none there can be named: add an"
                                                + " aws_kms_replica_key first")))));
  }

  private OwnBlock ownBlock(EncryptedObject object) throws NotPatched {
    ResourceAddress address = object.table().address();
    Origin origin = root.at(address.module()).map(ModuleConfig::origin).orElse(Origin.PLAN);
    if (origin == Origin.DOWNLOADED) {
      throw new NotPatched("its module was downloaded, and none of its inputs is simply the key");
    }
    return new OwnBlock(module(address.module()).block("resource." + address.block()));
  }

  private WrittenModule module(ModuleAddress address) throws NotPatched {
    return modules.of(address);
  }
}
