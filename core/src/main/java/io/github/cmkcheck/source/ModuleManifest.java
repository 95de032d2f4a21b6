package io.github.cmkcheck.source;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.plan.json.JsonText;
import io.github.cmkcheck.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code modules.json}: where each module is. In a binary plan it is a bare array of records, in
 * {@code .terraform/modules} an object around that array.
 *
 * @param records by key: the names of the calls with dots between them, empty for the root module
 */
record ModuleManifest(Map<String, Entry> records) {

  /**
   * One module.
   *
   * @param source where it came from, in Terraform's full form; empty for the root module
   * @param directory its folder, relative to where Terraform ran
   */
  record Entry(String source, String directory) {}

  /** Reads a manifest; empty if this is not one, or names a module twice. */
  static Optional<ModuleManifest> read(byte[] bytes) {
    return SourceText.decode(bytes)
        .flatMap(text -> new JsonText().read(text))
        .map(json -> json.kind() == Value.Kind.OBJECT ? json.get("Modules") : json)
        .filter(list -> list.kind() == Value.Kind.LIST)
        .flatMap(list -> of(list.elements()));
  }

  private static Optional<ModuleManifest> of(List<Value> list) {
    Map<String, Entry> records = new HashMap<>();
    for (Value each : list) {
      Optional<String> key = each.get("Key").asString();
      Optional<String> directory = each.get("Dir").asString();
      if (key.isEmpty() || directory.isEmpty()) {
        return Optional.empty();
      }
      // On Windows, old versions write backslashes.
      Entry entry =
          new Entry(each.get("Source").asString().orElse(""), directory.get().replace('\\', '/'));
      if (records.put(key.get(), entry) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new ModuleManifest(records));
  }

  /** The key of a module in the manifest. */
  static String key(ModuleAddress path) {
    StringBuilder key = new StringBuilder();
    for (ModuleAddress.Step step : path.steps()) {
      key.append(key.isEmpty() ? "" : ".").append(step.name());
    }
    return key.toString();
  }

  /** The record of a module. */
  Optional<Entry> find(String key) {
    return Optional.ofNullable(records.get(key));
  }

  /** Whether {@code terraform init} put a module there. */
  static boolean isInstalled(String directory) {
    return List.of(directory.split("/")).contains(".terraform");
  }

  /** Whether a module and all those around it are called by path, so that people can edit them. */
  boolean isLocal(ModuleAddress path) {
    return path.outwards().stream()
        .allMatch(
            module -> {
              Entry entry = records.get(key(module));
              return entry != null && SourceAddress.isLocal(entry.source());
            });
  }
}
