package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.hcl.Attribute;
import io.github.cmkcheck.hcl.Block;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Changes the block of a table where it is written. */
final class OwnBlock {
  private static final String BLOCK = "server_side_encryption";
  private static final String ENABLED = "enabled";
  private static final String KEY = "kms_key_arn";
  private static final String REPLICA = "replica";
  private static final Value TRUE = new Value.Bool(true);

  private final Written table;

  OwnBlock(Written table) {
    this.table = table;
  }

  /** Supplies the key's expression, once it is certain that there is a place for it. */
  interface KeySource {
    String expression() throws NotPatched;
  }

  /**
   * The change that puts the table itself on a key.
   *
   * @param enabled the value of {@code enabled} in the plan
   */
  Change encrypt(Value enabled, KeySource key) throws NotPatched {
    requireNotIgnored(BLOCK);
    Optional<Block> block = only();
    if (block.isEmpty()) {
      return new Change(table, BLOCK, Map.of(ENABLED, "true", KEY, key.expression()));
    }
    Written at = table.inner(block.get());
    Map<String, String> arguments = new TreeMap<>();
    Optional<Value> written = at.attribute(ENABLED).flatMap(OwnBlock::literal);
    boolean literal = written.isPresent() || at.attribute(ENABLED).isEmpty();
    boolean on = literal ? written.equals(Optional.of(TRUE)) : enabled.equals(TRUE);
    if (!on && !literal) {
      throw new NotPatched(
          "whether it is enabled is an expression, which the patch does not touch");
    }
    if (!on) {
      arguments.put(ENABLED, "true");
    }
    Optional<Attribute> named = at.attribute(KEY);
    if (on || named.isEmpty() || !isKeyOfResource(named.get())) {
      if (named.isPresent()) {
        requireReplaceable(named.get());
      }
      arguments.put(KEY, key.expression());
    }
    return new Change(at, "", arguments);
  }

  /** The change that gives a replica block in the table a key. */
  Change encryptReplica(String region, KeySource key) throws NotPatched {
    requireNotIgnored(REPLICA);
    requireNoDynamic(REPLICA);
    for (Block block : table.block().body().blocks(REPLICA)) {
      Written at = table.inner(block);
      Optional<Value> name = at.attribute("region_name").flatMap(OwnBlock::literal);
      if (name.flatMap(Value::asString).equals(Optional.of(region))) {
        Optional<Attribute> named = at.attribute(KEY);
        if (named.isPresent()) {
          requireReplaceable(named.get());
        }
        return new Change(at, "", Map.of(KEY, key.expression()));
      }
    }
    throw new NotPatched("an expression decides which of its replica blocks it is");
  }

  private Optional<Block> only() throws NotPatched {
    requireNoDynamic(BLOCK);
    List<Block> blocks = table.block().body().blocks(BLOCK);
    if (blocks.size() > 1) {
      throw new NotPatched("it has more than one " + BLOCK);
    }
    return blocks.stream().findFirst();
  }

  private void requireNoDynamic(String type) throws NotPatched {
    for (Block block : table.block().body().blocks("dynamic")) {
      if (block.labels().equals(List.of(type))) {
        throw new NotPatched("its " + type + " is a dynamic block");
      }
    }
  }

  /**
   * Looks at the words of the text: bare names are not references, and old configurations quote
   * them.
   */
  private void requireNotIgnored(String argument) throws NotPatched {
    Pattern words = Pattern.compile("(?<![\\w.])(" + argument + "|all|\\*)(?!\\w)");
    for (Block block : table.block().body().blocks("lifecycle")) {
      Optional<Attribute> ignored = table.inner(block).attribute("ignore_changes");
      if (ignored.isPresent()) {
        StringBuilder text = new StringBuilder();
        for (int i = ignored.get().range().line(); i <= ignored.get().range().endLine(); i++) {
          text.append(table.line(i).text()).append('\n');
        }
        if (words.matcher(text).find()) {
          throw new NotPatched("its lifecycle ignores changes to " + argument);
        }
      }
    }
  }

  private static boolean isKeyOfResource(Attribute key) {
    return key.expression() instanceof Expression.Traversal traversal
        && traversal.reference().kind() == Reference.Kind.RESOURCE
        && traversal.reference().type().matches("aws_kms(_replica)?(_external)?_key");
  }

  private static void requireReplaceable(Attribute key) throws NotPatched {
    if (key.expression() instanceof Expression.Literal) {
      return;
    }
    if (key.expression() instanceof Expression.Traversal traversal) {
      Reference reference = traversal.reference();
      if (reference.kind() == Reference.Kind.DATA) {
        return;
      }
      if (reference.kind() == Reference.Kind.VARIABLE) {
        throw new NotPatched(
            "its key is "
                + reference
                + ", which is set when Terraform is run: set it to the ARN of a key");
      }
    }
    throw new NotPatched("its " + key.name() + " is an expression, which the patch does not touch");
  }

  private static Optional<Value> literal(Attribute attribute) {
    return attribute.expression() instanceof Expression.Literal literal
        ? Optional.of(literal.value())
        : Optional.empty();
  }
}
