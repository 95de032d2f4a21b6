package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.Encryption;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.kms.KeyArgument.Written;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says for every table and replica of a plan whose key will encrypt it. This is the decision table:
 * what the plan shows comes first, then what the configuration says. Not thread-safe; make one for
 * each plan.
 */
public final class KeyResolver {
  private final Plan plan;
  private final ExpressionTracer tracer;
  private final KnownKeyJudge known;
  private final UnknownKeyJudge unknown;
  private final KeyIdentities identities;
  private final Regions regions;
  private final PastJudge past;
  private final NamingJudge naming;

  /**
   * A resolver for one plan.
   *
   * @param inventory the keys of that plan
   */
  public KeyResolver(Plan plan, KeyInventory inventory) {
    KeyIndex keys = new KeyIndex(inventory);
    this.plan = plan;
    this.tracer = new ExpressionTracer(plan, keys, new ModuleInstances(plan, inventory));
    this.known = new KnownKeyJudge(plan, keys, tracer);
    this.unknown = new UnknownKeyJudge(tracer);
    this.regions = new Regions(plan, tracer);
    this.identities = new KeyIdentities(plan, inventory, tracer, regions);
    this.past = new PastJudge(known);
    this.naming = new NamingJudge(plan, tracer, identities);
  }

  /**
   * The answers.
   *
   * @param inventory the tables of the same plan
   */
  public Resolution resolve(TableInventory inventory) {
    Map<ResourceAddress, KeyOwnership> answers = new HashMap<>();
    for (Table table : inventory.tables()) {
      if (table.type() == TableType.AWS_TABLE || table.type() == TableType.AWSCC_TABLE) {
        answers.put(table.address(), ofTable(table, NoKey.OF_TABLE));
      }
    }
    SourceTables sources = new SourceTables(plan, inventory);
    List<EncryptedObject> objects = new ArrayList<>();
    for (Table table : inventory.tables()) {
      switch (table.type()) {
        case AWS_TABLE, AWSCC_TABLE -> {
          KeyOwnership answer = answers.get(table.address());
          if (answer != null) {
            objects.add(object(table, null, answer));
            objects.addAll(replicas(table, answer));
          }
        }
        case AWS_TABLE_REPLICA -> {
          Optional<KeyOwnership> source = sources.of(table).map(answers::get);
          NoKey noKey = source.map(NoKey::ofReplica).orElse(NoKey.OF_TABLE);
          objects.add(object(table, null, ofTable(table, noKey)));
        }
        case AWSCC_GLOBAL_TABLE -> {
          List<EncryptedObject> replicas = globalReplicas(table);
          objects.add(object(table, null, ofAll(table, replicas)));
          objects.addAll(replicas);
        }
      }
    }
    return new Resolution(
        objects,
        KeyUse.byKey(objects),
        new DriftJudge(past, identities).judge(plan.drift(), objects));
  }

  /** The answer with all that follows from it. */
  private EncryptedObject object(Table table, @Nullable Replica replica, KeyOwnership answer) {
    String region = replica == null ? regions.of(table).orElse(null) : replica.region();
    KeyIdentity identity = answer.key().map(key -> identities.of(key, region)).orElse(null);
    return new EncryptedObject(
        table,
        replica,
        answer,
        past.judge(table.type(), table.before(), replica == null ? null : replica.region())
            .orElse(null),
        identity,
        region,
        identity == null ? Naming.NOT_KEPT : naming.judge(table, replica, identity, region));
  }

  private KeyOwnership ofTable(Table table, NoKey noKey) {
    return settings(table)
        .orElseGet(
            () -> {
              KeyArgument argument = KeyArgument.of(plan, table);
              Value key = table.encryption().key();
              return key.isUnknown()
                  ? unknown.judge(argument, table.actions().makeNew(), noKey)
                  : known.judge(table, key, argument, table.keepsItsKey(), noKey);
            });
  }

