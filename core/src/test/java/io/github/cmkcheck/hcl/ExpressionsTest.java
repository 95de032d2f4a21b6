package io.github.cmkcheck.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions, and the tree of each as {@link TreeText} writes it. */
class ExpressionsTest {

  private static String tree(String text) throws HclSyntaxException {
    return TreeText.of(HclParser.expression("test", text));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          1.5e3          -> (number 1.5e3)
          true           -> (true)
          null           -> (null)
          "a"            -> (string "a")
          -1             -> (NEGATE (number 1))
          (((1)))        -> (number 1)
          [1, [], ]      -> (tuple (number 1) (tuple))
          1 + 2 * 3      -> (ADD (number 1) (MULTIPLY (number 2) (number 3)))
          (1 + 2) * 3    -> (MULTIPLY (ADD (number 1) (number 2)) (number 3))
          1 - 2 - 3      -> (SUBTRACT (SUBTRACT (number 1) (number 2)) (number 3))
          a || b && c    -> (OR (bound "a") (AND (bound "b") (bound "c")))
          a == b < c     -> (EQUAL (bound "a") (LESS (bound "b") (bound "c")))
          !a.b.c == d    -> (EQUAL (NOT (ref RESOURCE "a" "b" - "c")) (bound "d"))
          a-b            -> (bound "a-b")
          a -b           -> (SUBTRACT (bound "a") (bound "b"))
          a ? b : c ? d : e -> (if (bound "a") (bound "b") (if (bound "c") (bound "d") (bound "e")))
          f()            -> (call "f")
          core::f(1,)    -> (call "f" (number 1))
          provider::x::f(a...) -> (call "provider::x::f" (bound "a") ...)
          """)
  void operatorsBindAsInHcl(String text, String tree) throws HclSyntaxException {
    assertThat(tree(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k              -> (ref RESOURCE "aws_kms_key" "k" -)
          aws_kms_key.k["a"].arn     -> (ref RESOURCE "aws_kms_key" "k" "a" "arn")
          aws_kms_key.k.0.arn        -> (ref RESOURCE "aws_kms_key" "k" 0 "arn")
          aws_kms_key.k[ 0 ].arn     -> (ref RESOURCE "aws_kms_key" "k" 0 "arn")
          data.aws_kms_key.k.arn     -> (ref DATA "aws_kms_key" "k" - "arn")
          module.m["x"].out[1]       -> (ref MODULE "" "m" "x" "out" 1)
          var.x.y["z"]               -> (ref VARIABLE "" "x" - "y" "z")
          path.module                -> (ref CONTEXT "" "path" - "module")
          string                     -> (bound "string")
          var["x"]                   -> (index (bound "var") (string "x"))
          local.m[each.key].arn      -> (index (index (ref LOCAL "" "m" -) (ref EACH "" "key" -)) (string "arn"))
          local.m[(0)]               -> (index (ref LOCAL "" "m" -) (number 0))
          local.m["a${x}"]           -> (index (ref LOCAL "" "m" -) (template (string "a") (bound "x")))
          local.m[99999999999999999999] -> (index (index (bound "local") (string "m")) (number 99999999999999999999))
          f(x).a[0]                  -> (index (index (call "f" (bound "x")) (string "a")) (number 0))
          a.b[*].c[0]                -> (splat (ref RESOURCE "a" "b" -) (index (index (bound "*") (string "c")) (number 0)))
          a.b.*.c[0]                 -> (index (splat (ref RESOURCE "a" "b" -) (index (bound "*") (string "c"))) (number 0))
          a.b.*.c.0                  -> (splat (ref RESOURCE "a" "b" -) (index (index (bound "*") (string "c")) (number 0)))
          a.b[*]                     -> (splat (ref RESOURCE "a" "b" -) (bound "*"))
          """)
  void stepsAreOneReferenceAsLongAsTheyAreLiteral(String text, String tree)
      throws HclSyntaxException {
    assertThat(tree(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {a = 1, b: 2}           -> (object (string "a") (number 1) (string "b") (number 2))
          {null = 1, true = 2}    -> (object (string "null") (number 1) (string "true") (number 2))
          {(a) = 1}               -> (object (bound "a") (number 1))
          {"${a}" = 1, "b" = 2}   -> (object (bound "a") (number 1) (string "b") (number 2))
          {1 = 2}                 -> (object (number 1) (number 2))
          [for x in y : x.z]      -> (for - "x" (bound "y") - (index (bound "x") (string "z")) -)
          [for k, v in y : k if v] -> (for "k" "v" (bound "y") - (bound "k") (bound "v"))
          {for k, v in y : k => v...} -> (for "k" "v" (bound "y") (bound "k") (bound "v") - ...)
          {for x in x.y : x => x} -> (for - "x" (ref RESOURCE "x" "y" -) (bound "x") (bound "x") -)
          [for x in y : {x = x}]  -> (for - "x" (bound "y") - (object (string "x") (bound "x")) -)
          [for x in y : [for z in x.a : x.b]][x.c] -> (index (for - "x" (bound "y") - (for - "z" (index (bound "x") (string "a")) - (index (bound "x") (string "b")) -) -) (ref RESOURCE "x" "c" -))
          """)
  void namesOfALoopAreBoundInsideOfIt(String text, String tree) throws HclSyntaxException {
    assertThat(tree(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          ""                  -> (string "")
          "${x}"              -> (bound "x")
          "${5}"              -> (number 5)
          "${5}%{if a}%{endif}" -> (template (number 5) (if (bound "a") (string "") (string "")))
          "a ${x} b"          -> (template (string "a ") (bound "x") (string " b"))
          "a ${~ x ~} b"      -> (template (string "a") (bound "x") (string "b"))
          " ${~ x}"           -> (template (bound "x"))
          "$${x} $x 5% %%{y}" -> (string "${x} $x 5% %{y}")
          "$$${x}"            -> (string "$${x}")
          "a${"b${"c"}"}"     -> (template (string "a") (template (string "b") (string "c")))
          "%{if x}a%{else}b%{endif}" -> (if (bound "x") (string "a") (string "b"))
          "%{ if x ~} a %{~ endif }" -> (if (bound "x") (string "a") (string ""))
          "%{if x}${y}%{endif}" -> (if (bound "x") (template (bound "y")) (string ""))
          "%{for k, v in x}${k}=${v.a}%{endfor}" -> (call "join" (string "") (for "k" "v" (bound "x") - (template (bound "k") (string "=") (index (bound "v") (string "a"))) -))
          "%{for x in y}a%{endfor}${x.z}" -> (template (call "join" (string "") (for - "x" (bound "y") - (string "a") -)) (ref RESOURCE "x" "z" -))
          """)
  void templatesAreTakenApart(String text, String tree) throws HclSyntaxException {
    assertThat(tree(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          "\\n\\r\\t\\"\\\\"   -> (string "\\a;\\d;\\9;\\22;\\5c;")
          "\\u00e9\\U0001f600" -> (string "\\e9;\\1f600;")
          "e\\u0301"           -> (string "\\e9;")
          {e\u0301 = 1}        -> (object (string "\\e9;") (number 1))
          e\u0301              -> (bound "e\\301;")
          \u00fcber.\u540d     -> (ref RESOURCE "\\fc;ber" "\\540d;" -)
          """)
  void stringsAreOfOneFormOfUnicodeAndNamesStayAsTheyAre(String text, String tree)
      throws HclSyntaxException {
    assertThat(tree(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          a${b}          -> (template (string "a") (bound "b"))
          ${b}           -> (bound "b")
          "a\\n          -> (string "\\22;a\\5c;n")
          $${a} %%{b} $  -> (string "${a} %{b} $")
          """)
  void aBareTemplateNeedsNoQuotes(String text, String tree) throws HclSyntaxException {
    assertThat(TreeText.of(HclParser.template("test", text))).isEqualTo(tree);
  }
}
