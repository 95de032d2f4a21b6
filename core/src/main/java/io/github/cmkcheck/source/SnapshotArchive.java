package io.github.cmkcheck.source;

import io.github.cmkcheck.address.ModuleAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration within a binary plan: a ZIP archive in which Terraform keeps, byte for byte,
 * the files that the plan was made from, those of registry modules included. It is read in memory,
 * within limits, and never unpacked.
 *
 * <p>Beware: whoever can write the archive can put into it what was never planned. If it has the
 * same time as the plan's JSON, they belong together, but are not necessarily genuine.
 */
public final class SnapshotArchive implements SourceTree {

  private static final String PLAN = "tfplan";
  private static final String MANIFEST = "tfconfig/modules.json";
  private static final String MODULE = "tfconfig/m-";

  private final String name;
  private final ArchiveEntries entries;
  private final ModuleManifest manifest;

  /** The names of the files of each module, by its key. */
  private final Map<String, List<String>> names;

  private final Map<String, ModuleFiles> read = new HashMap<>();
  private final ReadBudget budget = new ReadBudget();
  private @Nullable PlanStamp stamp;

  private SnapshotArchive(
      String name,
      ArchiveEntries entries,
      ModuleManifest manifest,
      Map<String, List<String>> names) {
    this.name = name;
    this.entries = entries;
    this.manifest = manifest;
    this.names = names;
  }

  /**
   * Opens a file, and reads the list of modules in it.
   *
   * @param file what {@code terraform plan -out} wrote; must be in the default file system
   * @throws SourceException if it is something else, which the message names; if it is damaged or
   *     beyond the limits
   */
  public static SnapshotArchive open(Path file) throws SourceException {
    requireArchive(file);
    ArchiveEntries entries = ArchiveEntries.open(file);
    try {
      return of(file.toString(), entries);
    } catch (SourceException e) {
      entries.close();
      throw e;
    }
  }

  /** Only a regular file is opened: a pipe would keep us waiting. */
  private static void requireArchive(Path file) throws SourceException {
    String name = file.toString();
    if (!Files.exists(file)) {
      throw SourceException.missing(name);
    }
    if (Files.isDirectory(file)) {
      throw new SourceException(name, "is a directory, not a binary plan", SourceException.NAME);
    }
    if (!Files.isRegularFile(file)) {
      throw SourceException.noFile(name);
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] head = bytes.readNBytes(MistakenSource.HEAD);
      if (head.length < 2 || head[0] != 'P' || head[1] != 'K') {
        throw MistakenSource.name(name, head);
      }
      if (Files.size(file) > SourceLimits.ARCHIVE) {
        throw SourceException.limits(name);
      }
    } catch (IOException e) {
      throw SourceException.unreadable(name);
    }
  }

  private static SnapshotArchive of(String name, ArchiveEntries entries) throws SourceException {
    if (!entries.names().contains(PLAN)) {
      throw new SourceException(
          name, "is a ZIP archive, but not a Terraform plan", SourceException.NAME);
    }
    byte[] json =
        entries
            .read(MANIFEST, SourceLimits.FILE, InputStream::readAllBytes)
            .orElseThrow(
                () ->
                    new SourceException(
                        name, "is a plan without sources in it", SourceException.NAME));
    ModuleManifest manifest =
        ModuleManifest.read(json)
            .filter(read -> read.find("").isPresent())
            .orElseThrow(() -> SourceException.damaged(name, "its list of modules is malformed"));
    Map<String, List<String>> names = new HashMap<>();
    for (String entry : entries.names()) {
      int end = entry.lastIndexOf('/');
      if (entry.startsWith(MODULE) && end >= MODULE.length()) {
        String key = entry.substring(MODULE.length(), end);
        names.computeIfAbsent(key, any -> new ArrayList<>()).add(entry.substring(end + 1));
      }
    }
    if (!manifest.records().keySet().containsAll(names.keySet())) {
      throw SourceException.damaged(name, "it has files of a module that it does not list");
    }
    return new SnapshotArchive(name, entries, manifest, names);
  }

  @Override
  public String name() {
    return name;
  }

  /** The root module; it has no files if the plan only destroys. */
  @Override
  public ModuleFiles root() throws SourceException {
    return module(ModuleAddress.ROOT, "").orElseThrow();
  }

  /** The module with that path; may be called in any order, and the source does not matter. */
  @Override
  public Optional<ModuleFiles> module(ModuleAddress path, String source) throws SourceException {
    String key = ModuleManifest.key(path);
    Optional<ModuleManifest.Entry> entry = manifest.find(key);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    ModuleFiles files = read.get(key);
    if (files == null) {
      files = read(key, entry.get().directory(), manifest.isLocal(path));
      read.put(key, files);
    }
    return Optional.of(files);
  }

  private ModuleFiles read(String key, String directory, boolean byPath) throws SourceException {
    // OpenTofu has already left out what it does not read, and Terraform what it does not know.
    ConfigurationNames chosen =
        ConfigurationNames.of(names.getOrDefault(key, List.of()), Dialect.OPENTOFU);
    boolean local = byPath && !directory.startsWith("/") && !ModuleManifest.isInstalled(directory);
    return new ModuleFiles(
        directory,
        local,
        texts(key, directory, chosen.files()),
        texts(key, directory, chosen.overrides()));
  }

  private List<SourceFile> texts(String key, String directory, List<String> chosen)
      throws SourceException {
    List<SourceFile> files = new ArrayList<>();
    for (String file : chosen) {
      String path = directory.equals(".") || directory.isEmpty() ? file : directory + "/" + file;
      byte[] bytes =
          entries
              .read(
                  MODULE + key + "/" + file,
                  budget.next(SourceLimits.FILE),
                  InputStream::readAllBytes)
              .orElseThrow();
      budget.spend(bytes.length);
      String text =
          SourceText.decodeConfiguration(bytes)
              .orElseThrow(() -> SourceException.encoding(path + " in " + name));
      files.add(new SourceFile(path, text));
    }
    return files;
  }

  /** None: the archive holds configuration files alone. */
  @Override
  public Optional<String> file(String path) {
    return Optional.empty();
  }

  @Override
  public Optional<String> made() throws SourceException {
    return Optional.ofNullable(stamp().timestamp());
  }

  @Override
  public Optional<String> workspace() throws SourceException {
    return Optional.ofNullable(stamp().workspace());
  }

  /**
   * The version of the Terraform or OpenTofu that made the plan; empty if it does not say.
   *
   * @throws SourceException if the binary plan is damaged
   */
  public Optional<String> terraformVersion() throws SourceException {
    return Optional.ofNullable(stamp().version());
  }

  private PlanStamp stamp() throws SourceException {
    PlanStamp known = stamp;
    if (known == null) {
      known = entries.read(PLAN, SourceLimits.PLAN, PlanStamp::read).orElseThrow();
      stamp = known;
    }
    return known;
  }

  @Override
  public void close() {
    entries.close();
  }
}
