package io.github.cmkcheck.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** The command line in this JVM. */
class InProcessTest extends CommandLineContract {

  @Override
  Run run(String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            false,
            false,
            0);
    int code = new Main(console).run(arguments);
    return new Run(code, out.toString(), err.toString());
  }
}
