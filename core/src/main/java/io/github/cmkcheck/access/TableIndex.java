package io.github.cmkcheck.access;

import io.github.cmkcheck.address.Glob;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.owner.EncryptedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the tables that policies name. */
public final class TableIndex {
  private static final String INDEXES = "/index/";

  /** Stands for an unknown part of an ARN, which no literal matches. */
  private static final String UNKNOWN = "-";

  private final Map<ResourceAddress, EncryptedObject> byAddress = new HashMap<>();
  private final Map<String, EncryptedObject> byArn = new LinkedHashMap<>();
  private final Map<String, List<EncryptedObject>> matched = new HashMap<>();

  /** An index of some tables. */
  public TableIndex(List<EncryptedObject> tables) {
    for (EncryptedObject table : tables) {
      byAddress.put(table.table().address(), table);
      byArn.put(arn(table), table);
    }
  }

  /** The ARN of a table; of a new one, with what is known of it. */
  private static String arn(EncryptedObject table) {
    String region = table.region() == null ? UNKNOWN : table.region();
    String name =
        table.table().values().get("name").asString().orElse(table.table().address().toString());
    return table
        .table()
        .values()
        .get("arn")
        .asString()
        .orElse("arn:aws:dynamodb:" + region + ":" + UNKNOWN + ":table/" + name);
  }

  /**
   * A table that a caller may use.
   *
   * @param table the table
   * @param policy the policy that allows it
   */
  public record Use(EncryptedObject table, IamPolicy policy) {}

  /** The tables whose items a caller may read or write, by address. */
  public List<Use> usedBy(Caller caller) {
    Map<ResourceAddress, Use> uses = new TreeMap<>();
    for (IamPolicy policy : caller.policies()) {
      for (Statement statement : policy.statements()) {
        if (statement.allowsData()) {
          for (Target target : statement.targets()) {
            of(target)
                .forEach(
                    table -> uses.putIfAbsent(table.table().address(), new Use(table, policy)));
          }
        }
      }
    }
    return List.copyOf(uses.values());
  }

  private List<EncryptedObject> of(Target target) {
    String pattern = target.pattern();
    @Nullable EncryptedObject one =
        pattern != null
            ? byArn.get(withoutIndex(pattern))
            : target.thing() == null ? null : byAddress.get(target.thing());
    if (one != null) {
      return List.of(one);
    }
    boolean wild = pattern != null && (pattern.contains("*") || pattern.contains("?"));
    return wild ? matched.computeIfAbsent(pattern, this::matching) : List.of();
  }

  private static String withoutIndex(String pattern) {
    int index = pattern.indexOf(INDEXES);
    return index < 0 ? pattern : pattern.substring(0, index);
  }

  private List<EncryptedObject> matching(String pattern) {
    List<EncryptedObject> found = new ArrayList<>();
    byArn.forEach(
        (arn, table) -> {
          if (Glob.matches(pattern, arn)) {
            found.add(table);
          }
        });
    return found;
  }
}
