package io.github.cmkcheck.cli;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.report.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs the command line. It never exits by itself, so that tests can run it in their own JVM. */
public final class Main {
  private final Console console;

  Main(Console console) {
    this.console = console;
  }

  /** The entry point of the process. */
  public static void main(String[] args) {
    Main main = new Main(standard());
    MemoryWatch.start(
        () -> {
          main.notEnoughMemory();
          System.exit(ExitCode.NOT_JUDGED);
        });
    System.exit(main.run(args));
  }

  private static Console standard() {
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    boolean colour = System.getenv("NO_COLOR") == null && !dumb;
    return new Console(
        writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)),
        System.in,
        colour && isTerminal(),
        !dumb && Boolean.getBoolean("cmkcheck.stderr.terminal"),
        isTerminal() ? columns() : 0);
  }

  /**
   * The width of the terminal; 0 if it is not known. The launcher asks the terminal if the shell
   * does not say.
   */
  private static int columns() {
    @Nullable String told = System.getenv("COLUMNS");
    try {
      return Integer.parseInt(told == null ? System.getProperty("cmkcheck.columns", "") : told);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Prefers what the launcher says: Java sees a terminal only if standard input is one as well. */
  private static boolean isTerminal() {
    String told = System.getProperty("cmkcheck.terminal");
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there is always a console, which can be asked.
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** Runs one command and returns its {@link ExitCode}. */
  int run(String... args) {
    try {
      String[] words = FirstWord.complete(args);
      CommandLine line = commandLine(words);
      Complaint.requireTwoDashes(line, words);
      return written(line.execute(words));
    } catch (UsageException e) {
      complain(e.getMessage(), "cmkcheck");
      return ExitCode.NOT_JUDGED;
    } catch (OutOfMemoryError e) {
      notEnoughMemory();
      return ExitCode.NOT_JUDGED;
    } catch (Throwable e) {
      // The JVM would exit with 1 here, which means violations.
      return internal(e);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private void notEnoughMemory() {
    console
        .err()
        .println("cmkcheck: not enough memory; give Java more, as in `java -Xmx1g -jar ...`");
    console.err().flush();
  }

  /** Incomplete output is a failure: the disk may be full, or nobody reads the pipe any more. */
  private int written(int code) {
    // checkError also remembers earlier errors, so one check at the end is enough.
    if (!console.out().checkError() || code == ExitCode.NOT_JUDGED) {
      return code;
    }
    console
        .err()
        .println("cmkcheck: standard output cannot be written to; what it got is not whole");
    return ExitCode.NOT_JUDGED;
  }

  /** All commands with their options, for generating documentation; their output goes nowhere. */
  public static CommandLine commands() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Main(new Console(nowhere, nowhere, InputStream.nullInputStream(), false, false, 0))
        .commandLine();
  }

  private CommandLine commandLine(String... words) {
    // Options of these types have their own converters here, and registering the defaults takes
    // time.
    System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
    CommandLine line = new CommandLine(new Commands(console).root(words));
    return line.setExpandAtFiles(false)
        .setUsageHelpWidth(console.helpWidth())
        .setOut(console.out())
        .setErr(console.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.terminal() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((problem, given) -> usage(problem, given))
        .setExecutionExceptionHandler((problem, command, parsed) -> broken(problem, command));
  }

  private int usage(ParameterException problem, String... words) {
    complain(Complaint.of(problem, words), name(problem.getCommandLine()));
    return ExitCode.NOT_JUDGED;
  }

  /**
   * Reports an exception. The message of an unexpected one may contain anything, so it is not
   * shown.
   */
  private int broken(Exception problem, CommandLine command) {
    if (problem instanceof PolicyException mistakes) {
      mistakes
          .problems()
          .forEach(mistake -> console.err().println("cmkcheck: " + Printable.of(mistake)));
    } else if (problem instanceof UsageException) {
      complain(problem.getMessage(), name(command));
    } else if (problem instanceof UnwrittenException) {
      console.err().println("cmkcheck: " + Printable.of(problem.getMessage()));
    } else {
      return internal(problem);
    }
    return ExitCode.NOT_JUDGED;
  }

  private int internal(Throwable problem) {
    console
        .err()
        .println(
            "cmkcheck: internal error ("
                + problem.getClass().getSimpleName()
                + "); nothing was judged. Please report it with the version and, if you can, a"
                + " plan that shows it");
    return ExitCode.NOT_JUDGED;
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private void complain(String message, String command) {
    console.err().println("cmkcheck: " + Printable.of(message) + "; see `" + command + " --help`");
  }
}
