package io.github.cmkcheck.source;

import io.github.cmkcheck.address.ModuleAddress;
import java.util.Optional;

/**
 * The configuration files behind a plan, module by module. Modules are read when they are asked
 * for, and only once. Not thread-safe; must be closed after use.
 *
 * <p>It is up to the caller to check that this is the configuration of that very plan.
 */
public interface SourceTree extends AutoCloseable {

  /** Its name in messages: the path as the user gave it. */
  String name();

  /**
   * The root module.
   *
   * @throws SourceException if it cannot be read
   */
  ModuleFiles root() throws SourceException;

  /**
   * The module that a call leads to. Beware: a folder finds a module from the module that calls it,
   * so ask for the calling module first.
   *
   * @param path the call; instance keys in it are ignored
   * @param source the source as written in the call; an archive does not need it
   * @return empty if the module is not there, for example before {@code terraform init}, or if what
   *     is there came from another source
   * @throws SourceException if it is there, but cannot or must not be read; callers can go on
   *     without it
   */
  Optional<ModuleFiles> module(ModuleAddress path, String source) throws SourceException;

  /**
   * What Terraform's {@code file} returns. An archive has none of these files. A folder reads
   * regular files of up to 1 MB in UTF-8, in the root module's folder or that of a module that was
   * asked for before; links are followed before this is checked.
   *
   * @param path the function's argument: relative to where Terraform ran, or absolute
   * @return empty if the file does not exist or must not be read; never throws
   */
  Optional<String> file(String path);

  /**
   * When the plan that these sources come with was made, in the form of the plan JSON's {@code
   * timestamp}: the same text in both means that they belong together.
   *
   * @return empty if they come without a plan, like those of a folder, or if Terraform before 1.5
   *     made it
   * @throws SourceException if the binary plan is damaged
   */
  Optional<String> made() throws SourceException;

  /**
   * The workspace in which the plan that these sources come with was made.
   *
   * @return empty if they do not say, like those of a folder: the workspace selected there is not
   *     certain to be the plan's
   * @throws SourceException if the binary plan is damaged
   */
  Optional<String> workspace() throws SourceException;

  /** Closes the file; what was read stays. */
  @Override
  void close();
}
