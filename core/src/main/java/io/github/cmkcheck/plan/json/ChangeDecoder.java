package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code resource_changes}, {@code deferred_changes} and {@code resource_drift}. Nearly all
 * of a large plan is here, and nearly all of that is of no interest: as soon as the type of a
 * resource shows this, the rest of it is skipped unread.
 */
final class ChangeDecoder {
  private static final Actions READ = Actions.of(List.of("read"));

  private final Predicate<String> kept;
  private final List<ResourceChange> changes = new ArrayList<>();
  private final List<ResourceChange> deposed = new ArrayList<>();
  private final Set<ResourceAddress> seen = new HashSet<>();
  private final Set<ResourceAddress> pendingReads = new HashSet<>();
  private final ModuleWitnesses witnesses = new ModuleWitnesses();

  ChangeDecoder(Predicate<String> kept) {
    this.kept = kept;
  }

  List<ResourceChange> changes() {
    return changes;
  }

  /** The changes of deposed objects, which exist next to an instance with the same address. */
  List<ResourceChange> deposed() {
    return deposed;
  }

  Set<ResourceAddress> pendingReads() {
    return pendingReads;
  }

  /** Whether there is a change of that very resource, which must be of a kept type. */
  boolean lists(ResourceAddress address) {
    return seen.contains(address);
  }

  /** The instances of repeated modules in which something exists after apply. */
  Set<ModuleAddress> moduleInstances() {
    return witnesses.instances();
  }

  void decode(JsonParser tokens) throws IOException {
    Tokens.elements(tokens, "resource_changes", () -> decodeOne(tokens, false));
  }

  /** Drift has the same shape as changes, but has already happened. */
  void decodeDrift(JsonParser tokens) throws IOException {
    Tokens.elements(tokens, "resource_drift", () -> decodeOne(tokens, false));
  }

  void decodeDeferred(JsonParser tokens) throws IOException {
    Tokens.elements(
        tokens,
        "deferred_changes",
        () ->
            Tokens.members(
                tokens,
                "a deferred change",
                name -> {
                  if (name.equals("resource_change")) {
                    decodeOne(tokens, true);
                  }
                }));
  }

  private void decodeOne(JsonParser tokens, boolean deferred) throws IOException {
    Tokens.requireObject(tokens, "a resource change");
    ResourceParts parts = new ResourceParts("a resource change");
    @Nullable Change change = null;
    @Nullable Boolean isDeposed = null;
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      JsonToken token = tokens.nextToken();
      if (name.equals("change")) {
        change = Tokens.once(change, new Change(tokens));
      } else if (name.equals("deposed")) {
        isDeposed = Tokens.once(isDeposed, token != JsonToken.VALUE_NULL);
      } else {
        parts.member(name, tokens);
      }
      if (parts.isNoDataAndOtherThan(kept)) {
        witnesses.readOn(tokens, parts, change == null ? null : change.words);
        return;
      }
      tokens.skipChildren();
    }
    add(parts, change, deferred, isDeposed != null && isDeposed);
  }

  private void add(
      ResourceParts parts, @Nullable Change change, boolean deferred, boolean isDeposed) {
    ResourceAddress address = parts.address();
    if (change == null) {
      throw Tokens.malformed("a resource change says no change");
    }
    Actions actions = change.actions();
    if (actions.equals(READ)) {
      if (address.mode() != ResourceMode.DATA) {
        throw Tokens.malformed("something is to be read that is no data source");
      }
      pendingReads.add(address);
    }
    if (!isDeposed && actions.leaveInstance()) {
      witnesses.add(address.module());
    }
    if (isDeposed && actions.leaveInstance() && actions.changeSomething()) {
      throw Tokens.malformed("an object that was replaced is to be made or changed");
    }
    if (kept.test(address.type())) {
      if (!isDeposed && !seen.add(address)) {
        throw Tokens.malformed("a resource is changed twice");
      }
      change.requireWhole(actions);
      Value before = change.before;
      Value after = ValueDecoder.merge(change.after, change.afterUnknown);
      // Most resources of a plan stay as they are: their values need to be in memory only once.
      ResourceChange one =
          new ResourceChange(
              address,
              actions,
              before,
              after.equals(before) ? before : after,
              deferred,
              change.imported);
      (isDeposed ? deposed : changes).add(one);
    }
  }

  /** The {@code change} member. */
  private static final class Change {
    private @Nullable List<String> words;
    private Value before = Value.NULL;
    private Value after = Value.NULL;
    private Value afterUnknown = Value.NULL;
    private boolean unknownSaid;
    private boolean imported;

    Change(JsonParser tokens) throws IOException {
      Tokens.members(
          tokens,
          "a change",
          name -> {
            switch (name) {
              case "actions" -> words = Tokens.texts(tokens, "actions");
              case "before" -> before = ValueDecoder.decode(tokens);
              case "after" -> after = ValueDecoder.decode(tokens);
              case "after_unknown" -> {
                afterUnknown = ValueDecoder.decode(tokens);
                unknownSaid = true;
              }
              case "importing" -> imported = tokens.currentToken() != JsonToken.VALUE_NULL;
              default -> {
                // Skipped by the caller.
              }
            }
          });
    }

    /**
     * Checks that nothing essential is missing: without after_unknown, what is known only after
     * apply looks like something that is not set.
     */
    void requireWhole(Actions actions) {
      if (!isObjectOrNull(before) || !isObjectOrNull(after)) {
        throw Tokens.malformed("the values of a resource are no object");
      }
      if (actions.leaveInstance() && actions.changeSomething() && !unknownSaid) {
        throw Tokens.malformed("a change does not say what is known only after apply");
      }
    }

    private static boolean isObjectOrNull(Value value) {
      return value.isNull() || value.kind() == Value.Kind.OBJECT;
    }

    Actions actions() {
      if (words == null) {
        throw Tokens.malformed("a change names no actions");
      }
      try {
        return Actions.of(words);
      } catch (IllegalArgumentException e) {
        throw Tokens.malformed("a change has " + e.getMessage());
      }
    }
  }
}
