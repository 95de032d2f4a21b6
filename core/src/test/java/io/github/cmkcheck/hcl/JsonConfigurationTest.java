package io.github.cmkcheck.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON says the same as HCL. */
class JsonConfigurationTest {
  private static final Set<String> BLOCKS = Set.of("server_side_encryption", "replica", "point");

  private static String json(String text) throws HclSyntaxException {
    return TreeText.of(JsonConfiguration.parse("main.tf.json", text, BLOCKS::contains));
  }

  /** Without lines, which differ. */
  private static String shape(String tree) {
    return tree.replaceAll(" \\d+-\\d+", "");
  }

  private static void assertSame(String json, String hcl) throws HclSyntaxException {
    assertThat(shape(json(json))).isEqualTo(shape(TreeText.of(HclParser.parse("main.tf", hcl))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          "b"                       -> "b"
          "a ${var.x}"              -> "a ${var.x}"
          "${var.x}"                -> var.x
          "$${x}"                   -> "$${x}"
          "\\"%{if a}b%{endif}"     -> "\\"%{if a}b%{endif}"
          1.50                      -> 1.50
          true                      -> true
          null                      -> null
          [1, "${a}", {}]           -> [1, a, {}]
          {"a b": 1, "${c}": "//"}  -> {"a b" = 1, (c) = "//"}
          """)
  void stringsAreTemplates(String json, String hcl) throws HclSyntaxException {
    assertSame("{\"locals\": {\"x\": " + json + "}}", "locals {\n x = " + hcl + "\n}\n");
  }

  @Test
  void labelsAreLevelsOfObjects() throws HclSyntaxException {
    assertSame(
        """
        {"//": "said", "resource": {
          "aws_dynamodb_table": [
            {"a": {"name": "a", "//": "said", "server_side_encryption": {"enabled": true}}},
            {"b": {"replica": [{"region_name": "r"}, {"region_name": "s"}], "other": [{"x": 1}]}}
          ],
          "aws_kms_key": {"k": [{}], "n": null}
        }}
        """,
        """
        resource "aws_dynamodb_table" "a" {
          name = "a"
          server_side_encryption {
            enabled = true
          }
        }
        resource "aws_dynamodb_table" "b" {
          other = [{x = 1}]
          replica {
            region_name = "r"
          }
          replica {
            region_name = "s"
          }
        }
        resource "aws_kms_key" "k" {}
        """);
  }

  @Test
  void aFileMayBeAnArrayOfObjects() throws HclSyntaxException {
    assertSame(
        "[{\"locals\": {\"a\": 1}}, {\"locals\": [{\"b\": 2}, {\"c\": 3}], \"unheard_of\": 1}]",
        "locals {\na = 1\n}\nlocals {\nb = 2\n}\nlocals {\nc = 3\n}\n");
  }

  @Test
  void someStringsAreReferencesOrTypesOrText() throws HclSyntaxException {
    assertThat(
            shape(
                json(
                    """
                    {"variable": {"v": {"type": "map(string)", "default": {"a": "${b}"}}},
                     "resource": {"t": {"n": {
                       "provider": "aws.west",
                       "depends_on": ["aws_kms_key.k"],
                       "lifecycle": {"ignore_changes": ["tags"], "create_before_destroy": true},
                       "provisioner": [{"local-exec": {"when": "destroy", "command": "c"}}]}}},
                     "module": {"m": {"source": "./m", "providers": {"aws.x": "aws.west"}}}}
                    """)))
        .isEqualTo(
            """
            block "variable" "v"
             attribute "type" (call "map" (bound "string"))
             attribute "default" (object (string "a") (string "${b}"))
            block "resource" "t" "n"
             attribute "provider" (ref RESOURCE "aws" "west" -)
             attribute "depends_on" (tuple (ref RESOURCE "aws_kms_key" "k" -))
             block "lifecycle"
              attribute "ignore_changes" (tuple (bound "tags"))
              attribute "create_before_destroy" (true)
             block "provisioner" "local-exec"
              attribute "when" (bound "destroy")
              attribute "command" (string "c")
            block "module" "m"
             attribute "source" (string "./m")
             attribute "providers" (object (string "aws.x") (ref RESOURCE "aws" "west" -))
            """);
  }

  @Test
  void theIteratorOfADynamicBlockIsBound() throws HclSyntaxException {
    assertThat(
            json(
                """
                {"data": {"t": {"n": {"dynamic": {
                  "replica": {"content": {"k": "${r.key}", "point": {"v": "${r.value.a}"}},
                    "for_each": "${r.a}", "iterator": "r"}}}}}}
                """))
        .isEqualTo(
            """
            block "data" "t" "n" 1-3
             block "dynamic" "replica" 2-3
              attribute "for_each" 3-3 (ref RESOURCE "r" "a" -)
              attribute "iterator" 3-3 (bound "r")
              block "content" 2-2
               attribute "k" 2-2 (index (bound "r") (string "key"))
               block "point" 2-2
                attribute "v" 2-2 (index (index (bound "r") (string "value")) (string "a"))
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {"locals": {"a": "${"}}        -> 1:18 in this string, expected a value, found the end of the file
          {"locals": {"a": 1, "a": 2}}   -> 1:21 this argument was already set
          {"locals": 1}                  -> 1:12 expected an object
          {"resource": {"t": "x"}}       -> 1:20 expected an object
          {"locals": {"a": 1e9999999}}   -> 1:18 this number is too large to work with
          {} {}                          -> 1:4  expected the end of the file
          """)
  void theMessageSaysWhere(String text, String problem) {
    HclSyntaxException refusal = catchThrowableOfType(HclSyntaxException.class, () -> json(text));
    assertThat(refusal.line() + ":" + refusal.column() + " " + refusal.problem())
        .isEqualTo(problem.replaceFirst(" +", " "));
  }

  @Test
  void whatIsNoJsonOrTooDeepIsRefused() {
    for (String text : new String[] {"", "secret = 1", "{\"secret", "[".repeat(100_000)}) {
      HclSyntaxException refusal = catchThrowableOfType(HclSyntaxException.class, () -> json(text));
      assertThat(refusal).as(text).isNotNull();
      assertThat(refusal.getMessage()).doesNotContain("secret");
    }
  }
}
