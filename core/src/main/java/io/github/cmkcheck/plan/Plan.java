package io.github.cmkcheck.plan;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code terraform show -json} says, as far as it was kept: resources only of the types that
 * were asked for.
 *
 * @param kind whether this is a plan or a state
 * @param formatVersion such as {@code 1.2}; from 0.1 up to, not including, 2.0
 * @param terraformVersion what wrote it; null if it does not say
 * @param variables the root module's inputs, defaults included. Sensitive ones are in plain text:
 *     never print a value
 * @param changes {@code resource_changes} and {@code deferred_changes} of the kept types, without
 *     deposed objects
 * @param deposed the same for deposed objects: old ones that a replacement left behind, next to an
 *     instance with the same address
 * @param drift {@code resource_drift} of the kept types: what happened to them outside Terraform
 *     since the last apply. Mostly noise, since providers return {} for null
 * @param state {@code prior_state} (of a plan) or {@code values} (of a state), of the kept types
 * @param glimpsed resources of some further types in the state, those in which one attribute is
 *     set, with only that attribute
 * @param configuration the configuration's root module; null if the document has none, such as a
 *     state
 * @param regions the {@code region} of each provider configuration that names one, by {@link
 *     ModuleConfig.ResourceConfig#provider()}
 * @param pendingReads data sources of any type that will be read during apply; all others are known
 *     at plan time
 * @param moduleInstances the instances of modules with {@code count} or {@code for_each} in which a
 *     resource of any type exists after apply. One without resources may exist and be missing here
 * @param relevant what the changes of this plan depend on ({@code relevant_attributes}), including
 *     through locals and {@code dynamic} blocks; null if the program that wrote the plan does not
 *     say
 * @param complete false if applying this plan leaves some of the configuration undone, as with
 *     {@code -target}. Terraform says so since 1.8; for other plans it is false if a block has no
 *     instance although it has no {@code count} or {@code for_each}
 * @param made when the plan was made, as Terraform writes it (1.5 and later); null if it does not
 *     say
 */
public record Plan(
    Kind kind,
    String formatVersion,
    @Nullable String terraformVersion,
    Map<String, Value> variables,
    List<ResourceChange> changes,
    List<ResourceChange> deposed,
    List<ResourceChange> drift,
    List<StateResource> state,
    List<StateResource> glimpsed,
    @Nullable ModuleConfig configuration,
    Map<String, Expression> regions,
    Set<ResourceAddress> pendingReads,
    Set<ModuleAddress> moduleInstances,
    @Nullable Set<RelevantAttribute> relevant,
    boolean complete,
    @Nullable String made) {

  /** What the document describes. */
  public enum Kind {
    /** A saved plan: what will exist after apply. */
    PLAN,
    /** A state: what exists now. */
    STATE
  }

  /** Copies the collections. */
  public Plan {
    variables = Copies.copy(variables);
    changes = List.copyOf(changes);
    deposed = List.copyOf(deposed);
    drift = List.copyOf(drift);
    state = List.copyOf(state);
    glimpsed = List.copyOf(glimpsed);
    regions = Copies.copy(regions);
    pendingReads = Copies.copy(pendingReads);
    moduleInstances = Copies.copy(moduleInstances);
    relevant = relevant == null ? null : Copies.copy(relevant);
  }

  /** The same plan with a configuration that says more. */
  public Plan of(ModuleConfig exact) {
    return new Plan(
        kind,
        formatVersion,
        terraformVersion,
        variables,
        changes,
        deposed,
        drift,
        state,
        glimpsed,
        exact,
        regions,
        pendingReads,
        moduleInstances,
        relevant,
        complete,
        made);
  }

  /**
   * Whether {@link #relevant} is everything that the changes depend on: not if a key may come
   * through a module's {@code each.value}, which Terraform does not trace.
   */
  public boolean saysWhatItDrawsOn() {
    return relevant != null && configuration != null && !passesEach(configuration);
  }

  private static boolean passesEach(ModuleConfig module) {
    return module.calls().values().stream()
        .anyMatch(
            call ->
                call.inputs().values().stream()
                        .flatMap(input -> References.in(input).stream())
                        .anyMatch(reference -> reference.kind() == Reference.Kind.EACH)
                    || passesEach(call.module()));
  }

  /** The block behind a resource instance, if there is a configuration and it has that block. */
  public Optional<ModuleConfig.ResourceConfig> configurationOf(ResourceAddress address) {
    return Optional.ofNullable(configuration).flatMap(root -> root.resource(address));
  }
}
