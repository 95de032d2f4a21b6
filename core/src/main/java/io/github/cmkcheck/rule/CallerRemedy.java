package io.github.cmkcheck.rule;

import io.github.cmkcheck.access.IamPolicy;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statement that lets a role use keys through DynamoDB. */
final class CallerRemedy {
  private final @Nullable ModuleConfig root;

  CallerRemedy(@Nullable ModuleConfig root) {
    this.root = root;
  }

  /**
   * The lines to write.
   *
   * @param policy the policy that the statement belongs in
   * @param keys the keys
   * @param tables the tables on them
   */
  Remedy of(IamPolicy policy, Collection<KeyIdentity> keys, List<EncryptedObject> tables) {
    ModuleAddress module = policy.address().module();
    boolean own = module.isRoot();
    String head =
        "# one more statement in "
            + Printable.brief(policy.address().toString())
            + (own ? ":\n" : ", with the key as its caller names it:\n");
    List<String> arns = keys.stream().map(key -> arn(key, own ? module : module.parent())).toList();
    return Remedy.of(head + statement(policy.written(), arns, tables));
  }

  private static String statement(
      IamPolicy.Form form, List<String> keys, List<EncryptedObject> tables) {
    Set<String> regions = new TreeSet<>();
    tables.forEach(table -> regions.add(table.region() == null ? "*" : table.region()));
    String comparison = regions.contains("*") ? "StringLike" : "StringEquals";
    String services =
        regions.stream()
            .map(region -> "dynamodb." + region + ".amazonaws.com")
            .map(service -> '"' + service + (service.contains(".cn-") ? ".cn\"" : "\""))
            .collect(Collectors.joining(", ", "[", "]"));
    String arns = "[" + String.join(", ", keys) + "]";
    return form == IamPolicy.Form.DOCUMENT
        ? statement(arns, comparison, services)
        : """
          {
            Effect    = "Allow"
            Action    = ["kms:Decrypt"]
            Resource  = %s
            Condition = { %s = { "kms:ViaService" = %s } }
          }
          """
            .formatted(arns, comparison, services);
  }

  /** The same in {@code aws_iam_policy_document}. */
  static String statement(String keys, String comparison, String services) {
    return """
        statement {
          actions   = ["kms:Decrypt"]
          resources = %s
          condition {
            test     = "%s"
            variable = "kms:ViaService"
            values   = %s
          }
        }
        """
        .formatted(keys, comparison, services);
  }

  /** How a module names a key: by reference, or by an output of the module that makes it. */
  private String arn(KeyIdentity key, ModuleAddress from) {
    Optional<ResourceAddress> made = key.managed().map(KmsKey::address);
    Optional<String> output =
        made.filter(address -> !address.module().isRoot())
            .filter(address -> address.module().parent().equals(from))
            .flatMap(this::output);
    return output.orElseGet(() -> Hcl.expression(key, from));
  }

  private Optional<String> output(ResourceAddress key) {
    Map<String, Expression> outputs =
        Optional.ofNullable(root)
            .flatMap(config -> config.at(key.module()))
            .map(ModuleConfig::outputs)
            .orElse(Map.of());
    return new TreeMap<>(outputs)
        .entrySet().stream()
            .filter(output -> isArn(output.getValue(), key))
            .map(output -> key.module().call() + "." + output.getKey())
            .findFirst();
  }

  private static boolean isArn(Expression output, ResourceAddress key) {
    return References.in(output).stream()
        .filter(reference -> reference.block().equals(key.block()))
        .anyMatch(
            reference ->
                !reference.path().isEmpty() && "arn".equals(reference.path().get(0).name()));
  }
}
