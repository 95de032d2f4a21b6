package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.plan.Actions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the instances of repeated modules. Plan JSON does not list them: a resource of any type
 * in an instance shows that it exists. One such witness is enough, so further ones cost nothing.
 */
final class ModuleWitnesses {

  /** Delete and create; a longer list is meaningless. */
  private static final int MOST_ACTIONS = 2;

  private final Set<String> heard = new HashSet<>();
  private final Set<ModuleAddress> instances = new HashSet<>();

  Set<ModuleAddress> instances() {
    return instances;
  }

  /** Adds the module of something that exists after apply, and the modules around it. */
  void add(ModuleAddress module) {
    module.outwards().stream()
        .filter(inner -> !inner.call().key().isNone())
        .forEach(instances::add);
  }

  /**
   * Reads the rest of a resource change that is of no other interest. The members that identify the
   * resource must not occur again; nothing else that is wrong with it is a reason to refuse a plan.
   *
   * @param actions its actions if they were already read
   */
  void readOn(JsonParser tokens, ResourceParts parts, @Nullable List<String> actions)
      throws IOException {
    parts.requireAgreement();
    tokens.skipChildren();
    String module = parts.module();
    boolean asked = parts.mayBeInRepeatedModule() && !heard.contains(String.valueOf(module));
    List<String> words = actions;
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      parts.requireNot(name);
      JsonToken token = tokens.nextToken();
      if (asked && name.equals("module_address") && token == JsonToken.VALUE_STRING) {
        module = Tokens.notTooLong(tokens.getText());
      } else if (asked && name.equals("change") && token == JsonToken.START_OBJECT) {
        words = actionsOf(tokens);
      }
      tokens.skipChildren();
    }
    if (asked && module != null && module.indexOf('[') >= 0 && leavesInstance(words)) {
      hear(module);
    }
  }

  private void hear(String module) {
    if (heard.add(module)) {
      try {
        add(ModuleAddress.parse(module));
      } catch (IllegalArgumentException e) {
        // Not an address that we can read.
      }
    }
  }

  private static List<String> actionsOf(JsonParser tokens) throws IOException {
    List<String> words = new ArrayList<>();
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      JsonToken token = tokens.nextToken();
      if (name.equals("actions") && token == JsonToken.START_ARRAY) {
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
          if (words.size() <= MOST_ACTIONS) {
            words.add(tokens.currentToken() == JsonToken.VALUE_STRING ? tokens.getText() : "");
          }
          tokens.skipChildren();
        }
      }
      tokens.skipChildren();
    }
    return words;
  }

  private static boolean leavesInstance(@Nullable List<String> words) {
    try {
      return words != null && Actions.of(words).leaveInstance();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
