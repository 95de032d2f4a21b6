package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.ModuleConfig.Origin;
import io.github.cmkcheck.config.ModuleConfig.VariableConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.owner.EncryptedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what module calls have to pass so that a table in a module gets a key: follows its block
 * back to inputs that are left out or are literals, and tries those.
 */
final class CallSearch {
  /** The most inputs of one kind that are tried; no module has that many. */
  private static final int MOST = 12;

  private final ModuleConfig root;
  private final Trial trial;

  /** The tables that are on a customer managed key already. */
  private final List<ResourceAddress> right;

  CallSearch(ModuleConfig root, Trial trial, List<EncryptedObject> objects) {
    this.root = root;
    this.trial = trial;
    right =
        objects.stream()
            .filter(it -> it.replica() == null && it.table().type() == TableType.AWS_TABLE)
            .filter(it -> it.ownership().owner() == Owner.CUSTOMER_MANAGED)
            .map(it -> it.table().address())
            .toList();
  }

  /**
   * What was found.
   *
   * @param key the input that takes the key
   * @param switches inputs that have to be true as well
   */
  record Found(Input key, List<Input> switches) {}

  /**
   * Searches.
   *
   * @return empty if no input leads to the key
   * @throws NotPatched if one does, but it cannot be passed
   */
  Optional<Found> find(EncryptedObject object) throws NotPatched {
    ResourceAddress table = object.table().address();
    Expression block =
        root.resource(table).map(it -> it.expressions().get("server_side_encryption")).orElse(null);
    if (block == null) {
      return Optional.empty();
    }
    Set<Input> inputs = new TreeSet<>();
    follow(block, table.module().withoutKeys(), inputs, new HashSet<>());
    List<Input> editable =
        inputs.stream().filter(this::isEditable).sorted(order(object)).limit(MOST).toList();
    List<Input> keys = editable.stream().filter(it -> is(it, Type.Kind.STRING)).toList();
    List<List<Input>> switches = new ArrayList<>(List.of(List.of()));
    editable.stream().filter(it -> is(it, Type.Kind.BOOL)).forEach(it -> switches.add(List.of(it)));
    for (List<Input> on : switches) {
      for (Input key : keys) {
        if (!on.contains(key) && trial.works(table, key, on)) {
          requireOthersToStay(key, on);
          return Optional.of(new Found(key, on));
        }
      }
    }
    if (!keys.isEmpty()) {
      throw new NotPatched("no single input of its module gives it a key");
    }
    if (!inputs.isEmpty() && editable.isEmpty()) {
      throw new NotPatched("its module is called by one that was downloaded");
    }
    return Optional.empty();
  }

  /** What is passed also reaches other tables, which may have a key of their own. */
  private void requireOthersToStay(Input key, List<Input> switches) throws NotPatched {
    for (ResourceAddress right : right) {
      if (right.module().withoutKeys().isIn(key.module()) && trial.works(right, key, switches)) {
        throw new NotPatched("with what its module needs, " + right + " would get another key");
      }
    }
  }

  /** First the one that is known to be missing, then those with a name like that of a key. */
  private static Comparator<Input> order(EncryptedObject object) {
    Optional<Input> missing =
        object
            .ownership()
            .missingInput()
            .map(it -> new Input(it.module().withoutKeys(), it.variable()));
    return Comparator.comparing((Input input) -> !Optional.of(input).equals(missing))
        .thenComparing(input -> !input.name().contains("kms"))
        .thenComparing(Comparator.naturalOrder());
  }

  private boolean isEditable(Input input) {
    return root.at(input.module().parent())
        .filter(caller -> caller.origin() == Origin.LOCAL)
        .isPresent();
  }

  private boolean is(Input input, Type.Kind kind) {
    return root.at(input.module())
        .map(module -> module.variables().get(input.name()))
        .map(VariableConfig::type)
        .map(type -> type.kind() == kind || type.kind() == Type.Kind.ANY)
        .orElse(false);
  }

  private void follow(
      Expression expression, ModuleAddress module, Set<Input> into, Set<String> seen) {
    Optional<ModuleConfig> config = root.at(module);
    for (Reference reference : References.in(expression)) {
      if (config.isEmpty() || !seen.add(module + ":" + reference)) {
        continue;
      }
      if (reference.kind() == Reference.Kind.LOCAL) {
        Expression local = config.get().locals().get(reference.name());
        if (local != null) {
          follow(local, module, into, seen);
        }
      } else if (reference.kind() == Reference.Kind.VARIABLE && !module.isRoot()) {
        passed(reference, module, into, seen);
      }
    }
  }

  private void passed(Reference variable, ModuleAddress module, Set<Input> into, Set<String> seen) {
    ModuleAddress outside = module.parent();
    ModuleCall call =
        root.at(outside).map(caller -> caller.calls().get(module.call().name())).orElse(null);
    if (call == null) {
      return;
    }
    Expression passed = call.inputs().get(variable.name());
    if (passed == null || passed instanceof Expression.Literal) {
      if (variable.path().isEmpty()) {
        into.add(new Input(module, variable.name()));
      }
    } else {
      follow(passed, outside, into, seen);
    }
  }
}
