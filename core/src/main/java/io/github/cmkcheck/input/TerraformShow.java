package io.github.cmkcheck.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has Terraform or OpenTofu turn binary plans into JSON: {@code PROGRAM show -json FILE}. Nothing
 * else in this library starts a process, and this does so only for a file that begins as a binary
 * plan does; any other file is read as it is.
 *
 * <p>The program runs where the plan was made, as far as one can tell: in the nearest folder above
 * the plan in which {@code terraform init} has run, otherwise in the current one. It starts the
 * providers that are installed there, so this takes as much trust as {@code terraform plan} itself.
 */
public final class TerraformShow {

  /** What {@code terraform init} leaves: the second even where TF_DATA_DIR moves the first. */
  private static final List<String> INITIALISED = List.of(".terraform", ".terraform.lock.hcl");

  private final String program;
  private final Consumer<String> messages;

  /**
   * Uses a program.
   *
   * @param program the path of Terraform or OpenTofu, relative to the current folder, or a name to
   *     look up on the PATH
   * @param messages receives the lines that the program writes to standard error, in another thread
   *     and unchanged: whoever prints them must make them safe to print
   */
  public TerraformShow(String program, Consumer<String> messages) {
    this.program = program;
    this.messages = messages;
  }

  /**
   * A file, binary or JSON, which is found out when it is opened. If the program fails, the stream
   * throws an {@link UnfitPlan}, at its end at the latest.
   */
  public PlanSource of(Path file) {
    PlanSource json = PlanSource.file(file);
    return json.openedBy(() -> isBinary(file) ? show(file.toAbsolutePath()) : json.opener().open());
  }

  private static boolean isBinary(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return FirstBytes.isBinaryPlan(bytes.readNBytes(4));
    }
  }

  private InputStream show(Path file) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(executable(), "show", "-json", "-no-color", file.toString());
      Path folder = initialised(file);
      if (folder != null) {
        builder.directory(folder.toFile());
      }
      Process process = builder.start();
      // The program must not ask anything.
      process.getOutputStream().close();
      return new ProcessOutput(process, messages);
    } catch (IOException | InvalidPathException e) {
      throw new UnfitPlan(InputDiagnosis.notStarted());
    }
  }

  /** A path is relative to our folder, not to the one in which the program runs. */
  private String executable() {
    Path path = Path.of(program);
    return path.getParent() == null ? program : path.toAbsolutePath().toString();
  }

  private static @Nullable Path initialised(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      for (String made : INITIALISED) {
        if (Files.exists(folder.resolve(made))) {
          return folder;
        }
      }
    }
    return null;
  }
}
