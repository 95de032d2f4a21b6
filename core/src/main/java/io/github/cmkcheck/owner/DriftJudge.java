package io.github.cmkcheck.owner;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.key.KeyIdentities;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptionDrift.Course;
import io.github.cmkcheck.plan.ResourceChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was changed outside Terraform. Nearly every entry of {@code resource_drift} is noise:
 * only a different owner or key counts.
 */
final class DriftJudge {
  private final PastJudge past;
  private final KeyIdentities identities;

  DriftJudge(PastJudge past, KeyIdentities identities) {
    this.past = past;
    this.identities = identities;
  }

  List<EncryptionDrift> judge(List<ResourceChange> drift, List<EncryptedObject> objects) {
    Map<String, ResourceChange> changes = new HashMap<>();
    drift.forEach(change -> changes.put(change.address().toString(), change));
    List<EncryptionDrift> drifts = new ArrayList<>();
    for (EncryptedObject object : objects) {
      ResourceChange change = changes.get(object.table().address().toString());
      if (change != null) {
        judge(change, object).ifPresent(drifts::add);
      }
    }
    return drifts;
  }

  private Optional<EncryptionDrift> judge(ResourceChange change, EncryptedObject object) {
    TableType type = object.table().type();
    String replica = object.replicaRegion();
    Optional<KeyOwnership> recorded = past.judge(type, change.before(), replica);
    Optional<KeyOwnership> found = past.judge(type, change.after(), replica);
    if (recorded.isEmpty()
        || found.isEmpty()
        || isSame(recorded.get(), found.get(), object.region())) {
      return Optional.empty();
    }
    Course course = Course.CHANGED;
    if (isSame(recorded.get(), object.ownership(), object.region())) {
      course = Course.PUT_BACK;
    } else if (isSame(found.get(), object.ownership(), object.region())) {
      course = Course.LEFT;
    }
    return Optional.of(new EncryptionDrift(object, recorded.get(), found.get(), course));
  }

  private boolean isSame(KeyOwnership one, KeyOwnership other, @Nullable String region) {
    Optional<KeyIdentity> first = one.key().map(key -> identities.of(key, region));
    Optional<KeyIdentity> second = other.key().map(key -> identities.of(key, region));
    boolean aws = one.owner() != Owner.CUSTOMER_MANAGED && one.owner() != Owner.UNDETERMINED;
    return one.owner() == other.owner()
        && (aws || first.isPresent() && second.isPresent() && first.get().isSameAs(second.get()));
  }
}
