package io.github.cmkcheck.source;

import io.github.cmkcheck.address.ModuleAddress;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a root module, and those of the modules that it calls: found by their path from the
 * calling module, or where {@code .terraform/modules/modules.json} says that {@code terraform init}
 * put them; {@code TF_DATA_DIR} is not followed.
 *
 * <p>Nothing is read outside the repository that the folder is in, or outside the folder if there
 * is no repository. Beware: what is here now need not be what the plan was made from.
 */
public final class ModuleFolder implements SourceTree {

  private static final String MANIFEST = ".terraform/modules/modules.json";

  private final Path folder;
  private final Path root;
  private final RegularFiles disk;
  private final ShownPaths shown;
  private final Dialect dialect;
  private final ReadBudget budget = new ReadBudget();

  /** The calls that were looked up so far. */
  private final Map<ModuleAddress, ModuleFiles> modules = new HashMap<>();

  /** The same folder is often called more than once. */
  private final Map<String, ModuleFiles> byDirectory = new HashMap<>();

  private final DataFiles data;
  private @Nullable ModuleManifest manifest;

  private ModuleFolder(Path folder, Path root, Path base, Dialect dialect) {
    this.folder = folder;
    this.root = root;
    this.dialect = dialect;
    disk = new RegularFiles(RepositoryRoot.around(root).map(RepositoryRoot::path).orElse(root));
    shown = new ShownPaths(folder, base);
    data = new DataFiles(disk, root, budget);
  }

  /**
   * Opens a folder; nothing in it is read yet.
   *
   * @param folder where Terraform runs
   * @param base what paths are shown relative to
   * @param dialect which program made the plan
   * @throws SourceException if there is no such folder
   */
  public static ModuleFolder open(Path folder, Path base, Dialect dialect) throws SourceException {
    try {
      return new ModuleFolder(folder, folder.toRealPath(), base, dialect);
    } catch (IOException e) {
      throw SourceException.missing(folder.toString());
    }
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public ModuleFiles root() throws SourceException {
    ModuleFiles files =
        read(".", true)
            .orElseThrow(
                () ->
                    new SourceException(
                        name(), "has no Terraform configuration in it", SourceException.NAME));
    modules.put(ModuleAddress.ROOT, files);
    return files;
  }

  @Override
  public Optional<ModuleFiles> module(ModuleAddress path, String source) throws SourceException {
    if (path.isRoot()) {
      return Optional.of(root());
    }
    ModuleAddress call = path.withoutKeys();
    ModuleFiles caller = call.parent().isRoot() ? root() : modules.get(call.parent());
    if (caller == null) {
      return Optional.empty();
    }
    Optional<ModuleFiles> found;
    if (SourceAddress.isLocal(source)) {
      found = read(below(caller.directory(), source.replace('\\', '/')), caller.local());
    } else {
      Optional<ModuleManifest.Entry> installed =
          manifest()
              .find(ModuleManifest.key(call))
              .filter(entry -> SourceAddress.isSame(source, entry.source()));
      found = installed.isEmpty() ? Optional.empty() : read(installed.get().directory(), false);
    }
    found.ifPresent(files -> modules.put(call, files));
    return found;
  }

  /** Joins paths as Terraform does: lexically, before any link is followed. */
  private static String below(String directory, String source) {
    try {
      String path = Path.of(directory).resolve(source).normalize().toString();
      return path.isEmpty() ? "." : path.replace(File.separatorChar, '/');
    } catch (InvalidPathException e) {
      return source;
    }
  }

  private Optional<ModuleFiles> read(String directory, boolean local) throws SourceException {
    boolean editable = local && !ModuleManifest.isInstalled(directory);
    ModuleFiles known = byDirectory.get(directory);
    if (known != null && known.local() == editable) {
      return Optional.of(known);
    }
    Optional<Path> real = resolve(root, directory, shown.of(directory));
    if (real.isEmpty() || !Files.isDirectory(real.get())) {
      return Optional.empty();
    }
    ConfigurationNames chosen = ConfigurationNames.of(names(real.get(), directory), dialect);
    if (chosen.files().isEmpty() && chosen.overrides().isEmpty()) {
      return Optional.empty();
    }
    ModuleFiles files =
        new ModuleFiles(
            directory,
            editable,
            texts(real.get(), directory, chosen.files()),
            texts(real.get(), directory, chosen.overrides()));
    byDirectory.put(directory, files);
    data.allow(real.get());
    return Optional.of(files);
  }

  private List<String> names(Path real, String directory) throws SourceException {
    try {
      return RegularFiles.names(real)
          .orElseThrow(() -> SourceException.limits(shown.of(directory)));
    } catch (IOException | DirectoryIteratorException e) {
      throw SourceException.unreadable(shown.of(directory));
    }
  }

  private List<SourceFile> texts(Path real, String directory, List<String> chosen)
      throws SourceException {
    List<SourceFile> files = new ArrayList<>();
    for (String file : chosen) {
      String path = shown.of(directory, file);
      Path target = resolve(real, file, path).orElseThrow(() -> SourceException.unreadable(path));
      String text =
          SourceText.decodeConfiguration(bytes(target, path))
              .orElseThrow(() -> SourceException.encoding(path));
      files.add(new SourceFile(path, text));
    }
    return files;
  }

  /** The manifest that {@code terraform init} leaves; empty if it has not run. */
  private ModuleManifest manifest() throws SourceException {
    ModuleManifest known = manifest;
    if (known == null) {
      String path = shown.of(MANIFEST);
      Optional<Path> file = resolve(root, MANIFEST, path);
      known =
          file.isEmpty()
              ? new ModuleManifest(Map.of())
              : ModuleManifest.read(bytes(file.get(), path))
                  .orElseThrow(
                      () ->
                          new SourceException(
                              path,
                              "is not the list of modules that Terraform writes",
                              "write it again with `terraform init`"));
      manifest = known;
    }
    return known;
  }

  private Optional<Path> resolve(Path from, String path, String name) throws SourceException {
    try {
      return disk.resolve(from, path);
    } catch (RegularFiles.OutsideException e) {
      throw SourceException.outside(name);
    }
  }

  private byte[] bytes(Path real, String name) throws SourceException {
    try {
      byte[] bytes =
          RegularFiles.read(real, budget.next(SourceLimits.FILE))
              .orElseThrow(() -> SourceException.limits(name));
      budget.spend(bytes.length);
      return bytes;
    } catch (RegularFiles.NoFileException e) {
      throw SourceException.noFile(name);
    } catch (IOException e) {
      throw SourceException.unreadable(name);
    }
  }

  @Override
  public Optional<String> file(String path) {
    return data.read(path);
  }

  /** Empty: a folder has no time. */
  @Override
  public Optional<String> made() {
    return Optional.empty();
  }

  @Override
  public Optional<String> workspace() {
    return Optional.empty();
  }

  /** Does nothing: no file is held open. */
  @Override
  public void close() {
    // Each file was closed when it was read.
  }
}
