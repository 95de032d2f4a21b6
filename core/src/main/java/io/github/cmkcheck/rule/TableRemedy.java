package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.MissingInput;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.Naming;
import io.github.cmkcheck.rule.ModuleInputs.Input;
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
    Optional<MissingInput> input = object.ownership().missingInput();
    if (input.isPresent()) {
      return call(new Input(input.get().module(), input.get().variable()), null, object, facts);
    }
    Table table = object.table();
    if (object.replica() != null || table.type() == TableType.AWS_TABLE_REPLICA) {
      return ReplicaRemedy.of(object, facts);
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
    String where =
        module.isRoot()
            ? ""
            : "# In the files of "
                + module.withoutKeys()
                + "; or pass it a key, if it takes one.\n";
    Optional<ResourceAddress> there = facts.keyIn(module, object.region()).map(KmsKey::address);
    return withKey(there, module, arn -> where + Hcl.block(table, null, arn));
  }

  /** The configuration names a key already; nothing is to be added. */
  private static String ignored(Table table) {
    return """
        resource "%s" "%s" {
          # ...
          lifecycle {
            # Take %s, or all, out of ignore_changes: it keeps the key that is
            # configured from being used.
            ignore_changes = []
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
    String where = caller.isRoot() ? "" : "# In the files of " + caller.withoutKeys() + ":\n";
    Optional<ResourceAddress> there = facts.keyIn(caller, object.region()).map(KmsKey::address);
    int width = Math.max(key.name().length(), enabled == null ? 0 : enabled.name().length());
    String on = enabled == null ? "" : argument(enabled.name(), width, "true");
    return withKey(
        there,
        caller,
        arn ->
            where
                + "module \"%s\" {\n  # ...\n%s%s}\n"
                    .formatted(key.module().call().name(), on, argument(key.name(), width, arn)));
  }

  private static String argument(String name, int width, String value) {
    return "  " + name + " ".repeat(width - name.length()) + " = " + value + "\n";
  }

  /** Lines that name a key, and that key if it is yet to be made in a module. */
  private static Remedy withKey(
      Optional<ResourceAddress> key, ModuleAddress module, UnaryOperator<String> lines) {
    Remedy.@Nullable NewKey made =
        key.isPresent() ? null : new Remedy.NewKey(module, "aws_kms_key.dynamodb", Hcl.KEY);
    String name = key.map(ResourceAddress::block).orElse("aws_kms_key.dynamodb");
    return Remedy.switching(lines.apply(name + ".arn"), made);
  }
}
