package io.github.cmkcheck.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no HCL, or deeper than anybody writes, and where the message says it is. */
class RefusedTest {

  private static HclSyntaxException refusal(String text) {
    HclSyntaxException refusal =
        catchThrowableOfType(HclSyntaxException.class, () -> HclParser.parse("main.tf", text));
    assertThat(refusal).as(text).isNotNull();
    return refusal;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          a = 1 b = 2        -> 1:7  expected the end of the line, found a name
          a = 1;a = 1        -> 1:6  there are no semicolons
          a = 'x'            -> 1:5  strings stand in double quotes, not in single ones
          a = 1;             -> 1:6  there are no semicolons
          a = b & c          -> 1:7  there are no bitwise operators
          a =                -> 1:4  expected a value, found the end of the file
          a = (1             -> 1:7  expected a closing parenthesis, found the end of the file
          a = [1 2]          -> 1:8  expected a comma or a closing bracket, found a number
          a = {b 1}          -> 1:8  expected an equals sign, found a number
          a = b ? c          -> 1:10 expected a colon, found the end of the file
          a = b.1.2          -> 1:7  two indexes in a row stand in brackets
          a = 1.2.3          -> 1:5  this is no number, or one too large to work with
          a = 1e9999999      -> 1:5  this is no number, or one too large to work with
          a = "x             -> 1:7  expected the end of the string, found the end of the file
          a = "\\x"          -> 1:6  this is no escape sequence
          a = "xy\\u12"      -> 1:8  expected 4 hexadecimal digits
          a = "\\ud800"      -> 1:6  there is no such character
          a = "${b"          -> 1:9  expected a closing brace, found a quoted string
          a = "%{if b}"      -> 1:13 expected the end of a template directive, found the end of a quoted string
          a = "%{else}"      -> 1:8  this else belongs to no if
          a = "%{endfor}"    -> 1:8  this endfor belongs to no for
          a = "%{while b}"   -> 1:8  expected if, else, endif, for or endfor
          a = [for b in c : b => b] -> 1:21 expected the end of the loop, found an arrow
          a = f(b..., c)     -> 1:11 expected a comma or a closing parenthesis, found a comma
          a = b.*.c.*        -> 1:11 expected the name of an attribute, found a star
          a {b {}}           -> 1:6  expected an equals sign, found an opening brace
          a { b = 1          -> 1:10 expected a closing brace on the same line, found the end of the file
          a {} b {}          -> 1:6  expected the end of the line, found a name
          a "${b}" {}        -> 1:4  expected the end of the label, found an interpolation
          "a" = 1            -> 1:1  expected the name of an argument or block, found a quoted string
          a                  -> 1:2  expected an equals sign, a label or an opening brace, found the end of the file
          \u00fc = \u00fc ! \u00fc -> 1:7  expected the end of the line, found an operator
          /* a               -> 1:1  this comment has no end
          """)
  void theMessageSaysWhereAndWhatWasExpected(String text, String problem) {
    HclSyntaxException refusal = refusal(text);
    assertThat(refusal.line() + ":" + refusal.column() + " " + refusal.problem())
        .isEqualTo(problem.replaceFirst(" +", " "));
  }

  @Test
  void linesAreCounted() {
    HclSyntaxException refusal = refusal("a = <<E\nx\nE\n\n  b = ]\r\n");
    assertThat(refusal)
        .hasMessage("main.tf, line 5, column 7: expected a value, found a closing bracket");
    assertThat(refusal.file()).isEqualTo("main.tf");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          a = 1~a = 2            -> 2:1 this argument was already set
          a = "x~y"              -> 1:7 a quoted string must end on its line
          a = b~? c : d          -> 2:1 expected the name of an argument or block, found a question mark
          a = {b~= 1}            -> 1:7 expected an equals sign, found the end of the line
          a { b = 1~}            -> 1:10 expected a closing brace on the same line, found the end of the line
          a~{~}                  -> 1:2 expected an equals sign, a label or an opening brace, found the end of the line
          a = <<E~x~E            -> 3:2 expected the end of the string, found the end of the file
          a = << E~x~E~          -> 1:5 expected a value, found an operator
          """)
  void whatStandsOnOtherLines(String text, String problem) {
    HclSyntaxException refusal = refusal(text.replace('~', '\n'));
    assertThat(refusal.line() + ":" + refusal.column() + " " + refusal.problem())
        .isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          [      -> nested more than 100 levels deep
          (      -> nested more than 100 levels deep
          f(     -> nested more than 100 levels deep
          {a=    -> nested more than 100 levels deep
          !      -> nested more than 100 levels deep
          "${    -> nested more than 100 levels deep
          a?a:   -> nested more than 100 levels deep
          a[     -> nested more than 100 levels deep
          a+     -> an expression of more than 400 levels
          f(a)+  -> an expression of more than 400 levels
          """)
  void whatIsTooDeepIsRefusedInTimeAndWithoutTheStack(String opening, String problem) {
    String text = "a = " + opening.repeat(100_000) + "a\n";
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(refusal(text).problem()).isEqualTo(problem));
  }

  @Test
  void blocksAreNotDeeperThanExpressions() {
    assertThat(refusal("a {\n".repeat(100_000)).problem())
        .isEqualTo("nested more than 100 levels deep");
    assertThat(refusal("a = f()" + ".b".repeat(100_000)).problem())
        .isEqualTo("an expression of more than 400 levels");
    assertThat(refusal("a = b" + "[*]".repeat(100_000)).problem())
        .isEqualTo("nested more than 100 levels deep");
  }

  @Test
  void whatIsLongButNotDeepIsRead() throws HclSyntaxException {
    HclParser.parse("", "a = \"" + "${a} $".repeat(100_000) + "\"");
    HclParser.parse("", "a = [" + "1, ".repeat(100_000) + "]");
    HclParser.parse("", "a = b" + ".c".repeat(100_000));
    HclParser.parse("", "a = a" + "+ a".repeat(398));
    HclParser.parse("", "a = " + "(".repeat(90) + "1" + ")".repeat(90));
  }

  @Test
  void noMessageQuotesTheFile() {
    for (String text :
        new String[] {"secret", "a = \"secret", "a = secret secret", "secret = \\"}) {
      assertThat(refusal(text).getMessage()).doesNotContain("secret");
    }
  }
}
