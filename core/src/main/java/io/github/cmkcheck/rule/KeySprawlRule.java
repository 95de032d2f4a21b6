package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.rule.Verdict.Outcome;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code kms-key-sprawl}: one key for one kind of data. */
public record KeySprawlRule(String tag) implements BuiltInRule {

  /** The tag that says what kind of data a table holds, unless a policy names another. */
  public static final String DEFAULT_TAG = "DataClass";

  /** What AWS allows in the value of a tag. */
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Zs}\\p{N}_.:/=+@-]{1,256}");

  /** The rule with the default tag. */
  public KeySprawlRule() {
    this(DEFAULT_TAG);
  }

  @Override
  public RuleId id() {
    return new RuleId("kms-key-sprawl");
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String title() {
    return "Tables of one data classification must share a KMS key";
  }

  @Override
  public String explanation() {
    return """
        Each key costs a monthly fee, and a key for each table makes nothing safer: what separates
        data is its classification, and one key for each classification is easier to guard, to audit
        and to disable.

        The rule compares the customer managed keys of tables and replicas in a region that have the
        same data classification, which a tag gives (DataClass, unless the policy names another).
        Tables without the tag, or whose tags are known only after apply, are left out.
        """;
  }

  @Override
  public String remedy() {
    return """
        resource "aws_dynamodb_table" "orders" {
          # ...
          server_side_encryption {
            enabled     = true
            kms_key_arn = aws_kms_key.confidential.arn # the key of its classification
          }
        }
        """;
  }

  /** Within a region, since a key of one region does not work in another. */
  private record Group(String classification, String region) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      return Comparator.comparing(Group::classification)
          .thenComparing(Group::region)
          .compare(this, other);
    }
  }

  /** The objects of one group that one key encrypts. */
  private record Share(KeyUse use, List<EncryptedObject> objects) {
    String key() {
      return use.key().orElseThrow().name();
    }
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    Map<Group, List<Share>> groups = new TreeMap<>();
    for (KeyUse use : facts.keysInUse()) {
      if (use.owner() == Owner.CUSTOMER_MANAGED) {
        shares(use)
            .forEach(
                (group, objects) ->
                    groups
                        .computeIfAbsent(group, unseen -> new ArrayList<>())
                        .add(new Share(use, objects)));
      }
    }
    List<Verdict> verdicts = new ArrayList<>();
    groups.forEach((group, shares) -> verdicts.addAll(judge(group, shares, facts)));
    return verdicts;
  }

  private Map<Group, List<EncryptedObject>> shares(KeyUse use) {
    Map<Group, List<EncryptedObject>> shares = new TreeMap<>();
    for (EncryptedObject object : use.objects()) {
      String region = object.region();
      classification(object.table().values())
          .map(value -> new Group(value, region == null ? "" : region))
          .ifPresent(
              group -> shares.computeIfAbsent(group, unseen -> new ArrayList<>()).add(object));
    }
    return shares;
  }

  private Optional<String> classification(Value values) {
    return value(values.get("tags_all"))
        .or(() -> value(values.get("tags")))
        .filter(text -> VALUE.matcher(text).matches());
  }

  /** The value of the tag. Tags are a map or, in the awscc provider, a list of keys and values. */
  private Optional<String> value(Value tags) {
    if (tags.kind() != Value.Kind.LIST) {
      return tags.get(tag).asString();
    }
    return tags.elements().stream()
        .filter(one -> one.get("key").asString().filter(tag::equals).isPresent())
        .findFirst()
        .flatMap(one -> one.get("value").asString());
  }

  /** The key with the most tables is the one that the others should be on. */
  private List<Verdict> judge(Group group, List<Share> shares, Facts facts) {
    Share common =
        shares.stream()
            .min(
                Comparator.comparing((Share share) -> -share.objects().size())
                    .thenComparing(Share::key))
            .orElseThrow();
    return shares.stream()
        .map(
            share -> share == common ? pass(share) : violation(group, shares, share, common, facts))
        .toList();
  }

  private Verdict pass(Share share) {
    EncryptedObject first = share.objects().get(0);
    return Verdict.pass(this, first.table().address(), first.replicaRegion());
  }

  private Verdict violation(
      Group group, List<Share> shares, Share share, Share common, Facts facts) {
    EncryptedObject first = share.objects().get(0);
    @Nullable String replica = first.replicaRegion();
    return Verdict.of(
        this,
        Outcome.VIOLATION,
        first.table().address(),
        replica,
        "Data of the classification \""
            + group.classification()
            + "\" (tag "
            + tag
            + ") is on "
            + shares.size()
            + " keys"
            + (group.region().isEmpty() ? "" : " in " + group.region())
            + ": "
            + share.key()
            + " encrypts "
            + Names.of(share.objects())
            + ", and "
            + common.key()
            + " encrypts "
            + Names.of(common.objects()),
        Remedy.switching(
            Hcl.block(
                first.table(),
                replica,
                Hcl.expression(
                    Objects.requireNonNull(common.use().identity()),
                    first.table().address().module()),
                facts),
            null));
  }
}
