package io.github.cmkcheck.source;

import io.github.cmkcheck.address.ModuleAddress;
import java.util.Optional;

/**
 * The configuration files behind a plan, module by module. Whatever is not asked for is not read;
 * what was read is kept and not read again. It is for one thread, and closed once all was asked.
 *
 * <p>Whether this is the configuration of that very plan, the caller finds out.
 */
public interface SourceTree extends AutoCloseable {

  /** What messages call it: the path as the user gave it. */
  String name();

  /**
   * The root module.
   *
   * @throws SourceException if it cannot be read
   */
  ModuleFiles root() throws SourceException;

  /**
   * The module that a call leads to. The trap: a folder finds a module from the module that calls
   * it, so that one is to be asked for before.
   *
   * @param path the call; instance keys in it mean nothing
   * @param source as it is written in the call, a path or where to get it from; what else than that
   *     text decides is left to the archive, which knows without
   * @return empty if it is not there, such as before {@code terraform init}, or if what is there
   *     came from another source
   * @throws SourceException if it is there, but cannot or must not be read; one can go on without
   */
  Optional<ModuleFiles> module(ModuleAddress path, String source) throws SourceException;

  /**
   * What Terraform's {@code file} gives. An archive holds none of these files. A folder reads
   * regular files of up to 1 MB in UTF-8, in the root module's folder or that of a module that was
   * asked for before; links count for where they lead.
   *
   * @param path the function's argument: relative to where Terraform ran, or absolute
   * @return empty if there is none, or it must not be read; never an exception
   */
  Optional<String> file(String path);

  /**
   * When the plan was made that these sources come with, as the plan JSON's {@code timestamp} says
   * it: the same text there and here means that they belong together.
   *
   * @return empty if they come with none, as those of a folder, or if it was made by a Terraform
   *     before 1.5
   * @throws SourceException if the binary plan is damaged
   */
  Optional<String> made() throws SourceException;

  /**
   * The workspace in which the plan was made that these sources come with.
   *
   * @return empty if they do not say, as those of a folder: which workspace was chosen there is not
   *     for certain the one of the plan
   * @throws SourceException if the binary plan is damaged
   */
  Optional<String> workspace() throws SourceException;

  /** Lets go of the file; what was read stays. */
  @Override
  void close();
}
