package io.github.cmkcheck.owner;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.inventory.Encryption;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.inventory.Subject;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.key.KeyIdentities;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.key.KeyIndex;
import io.github.cmkcheck.key.Regions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Determines for every table and replica of a plan who owns the key that will encrypt it: first by
 * what the plan shows, then by what the configuration makes possible. Not thread-safe; make one for
 * each plan.
 */
public final class KeyResolver {
  private final Plan plan;
  private final Evaluators evaluators;
  private final KnownKeyJudge known;
  private final UnknownKeyJudge unknown;
  private final HiddenBlockJudge hidden;
  private final KeyIdentities identities;
  private final Regions regions;
  private final PastJudge past;
  private final NamingJudge naming;
  private final Map<KeyQuestion, NoKey> noKeys = new IdentityHashMap<>();
  private final ReplicaBlocks replicas = new ReplicaBlocks();

  /**
   * A resolver for one plan.
   *
   * @param sources its configuration's files; null if there are none
   * @param inventory the keys of that plan
   * @param presume how much may be presumed about what the plan does not show
   */
  public KeyResolver(
      Plan plan, @Nullable Sources sources, KeyInventory inventory, Presume presume) {
    KeyIndex keys = new KeyIndex(inventory);
    this.plan = plan;
    this.evaluators = new Evaluators(plan, sources, presume);
    this.known = new KnownKeyJudge(keys);
    this.unknown = new UnknownKeyJudge(known);
    this.past = new PastJudge(known);
    this.hidden = new HiddenBlockJudge(unknown, past);
    this.regions = new Regions(plan, evaluators.most());
    this.identities = new KeyIdentities(plan, keys, evaluators.strict(), regions);
    this.naming = new NamingJudge(evaluators, identities, replicas);
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
        answers.put(table.address(), ofTable(table));
      }
    }
    SourceTables sources = new SourceTables(evaluators, inventory);
    List<EncryptedObject> objects = new ArrayList<>();
    for (Table table : inventory.tables()) {
      switch (table.type()) {
        case AWS_TABLE, AWSCC_TABLE -> {
          KeyOwnership answer = answers.get(table.address());
          if (answer != null) {
            EncryptedObject one = object(table, answer);
            objects.add(one);
            objects.addAll(replicas(one));
          }
        }
        case AWS_TABLE_REPLICA -> {
          NoKey noKey = noKeyOfReplica(sources.of(table), answers, table.type().question());
          objects.add(object(table, answer(table.subject(), noKey)));
        }
        case AWSCC_GLOBAL_TABLE -> {
          List<EncryptedObject> replicas = globalReplicas(table);
          objects.add(object(table, ofAll(table, replicas)));
          objects.addAll(replicas);
        }
      }
    }
    return new Resolution(
        objects,
        KeyUse.byKey(objects),
        new DriftJudge(past, identities).judge(plan.drift(), objects));
  }

  /** A replica that is a resource of its own follows its table, if that is known. */
  private NoKey noKeyOfReplica(
      Optional<SourceTables.Source> source,
      Map<ResourceAddress, KeyOwnership> answers,
      KeyQuestion question) {
    KeyOwnership answer = source.map(SourceTables.Source::address).map(answers::get).orElse(null);
    if (answer == null) {
      return NoKey.notTold();
    }
    return NoKey.ofReplica(answer.presuming(source.orElseThrow().presumed()), question);
  }

  /** The answer for a resource of any type. */
  public KeyOwnership ask(Subject subject) {
    return answer(subject, noKey(subject.question()));
  }

  private NoKey noKey(KeyQuestion question) {
    return noKeys.computeIfAbsent(question, NoKey::of);
  }

  private EncryptedObject object(Table table, KeyOwnership answer) {
    return object(table, null, null, answer);
  }

  /** The answer with everything that follows from it. */
  private EncryptedObject object(
      Table table, @Nullable Replica replica, @Nullable EncryptedObject of, KeyOwnership answer) {
    String region = replica == null ? regions.of(table).orElse(null) : replica.region();
    KeyIdentity identity = answer.key().map(key -> identities.of(key, region)).orElse(null);
    return new EncryptedObject(
        table,
        replica,
        of,
        answer,
        past.judge(table.type(), table.before(), replica == null ? null : replica.region())
            .orElse(null),
        identity,
        region,
        identity != null
            ? naming.judge(table, replica, identity, region)
            : answer.owner() == Owner.CUSTOMER_MANAGED
                ? Naming.NOT_KEPT
                : naming.judgeWithoutKey(table, replica));
  }

  private KeyOwnership ofTable(Table table) {
    boolean fresh = table.actions().makeNew();
    if (table.encryption().setting() == Encryption.Setting.UNKNOWN
        && table.isRestored()
        && fresh
        && !table.deferred()) {
      return KeyOwnership.undetermined(
          Trail.of(table.type().question().block() + " is known after apply"),
          "a table restored from another takes that table's key");
    }
    return answer(table.subject(), noKey(table.type().question()));
  }

  private KeyOwnership answer(Subject subject, NoKey noKey) {
    return settings(subject).orElseGet(() -> key(subject, noKey));
  }

  private KeyOwnership key(Subject subject, NoKey noKey) {
    return evaluators.firstAnswer(
        evaluator -> {
          KeyArgument argument = KeyArgument.of(evaluator.plan(), subject);
          Supplier<KeyOwnership> key = () -> key(evaluator, subject, argument, noKey);
          return subject.encryption().enabled().isUnknown()
              ? underSwitch(subject, argument, evaluator, key)
              : key.get();
        });
  }

  private KeyOwnership key(
      Evaluator evaluator, Subject subject, KeyArgument argument, NoKey noKey) {
    Value key = subject.encryption().key();
    if (!key.isUnknown()) {
      return known.judge(evaluator, subject, key, argument, subject.keepsItsKey(), noKey);
    }
    return unknown.judge(evaluator, argument, subject.question(), noKey, past.kept(subject, noKey));
  }

  /**
   * The switch is known only after apply: the key counts only if the switch is certain to be on.
   */
  private static KeyOwnership underSwitch(
      Subject subject, KeyArgument argument, Evaluator evaluator, Supplier<KeyOwnership> key) {
    Trail trail = Trail.of(subject.question().block() + " is there");
    String enabled = subject.question().enabled();
    Optional<Possible> possible = argument.enabled(evaluator);
    if (possible.isEmpty()) {
      return KeyOwnership.undetermined(trail, enabled + " is known only after apply");
    }
    Set<Boolean> truths = evaluator.truths(possible.get());
    Set<Presumption> presumed = possible.get().presumed();
    if (truths.equals(Set.of(true))) {
      return key.get().presuming(presumed);
    }
    if (truths.equals(Set.of(false))) {
      return KeyOwnership.byDefault(
              subject.question().withoutBlock(),
              subject.question(),
              trail.then(enabled + " will be false"),
              null)
          .presuming(presumed);
    }
    boolean follows =
        evaluator.level().includes(Presumption.SWITCH_FOLLOWS_KEY.level())
            && argument.enabled() != null
            && argument.expressions().size() == 1
            && Evaluator.referToTheSame(argument.enabled(), argument.expressions().get(0));
    KeyOwnership answer = follows ? key.get() : null;
    return answer != null && answer.owner() == Owner.CUSTOMER_MANAGED
        ? answer.presuming(EnumSet.of(Presumption.SWITCH_FOLLOWS_KEY))
        : KeyOwnership.undetermined(
            trail,
            enabled + " is known only after apply, and the plan does not show what it will be");
  }

  /** The answer, if the settings already give one without a look at the key. */
  private Optional<KeyOwnership> settings(Subject subject) {
    Encryption encryption = subject.encryption();
    String block = subject.question().block();
    if (subject.instance().deferred()) {
      return Optional.of(
          KeyOwnership.undetermined(
              Trail.of("Terraform has deferred this change"), "its values are not planned yet"));
    }
    return switch (encryption.setting()) {
      case NONE -> Optional.of(withoutBlock(subject, "the table has no " + block));
      case UNKNOWN ->
          Optional.of(
              evaluators.firstAnswer(
                  evaluator ->
                      hidden.judge(evaluator, subject, KeyArgument.of(evaluator.plan(), subject))));
      case PRESENT ->
          encryption.enabled().equals(new Value.Bool(false))
              ? Optional.of(
                  withoutBlock(
                      subject,
                      block
                          + " sets "
                          + subject.question().enabled()
                          + " to false, so a key next to it is not used"))
              : Optional.empty();
    };
  }

  private static KeyOwnership withoutBlock(Subject subject, String why) {
    return KeyOwnership.byDefault(
        subject.question().withoutBlock(), subject.question(), Trail.of(why), null);
  }

  private List<EncryptedObject> replicas(EncryptedObject of) {
    Table table = of.table();
    NoKey noKey = NoKey.ofReplica(of.ownership(), table.type().question());
    return table.replicas().stream()
        .sorted(EncryptedObject.BY_REGION)
        .map(replica -> object(table, replica, of, ofReplica(table, replica, noKey)))
        .toList();
  }

  private KeyOwnership ofReplica(Table table, Replica replica, NoKey noKey) {
    if (table.deferred() || replica.region() == null) {
      return KeyOwnership.undetermined(
          Trail.of("the replica is known after apply"), "the plan does not show it");
    }
    Value key = replica.encryption().key();
    boolean kept = table.keepsKeyOf(replica);
    return evaluators.firstAnswer(
        evaluator -> {
          KeyArgument argument = KeyArgument.of(table, replica, evaluator, replicas);
          // A replica is an element of a set: one that is added or changed counts as new, whatever
          // its table does, and its key may be unknown without being named.
          return key.isUnknown()
              ? unknown.judge(evaluator, argument, table.type().question(), noKey, null)
              : known.judge(evaluator, table.subject(), key, argument, kept, noKey);
        });
  }

  /** A global table has one switch for all its replicas, and a key for each. */
  private List<EncryptedObject> globalReplicas(Table table) {
    Optional<KeyOwnership> settings = settings(table);
    NoKey noKey = NoKey.of(table.type().question());
    return table.replicas().stream()
        .sorted(EncryptedObject.BY_REGION)
        .map(
            replica ->
                object(
                    table,
                    replica,
                    null,
                    settings.orElseGet(() -> ofReplica(table, replica, noKey))))
        .toList();
  }

  private Optional<KeyOwnership> settings(Table table) {
    Subject subject = table.subject();
    return settings(subject)
        .or(
            () ->
                subject.encryption().enabled().equals(new Value.Bool(true))
                    ? Optional.empty()
                    : Optional.of(
                        KeyOwnership.undetermined(
                            Trail.of(subject.question().block() + " is there"),
                            subject.question().enabled() + " is known only after apply")));
  }

  /** A global table is only as good as its worst replica. */
  private KeyOwnership ofAll(Table table, List<EncryptedObject> replicas) {
    Optional<KeyOwnership> settings = settings(table);
    if (settings.isPresent()) {
      return settings.get();
    }
    if (replicas.isEmpty()) {
      return KeyOwnership.undetermined(Trail.START, "the plan shows no replica of it");
    }
    List<KeyOwnership> answers = replicas.stream().map(EncryptedObject::ownership).toList();
    Set<Presumption> presumed = EnumSet.noneOf(Presumption.class);
    for (KeyOwnership answer : answers) {
      if (answer.owner() != Owner.CUSTOMER_MANAGED) {
        return answer;
      }
      presumed.addAll(answer.presumptions());
    }
    boolean declared = answers.stream().anyMatch(a -> a.certainty() == Certainty.DECLARED);
    return KeyOwnership.customer(
            declared ? Certainty.DECLARED : Certainty.PROVEN,
            null,
            Trail.of("every replica has a customer managed key"))
        .presuming(presumed);
  }
}
