package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.key.Regions;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.rule.Facts;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the key that a table gets, among those that a module can name. */
final class KeyChoice {

  private final Facts facts;
  private final WrittenModules modules;
  private final ModuleConfig root;
  private final Regions regions;
  private final @Nullable NamedKey wanted;
  private final Set<ResourceAddress> used;

  KeyChoice(Facts facts, Sources sources, WrittenModules modules, @Nullable NamedKey wanted) {
    this.facts = facts;
    this.modules = modules;
    this.wanted = wanted;
    root = sources.configuration();
    Plan plan = facts.plan().of(root);
    regions = new Regions(plan, new Evaluator(plan, sources.surroundings(), Presume.NOTHING));
    used =
        facts.keyUses().stream()
            .filter(use -> use.owner() == Owner.CUSTOMER_MANAGED)
            .flatMap(use -> use.key().stream())
            .flatMap(key -> key.managed().stream())
            .map(KmsKey::address)
            .collect(Collectors.toSet());
  }

  /**
   * The key for a table: the one that was asked for, an existing one, or a new one.
   *
   * @param module the instance of the module that names it
   * @param written that module's files
   * @param user what refers to the key there, in the form of a reference
   */
  Key of(EncryptedObject object, ModuleAddress module, WrittenModule written, String user)
      throws NotPatched {
    Optional<Key> there = present(object, module, written, user);
    if (there.isPresent()) {
      return there.get();
    }
    String provider = provider(object.table().address(), module);
    String alias =
        provider.contains(".") ? "_" + provider.substring(provider.indexOf('.') + 1) : "";
    String name = "dynamodb" + alias;
    for (int i = 2; written.has("resource.aws_kms_key." + name); i++) {
      name = "dynamodb" + alias + "_" + i;
    }
    return new Key("aws_kms_key." + name + ".arn", new NewKey(written.directory(), name, provider));
  }

  /** The same, but never a new key. */
  Optional<Key> present(
      EncryptedObject object, ModuleAddress module, WrittenModule written, String user)
      throws NotPatched {
    if (wanted != null) {
      requireWhere(object, wanted, module);
      return Optional.of(wanted(wanted, written, user));
    }
    return first(facts.keysIn(module).filter(key -> isWhere(object, key)), module, written, user);
  }

  /** A key of another region cannot be used; usually the region of the key is known. */
  private void requireWhere(EncryptedObject object, NamedKey key, ModuleAddress module)
      throws NotPatched {
    boolean elsewhere = false;
    if (key.expression() instanceof Expression.Literal literal && object.region() != null) {
      elsewhere =
          literal
              .value()
              .asString()
              .flatMap(Arn::any)
              .filter(arn -> !arn.region().equals(object.region()))
              .isPresent();
    } else if (key.expression() instanceof Expression.Traversal traversal
        && traversal.reference().kind() == Reference.Kind.RESOURCE) {
      elsewhere =
          facts.keys().keys().stream()
              .filter(it -> it.address().module().equals(module))
              .filter(it -> it.address().block().equals(traversal.reference().block()))
              .anyMatch(it -> !isWhere(object, it));
    }
    if (elsewhere) {
      throw new NotPatched("the key that --key names is in another region");
    }
  }

  private static Key wanted(NamedKey wanted, WrittenModule written, String user) throws NotPatched {
    for (Reference reference : References.in(wanted.expression())) {
      if (!written.has(reference)) {
        throw new NotPatched("the key that --key names cannot be named in its module");
      }
      String name =
          switch (reference.kind()) {
            case MODULE -> "module." + reference.name();
            case LOCAL -> "local." + reference.name();
            default -> reference.block();
          };
      if (written.needs(name, user)) {
        throw new NotPatched("the key that --key names refers to the table");
      }
    }
    return new Key(wanted.text(), null);
  }

  /** A key for a replica: in the region of the replica, unlike the table's key. */
  Optional<Key> ofReplica(
      EncryptedObject object, ModuleAddress module, WrittenModule written, String user) {
    return first(
        facts.keys().keys().stream()
            .filter(key -> key.address().module().equals(module))
            .filter(key -> key.address().type().matches("aws_kms(_replica)?_key"))
            .filter(key -> regions.of(key).equals(Optional.ofNullable(object.region()))),
        module,
        written,
        user);
  }

  private Optional<Key> first(
      Stream<KmsKey> keys, ModuleAddress module, WrittenModule written, String user) {
    Predicate<KmsKey> makesSense =
        key ->
            key.canEncryptTables()
                && key.address().key().isNone()
                && written.has("resource." + key.address().block())
                && !written.needs(key.address().block(), user);
    return keys.filter(makesSense)
        .filter(
            key -> root.resource(key.address()).filter(it -> it.repetition() == null).isPresent())
        .min(
            Comparator.comparing((KmsKey key) -> !used.contains(key.address()))
                .thenComparing(KmsKey::address))
        .map(key -> new Key(key.address().block() + ".arn", null));
  }

  /** Whether a key is in the region of a table, as far as that can be told. */
  private boolean isWhere(EncryptedObject object, KmsKey key) {
    Optional<String> region = regions.of(key);
    if (region.isPresent() && object.region() != null) {
      return region.get().equals(object.region());
    }
    return Objects.equals(provider(key.address()), provider(object.table().address()))
        && key.values().get("region").equals(object.table().values().get("region"));
  }

  /**
   * The provider that something is made with. If a module seems to have its own but none is
   * configured in it, it uses the one of its caller.
   */
  private @Nullable String provider(ResourceAddress address) {
    String provider = root.resource(address).map(ResourceConfig::provider).orElse(null);
    int colon = provider == null ? -1 : provider.lastIndexOf(':');
    if (provider == null || colon < 0) {
      return provider;
    }
    String name = provider.substring(colon + 1);
    try {
      ModuleAddress module = ModuleAddress.parse(provider.substring(0, colon));
      boolean own = name.contains(".") || modules.of(module).has("provider." + name);
      return own ? provider : name;
    } catch (IllegalArgumentException | NotPatched e) {
      return provider;
    }
  }

  /** The provider argument that a new key needs to be in the region of a table. */
  private String provider(ResourceAddress table, ModuleAddress module) throws NotPatched {
    boolean ownRegion =
        root.resource(table).filter(it -> it.expressions().containsKey("region")).isPresent();
    String provider = provider(table);
    if (provider == null || provider.equals("aws")) {
      provider = "";
    }
    boolean named = provider.isEmpty() || provider.matches("\\w[\\w-]*(\\.\\w[\\w-]*)?");
    if (ownRegion || !named || !provider.isEmpty() && !module.isRoot()) {
      throw new NotPatched(
          "no key in its region can be named there; make one, and name it with --key");
    }
    return provider;
  }
}
