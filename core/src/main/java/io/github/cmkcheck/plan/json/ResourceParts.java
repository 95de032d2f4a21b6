package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.input.InputDiagnosis;
import io.github.cmkcheck.input.UnfitPlan;
import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The members that say which resource an object is about, in any order. */
final class ResourceParts {
  private final String what;
  private @Nullable String address;
  private @Nullable String module;
  private @Nullable String mode;
  private @Nullable String type;
  private @Nullable String name;
  private @Nullable InstanceKey index;

  ResourceParts(String what) {
    this.what = what;
  }

  /** Reads the member if it is one of these; otherwise leaves it unread. */
  void member(String member, JsonParser tokens) throws IOException {
    switch (member) {
      case "address" -> address = Tokens.once(address, Tokens.address(tokens, "an address"));
      case "module_address" -> module = Tokens.once(module, moduleAddress(tokens));
      case "mode" -> mode = Tokens.once(mode, Tokens.text(tokens, "a mode"));
      case "type" -> type = Tokens.once(type, Tokens.address(tokens, "a type"));
      case "name" -> name = Tokens.once(name, Tokens.address(tokens, "a name"));
      case "index" -> index = Tokens.once(index, index(tokens));
      default -> {
        // Not one of these.
      }
    }
  }

  /**
   * Whether it has none of these types and is not a data source, whose pending read matters
   * whatever its type.
   */
  boolean isNoDataAndOtherThan(Predicate<String> kept) {
    return type != null && mode != null && !mode.equals("data") && !kept.test(type);
  }

  /** The address of its module; null if it has not been read or is the root. */
  @Nullable String module() {
    return module;
  }

  /** Judging by what has been read so far, in any order. */
  boolean mayBeInRepeatedModule() {
    if (module != null) {
      return module.indexOf('[') >= 0;
    }
    return address == null || address.startsWith("module.");
  }

  /** For a resource that is skipped: a cheap check that its address, if read, has its type. */
  void requireAgreement() {
    if (address != null && type != null && !address.contains(type + ".")) {
      throw disagrees();
    }
  }

  /** For a resource that is skipped: refuses a member that decided this if it comes again. */
  void requireNot(String member) {
    if (member.equals("type")
        || member.equals("mode")
        || member.equals("address") && address != null) {
      throw new UnfitPlan(InputDiagnosis.duplicate());
    }
  }

  /** The entry of a map for its type; null if there is none, or if the type has not been read. */
  @Nullable String in(Map<String, String> byType) {
    return type == null ? null : byType.get(type);
  }

  boolean isOtherThan(Predicate<String> kept) {
    return type != null && !kept.test(type);
  }

  /** The address of a resource change, which is always absolute; all parts must agree with it. */
  ResourceAddress address() {
    ResourceAddress parsed = parsedAddress();
    // Terraform 0.12 and later give the index in both places; an absent one says nothing.
    if (index != null && !index.equals(parsed.key())) {
      throw disagrees();
    }
    return parsed;
  }

  /**
   * The address of a resource in a state. Terraform 0.12 writes it there without its module and
   * without its index.
   */
  ResourceAddress addressWithin(ModuleAddress module) {
    ResourceAddress parsed = parsedAddress();
    InstanceKey key = index == null ? parsed.key() : index;
    boolean sameModule = parsed.module().isRoot() || parsed.module().equals(module);
    if (!sameModule || !parsed.key().isNone() && !parsed.key().equals(key)) {
      throw disagrees();
    }
    return new ResourceAddress(module, parsed.mode(), parsed.type(), parsed.name(), key);
  }

  /** The block that a configuration entry describes; its address has no module and no key. */
  String block() {
    if (mode == null || type == null || name == null) {
      throw Tokens.malformed(what + " lacks its mode, type or name");
    }
    return new ResourceAddress(ModuleAddress.ROOT, mode(mode), type, name, InstanceKey.NONE)
        .block();
  }

  private ResourceAddress parsedAddress() {
    if (address == null || mode == null || type == null || name == null) {
      throw Tokens.malformed(what + " lacks its address, mode, type or name");
    }
    try {
      ResourceAddress parsed = ResourceAddress.parse(address);
      if (parsed.mode() != mode(mode)
          || !parsed.type().equals(type)
          || !parsed.name().equals(name)) {
        throw disagrees();
      }
      if (module != null && !ModuleAddress.parse(module).equals(parsed.module())) {
        throw disagrees();
      }
      return parsed;
    } catch (IllegalArgumentException e) {
      throw Tokens.malformed(what + " has an address that is none");
    }
  }

  /** Absent for the root module. */
  private static String moduleAddress(JsonParser tokens) throws IOException {
    return tokens.currentToken() == JsonToken.VALUE_NULL
        ? ""
        : Tokens.address(tokens, "a module's address");
  }

  private static RuntimeException disagrees() {
    return Tokens.malformed("a resource's address disagrees with its parts");
  }

  /** There are further modes, such as ephemeral, but tables and keys never have them. */
  private static ResourceMode mode(String word) {
    return switch (word) {
      case "managed" -> ResourceMode.MANAGED;
      case "data" -> ResourceMode.DATA;
      default -> throw Tokens.malformed("a resource is neither managed nor data");
    };
  }

  private static InstanceKey index(JsonParser tokens) throws IOException {
    JsonToken token = tokens.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return new InstanceKey.Name(Tokens.notTooLong(tokens.getText()));
    }
    if (token == JsonToken.VALUE_NUMBER_INT
        && tokens.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return new InstanceKey.Index(tokens.getLongValue());
    }
    if (token == JsonToken.VALUE_NULL) {
      return InstanceKey.NONE;
    }
    throw Tokens.malformed("an index is neither a number nor a string");
  }
}