  /** The answer, if the settings give one before it comes to which key. */
  private Optional<KeyOwnership> settings(Table table) {
    Encryption encryption = table.encryption();
    String block = table.type().block();
    if (table.deferred()) {
      return Optional.of(
          KeyOwnership.undetermined(
              Trail.of("Terraform has deferred this change"), "its values are not planned yet"));
    }
    return switch (encryption.setting()) {
      case NONE -> Optional.of(KeyOwnership.awsOwned(Trail.of("the table has no " + block)));
      case UNKNOWN -> Optional.of(notSaid(table));
      case PRESENT -> {
        String enabled = table.type().enabledArgument();
        if (encryption.enabled().equals(new Value.Bool(false))) {
          yield Optional.of(
              KeyOwnership.awsOwned(
                  Trail.of(
                      block + " has " + enabled + " = false, and a key beside it is not used")));
        }
        yield encryption.enabled().equals(new Value.Bool(true))
            ? Optional.empty()
            : Optional.of(
                KeyOwnership.undetermined(
                    Trail.of(block + " is there"), enabled + " is known only after apply"));
      }
    };
  }

  /** The settings as a whole are known after apply. */
  private KeyOwnership notSaid(Table table) {
    String block = table.type().block();
    Trail trail = Trail.of(block + " is known after apply");
    Written written = KeyArgument.of(plan, table).written();
    if (!table.actions().makeNew() || written == Written.NO_CONFIGURATION) {
      return KeyOwnership.undetermined(trail, "plan JSON does not show what sets " + block);
    }
    if (written != Written.NO_BLOCK) {
      return KeyOwnership.undetermined(trail, "what " + block + " is set to is not known yet");
    }
    if (table.isRestored()) {
      return KeyOwnership.undetermined(
          trail.then("the configuration has no " + block),
          "a table restored from another takes that table's key");
    }
    return KeyOwnership.awsOwned(Trail.of("the configuration has no " + block));
  }

  private List<EncryptedObject> replicas(Table table, KeyOwnership ofTable) {
    NoKey noKey = NoKey.ofReplica(ofTable);
    return table.replicas().stream()
        .sorted(EncryptedObject.BY_REGION)
        .map(replica -> object(table, replica, ofReplica(table, replica, noKey)))
        .toList();
  }

  private KeyOwnership ofReplica(Table table, Replica replica, NoKey noKey) {
    if (table.deferred() || replica.region() == null) {
      return KeyOwnership.undetermined(
          Trail.of("the replica is known after apply"), "plan JSON does not show it");
    }
    KeyArgument argument = KeyArgument.of(plan, table, replica, tracer);
    Value key = replica.encryption().key();
    // A replica is an element of a set: one that is added or changed counts as new, whatever its
    // table does, and its key may be unknown without being named.
    return key.isUnknown()
        ? unknown.judge(argument, true, noKey)
        : known.judge(table, key, argument, table.keepsKeyOf(replica), noKey);
  }

  /** A global table has one switch for all its replicas, and a key for each. */
  private List<EncryptedObject> globalReplicas(Table table) {
    Optional<KeyOwnership> settings = settings(table);
    return table.replicas().stream()
        .sorted(EncryptedObject.BY_REGION)
        .map(
            replica ->
                object(
                    table,
                    replica,
                    settings.orElseGet(() -> ofReplica(table, replica, NoKey.OF_TABLE))))
        .toList();
  }

  /** A global table is as well off as its worst replica. */
  private KeyOwnership ofAll(Table table, List<EncryptedObject> replicas) {
    Optional<KeyOwnership> settings = settings(table);
    if (settings.isPresent()) {
      return settings.get();
    }
    if (replicas.isEmpty()) {
      return KeyOwnership.undetermined(Trail.START, "plan JSON shows no replica of it");
    }
    List<KeyOwnership> answers = replicas.stream().map(EncryptedObject::ownership).toList();
    for (KeyOwnership answer : answers) {
      if (answer.owner() != Owner.CUSTOMER_MANAGED) {
        return answer;
      }
    }
    boolean proven = answers.stream().allMatch(a -> a.certainty() == Certainty.PROVEN);
    return KeyOwnership.customer(
        proven ? Certainty.PROVEN : Certainty.DECLARED,
        null,
        Trail.of("every replica has a customer managed key"));
  }
}
