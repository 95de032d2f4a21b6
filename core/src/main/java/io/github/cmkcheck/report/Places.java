package io.github.cmkcheck.report;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.ModuleConfig.Origin;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.SourceRange;
import io.github.cmkcheck.eval.MissingInput;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.Verdict;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that a verdict asks to change: the encryption or replica block, or else the
 * resource; if a module is called without the key, that call. Downloaded files are not for the user
 * to change, so for those it is the call that leads to them.
 */
final class Places {
  private final Facts facts;
  private final Sources sources;
  private final RepositoryPaths paths;
  private final Map<String, EncryptedObject> objects;

  Places(
      Facts facts, Map<String, EncryptedObject> objects, Sources sources, RepositoryPaths paths) {
    this.facts = facts;
    this.sources = sources;
    this.paths = paths;
    this.objects = objects;
  }

  /** The place; empty if the configuration no longer has what the verdict is about. */
  Optional<Location> of(Verdict verdict) {
    ModuleConfig root = sources.configuration();
    ResourceAddress address = verdict.address();
    EncryptedObject object = objects.get(verdict.name());
    if (object != null) {
      return of(object, root);
    }
    Optional<EncryptedObject> left =
        root.resource(address).isPresent() ? Optional.empty() : stillOn(address);
    return left.isPresent() ? of(left.get(), root) : of(address, verdict.replica(), root);
  }

  private Optional<Location> of(EncryptedObject object, ModuleConfig root) {
    ResourceAddress address = object.table().address();
    Optional<MissingInput> input = object.ownership().missingInput();
    return input.isEmpty()
        ? of(address, object.replicaRegion(), root)
        : call(input.get().module(), root)
            .map(call -> location(call, root.resource(address).map(ResourceConfig::range)));
  }

  private Optional<Location> of(
      ResourceAddress address, @Nullable String replica, ModuleConfig root) {
    Optional<ResourceConfig> resource = root.resource(address);
    return resource
        .map(block -> EncryptionBlock.of(block, replica))
        .flatMap(block -> changeable(address.module(), block, root))
        .or(() -> call(address.module(), root))
        .map(place -> location(place, resource.map(ResourceConfig::range)));
  }

  /**
   * An object that the key still encrypts, for a key whose own block is gone from the
   * configuration.
   */
  private Optional<EncryptedObject> stillOn(ResourceAddress key) {
    return facts.keyUses().stream()
        .filter(use -> isOf(use, key))
        .flatMap(use -> use.objects().stream())
        .findFirst();
  }

  private static boolean isOf(KeyUse use, ResourceAddress key) {
    return use.key()
        .flatMap(KeyIdentity::managed)
        .map(KmsKey::address)
        .filter(key::equals)
        .isPresent();
  }

  /** Lines in a module, or else the nearest call around it that people can change. */
  private static Optional<SourceRange> changeable(
      ModuleAddress module, SourceRange lines, ModuleConfig root) {
    return root.at(module).filter(config -> isEditable(module, config)).map(config -> lines);
  }

  /** The call of a module, if people can change it, or else the nearest one around it. */
  private static Optional<SourceRange> call(ModuleAddress module, ModuleConfig root) {
    for (ModuleAddress called : module.outwards()) {
      ModuleAddress caller = called.parent();
      Optional<SourceRange> lines =
          root.at(caller)
              .map(config -> config.calls().get(called.call().name()))
              .map(ModuleCall::range)
              .flatMap(range -> changeable(caller, range, root));
      if (lines.isPresent()) {
        return lines;
      }
    }
    return Optional.empty();
  }

  /** If a module could be read only in part, nothing shows where it came from. */
  private static boolean isEditable(ModuleAddress module, ModuleConfig config) {
    return module.isRoot() || config.origin() == Origin.LOCAL;
  }

  private Location location(SourceRange place, Optional<SourceRange> resource) {
    return new Location(
        paths.of(place.file(), sources),
        place.line(),
        place.endLine(),
        true,
        resource.filter(block -> !isIn(place, block)).map(this::named).stream().toList());
  }

  private SourceRange named(SourceRange range) {
    return new SourceRange(paths.of(range.file(), sources), range.line(), range.endLine());
  }

  private static boolean isIn(SourceRange inner, SourceRange outer) {
    return inner.file().equals(outer.file())
        && inner.line() >= outer.line()
        && inner.endLine() <= outer.endLine();
  }
}
