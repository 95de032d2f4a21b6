package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.Naming;
import io.github.cmkcheck.rule.ModuleInputs.Input;
import io.github.cmkcheck.rule.Remedy.NewKey;
import io.github.cmkcheck.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What puts a table or replica on a customer managed key. */
final class TableRemedy {

  private static final Value TRUE = new Value.Bool(true);

  private TableRemedy() {}

  /** The lines for one table or replica. */
  static Remedy of(EncryptedObject object, Facts facts) {
    return lines(object, facts).followedBy(LiveTable.lines(object, facts));
  }

  private static Remedy lines(EncryptedObject object, Facts facts) {
    if (object.naming() == Naming.IGNORED) {
      return Remedy.switching(ignored(object.table()), null);
    }
    Table table = object.table();
    if (object.replica() != null || table.type() == TableType.AWS_TABLE_REPLICA) {
      return ReplicaRemedy.of(object, facts);
    }
    Optional<Input> input = missing(object);
    if (input.isPresent()) {
      return call(input.get(), null, object, facts);
    }
    ModuleInputs inputs = new ModuleInputs(facts.configuration());
    Optional<Input> key = inputs.key(table.address(), table.type().question());
    if (key.isPresent()) {
      boolean on = table.encryption().enabled().equals(TRUE);
      Input enabled =
          on
              ? null
              : inputs
                  .enabled(table.address(), table.type().question())
                  .filter(one -> one.module().equals(key.get().module()))
                  .filter(one -> !one.name().equals(key.get().name()))
                  .orElse(null);
      Remedy call = call(key.get(), enabled, object, facts);
      return on || enabled != null
          ? call
          : call.precededBy("# Also pass what turns its encryption on.\n");
    }
    ModuleAddress module = table.address().module();
    Remedy own = withKey(object, module, facts, arn -> Hcl.unplaced(table, null, arn, facts));
    return module.isRoot()
        ? own
        : own.precededBy(
            "# In the files of " + module.withoutKeys() + "; or pass it a key, if it takes one.\n");
  }

  /** The module input through which the key is known to be missing. */
  static Optional<Input> missing(EncryptedObject object) {
    return object
        .ownership()
        .missingInput()
        .map(input -> new Input(input.module(), input.variable()));
  }

  /** The configuration names a key already, so there is nothing to add. */
  private static String ignored(Table table) {
    return """
        resource "%s" "%s" {
          # Inside the existing block:
          lifecycle {
            # Take %s, or all, out of ignore_changes: it keeps the key that is
            # configured from being used.
            ignore_changes = [] # with what else is to be ignored
          }
        }
        """
        .formatted(
            table.address().type(),
            table.address().name(),
            table.type().question().block().isEmpty()
                ? table.type().question().key()
                : table.type().question().block());
  }

  private static Remedy call(
      Input key, @Nullable Input enabled, EncryptedObject object, Facts facts) {
    ModuleAddress caller = key.module().parent();
    int width = Math.max(key.name().length(), enabled == null ? 0 : enabled.name().length());
    String on = enabled == null ? "" : argument(enabled.name(), width, "true");
    return withKey(
        object, caller, facts, arn -> call(key.module(), on + argument(key.name(), width, arn)));
  }

  /** A module call with one input. */
  static String call(ModuleAddress module, String name, String value) {
    return call(module, argument(name, name.length(), value));
  }

  private static String call(ModuleAddress module, String arguments) {
    return Hcl.in(module.parent())
        + "module \"%s\" {\n  # Inside the existing block:\n%s}\n"
            .formatted(module.call().name(), arguments);
  }

  private static String argument(String name, int width, String value) {
    return "  " + name + " ".repeat(width - name.length()) + " = " + value + "\n";
  }

  /** Lines that name a key, and that key if it has to be made in a module. */
  private static Remedy withKey(
      EncryptedObject object, ModuleAddress module, Facts facts, UnaryOperator<String> lines) {
    Optional<KmsKey> there = facts.keyIn(module, object.region());
    if (there.isPresent()) {
      return Remedy.switching(lines.apply(there.get().address().block() + ".arn"), null);
    }
    NewKey made = new KeysToMake(facts).forTable(object, module);
    return Remedy.switching(lines.apply(made.name() + ".arn"), made);
  }
}
