package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.testdata.TestCase;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is as wide as the terminal that it is for. */
class ConsoleTest {

  private static Console console(Writer out, int columns) {
    return new Console(
        new PrintWriter(out),
        new PrintWriter(Writer.nullWriter()),
        InputStream.nullInputStream(),
        false,
        false,
        columns);
  }

  @ParameterizedTest
  @CsvSource({"0, 96, 80", "-1, 96, 80", "20, 50, 55", "53, 53, 55", "72, 72, 72", "400, 120, 120"})
  void aTerminalSaysTheWidthWithinReason(int columns, int text, int help) {
    Console console = console(Writer.nullWriter(), columns);
    assertThat(console.textWidth()).isEqualTo(text);
    assertThat(console.helpWidth()).isEqualTo(help);
  }

  @Test
  void checkAndExplainAndHelpKeepToIt() throws Exception {
    String plan = TestCase.named("article/1").plan().toString();
    assertThat(longest("explain", plan, "aws_dynamodb_table.trap")).isBetween(50, 60);
    assertThat(longest("check", "--help")).isBetween(50, 60);
    StringWriter out = new StringWriter();
    new Main(console(out, 60)).run("check", plan);
    assertThat(out.toString())
        .contains("\n    Why:    the configuration sets no kms_key_arn; so\n");
  }

  private static int longest(String... words) {
    StringWriter out = new StringWriter();
    new Main(console(out, 60)).run(words);
    return out.toString().lines().mapToInt(String::length).max().orElseThrow();
  }
}
