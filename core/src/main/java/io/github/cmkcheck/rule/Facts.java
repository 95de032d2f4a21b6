package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.kms.EncryptedObject;
import io.github.cmkcheck.kms.KeyResolver;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceAddress;
import java.util.List;
import java.util.Optional;

/**
 * What rules judge: the facts about tables and keys, joined once so that no rule walks the plan for
 * itself.
 *
 * @param plan the plan they come from
 * @param objects every table and replica with the owner of its key, by address and region
 * @param tables the inventory behind them
 * @param keys the keys of the plan
 */
public record Facts(
    Plan plan, List<EncryptedObject> objects, TableInventory tables, KeyInventory keys) {

  /** Copies the list. */
  public Facts {
    objects = List.copyOf(objects);
  }

  /**
   * Joins the facts of a plan.
   *
   * @throws io.github.cmkcheck.input.UnfitPlan if a table has another shape than a provider gives
   *     it
   */
  public static Facts of(Plan plan) {
    TableInventory tables = TableInventory.of(plan);
    KeyInventory keys = KeyInventory.of(plan);
    return new Facts(plan, new KeyResolver(plan, keys).resolve(tables), tables, keys);
  }

  /** A key that the configuration of a module can simply name, to suggest it. */
  Optional<ResourceAddress> keyIn(ModuleAddress module) {
    return keys.keys().stream()
        .filter(KmsKey::existsAfterApply)
        .map(KmsKey::address)
        .filter(address -> address.module().equals(module))
        .filter(address -> address.key().isNone() && address.type().equals("aws_kms_key"))
        .findFirst();
  }
}
