package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.RelevantAttribute;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects the KMS keys that a plan or state shows, and what gives information about them. */
final class KeyCollector {

  /** Where tables and replicas, and the data sources of tables, show their key. */
  private static final List<String> KEY_ATTRIBUTES =
      List.of("server_side_encryption", "sse_specification", "kms_key_arn", "replica", "replicas");

  private final Plan plan;
  private final boolean saysWhatItDrawsOn;
  private final List<KmsKey> keys = new ArrayList<>();
  private final List<KeyPolicy> policies = new ArrayList<>();
  private final List<KeyData> data = new ArrayList<>();
  private final List<KeyData> earlier = new ArrayList<>();
  private final Map<String, ResourceAddress> elsewhere = new TreeMap<>();
  private final Map<String, List<ResourceAddress>> readable = new HashMap<>();
  private final Set<ResourceAddress> drawnOn = new HashSet<>();

  KeyCollector(Plan plan) {
    this.plan = plan;
    this.saysWhatItDrawsOn = plan.saysWhatItDrawsOn();
  }

  KeyInventory inventory() {
    if (plan.relevant() != null) {
      plan.relevant().stream()
          .filter(one -> one.attribute().isEmpty() || KEY_ATTRIBUTES.contains(one.attribute()))
          .map(RelevantAttribute::resource)
          .forEach(drawnOn::add);
    }
    Set<ResourceAddress> changed = new HashSet<>();
    for (ResourceChange change : plan.changes()) {
      changed.add(change.address());
      add(change);
    }
    for (ResourceChange change : plan.deposed()) {
      if (isKey(change.address()) && !change.actions().leaveInstance()) {
        keys.add(old(change));
      }
    }
    for (StateResource resource : plan.state()) {
      add(resource, changed.contains(resource.address()));
      addUser(resource);
    }
    plan.glimpsed().forEach(this::addUser);
    keys.sort(Comparator.comparing(KmsKey::address));
    policies.sort(Comparator.comparing(KeyPolicy::address));
    data.sort(Comparator.comparing(KeyData::address));
    earlier.sort(Comparator.comparing(KeyData::address));
    return new KeyInventory(keys, policies, data, earlier, elsewhere, readable);
  }

  private static boolean isKey(ResourceAddress address) {
    return address.mode() == ResourceMode.MANAGED && KmsKey.isType(address.type());
  }

  private static boolean isData(ResourceAddress address) {
    return address.mode() == ResourceMode.DATA && KeyData.isType(address.type());
  }

  private void add(ResourceChange change) {
    ResourceAddress address = change.address();
    boolean stays = change.actions().leaveInstance();
    if (isKey(address)) {
      boolean remade = change.actions().makeNew();
      if (stays) {
        Value before = remade ? Value.NULL : change.before();
        Maker maker = Maker.of(address.type(), before, change.imported());
        keys.add(new KmsKey(address, change.actions(), change.after(), true, maker));
      }
      if (!stays || remade && !change.before().isNull()) {
        keys.add(old(change));
      }
    } else if (isData(address)) {
      earlier.add(new KeyData(address, change.before()));
      earlier.add(new KeyData(address, change.after()));
    } else if (KeyPolicy.isType(address.type()) && stays) {
      policies.add(policy(address, change.after()));
    }
  }

  private static KmsKey old(ResourceChange change) {
    ResourceAddress address = change.address();
    Maker maker = Maker.of(address.type(), change.before(), change.imported());
    return new KmsKey(address, change.actions(), change.before(), false, maker);
  }

  private void add(StateResource resource, boolean changed) {
    ResourceAddress address = resource.address();
    if (TableType.of(address.type()).isPresent() && isRead(address)) {
      KEY_ATTRIBUTES.forEach(name -> addKeys(resource.values().get(name), address));
    }
    if (isData(address)) {
      (changed ? earlier : data).add(new KeyData(address, resource.values()));
    } else if (changed) {
      return;
    } else if (isKey(address)) {
      Maker maker = Maker.of(address.type(), resource.values(), false);
      keys.add(new KmsKey(address, Actions.NONE, resource.values(), true, maker));
    } else if (KeyPolicy.isType(address.type())) {
      policies.add(policy(address, resource.values()));
    }
  }

  /**
   * Whether a local may read that table's key, as far as the plan says what it depends on. A
   * managed table usually exists for its own sake; a data source exists to be read.
   */
  private boolean isRead(ResourceAddress table) {
    return drawnOn.contains(table.withoutKeys())
        || !saysWhatItDrawsOn && table.mode() == ResourceMode.DATA;
  }

  private void addKeys(Value value, ResourceAddress table) {
    value.elements().forEach(element -> addKeys(element, table));
    if (value instanceof Value.Obj object) {
      object.attributes().values().forEach(member -> addKeys(member, table));
    }
    value
        .asString()
        .filter(text -> Arn.parse(text).isPresent())
        .ifPresent(key -> readable.computeIfAbsent(key, unseen -> new ArrayList<>()).add(table));
  }

  private void addUser(StateResource resource) {
    String argument = KeyInventory.GLIMPSED.get(resource.address().type());
    if (argument != null && resource.address().mode() == ResourceMode.MANAGED) {
      resource
          .values()
          .get(argument)
          .asString()
          .ifPresent(key -> elsewhere.put(key, resource.address()));
    }
  }

  private static KeyPolicy policy(ResourceAddress address, Value values) {
    return new KeyPolicy(address, values.get("key_id"), values.get("policy"));
  }
}
