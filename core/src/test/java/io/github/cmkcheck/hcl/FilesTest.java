package io.github.cmkcheck.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.config.SourceRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes, blocks, comments and the ends of lines. */
class FilesTest {

  private static String tree(String text) throws HclSyntaxException {
    return TreeText.of(HclParser.parse("main.tf", text));
  }

  @Test
  void aBlockHasLabelsABodyAndLines() throws HclSyntaxException {
    assertThat(
            tree(
                """
                # about t
                resource "aws_dynamodb_table" t {
                  name = "t" // its name

                  server_side_encryption { enabled = true }
                }
                """))
        .isEqualTo(
            """
            block "resource" "aws_dynamodb_table" "t" 2-6
             attribute "name" 3-3 (string "t")
             block "server_side_encryption" 5-5
              attribute "enabled" 5-5 (true)
            comment 1 "about t"
            comment 3 "its name"
            """);
  }

  @Test
  void rangesNameTheFileAndLastLine() throws HclSyntaxException {
    HclFile file = HclParser.parse("main.tf", "a = [\n1\n]\nb {\n}\n");
    assertThat(file.body().attributes().get(0).range()).isEqualTo(new SourceRange("main.tf", 1, 3));
    assertThat(file.body().blocks("b").get(0).range()).isEqualTo(new SourceRange("main.tf", 4, 5));
    assertThat(file.body().attribute("a")).isPresent();
    assertThat(file.body().attribute("b")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1",
        "a = 1\n",
        "\ufeffa = 1\n",
        "a = 1\r\n",
        "\n\na = 1 # no more",
        "a /* this\nis */ = /* one line */ 1",
        "a = (\n1\n)",
        "a = (b\n?\nc : d)",
        "a = [\n1,\n2\n]",
        "a = {\nb = 1\nc = 2, d = 3\n\n}",
        "a = f(\n1,\n2\n)",
        "a = \"${\n1\n}\"",
        "a = [for b in c :\nb\nif d]",
        "a = {\nfor b in c : b\n=> b\n}",
        "a { b = 1 }",
        "a {}",
        "a {\n}",
        "a \"x\" y { # said\nb = 1\n}",
        "a = <<E\nE\n",
        "a {\n  b = <<E\n x\n  E\n}",
      })
  void linesMayEndHere(String text) throws HclSyntaxException {
    assertThat(tree(text)).isNotEmpty();
  }

  @Test
  void aHeredocKeepsItsLines() throws HclSyntaxException {
    assertThat(tree("a = <<E\n  x\n y ${z}\\n\n EE\nE\n"))
        .isEqualTo(
            "attribute \"a\" 1-5 (template (string \"  x\\a; y \") (bound \"z\")"
                + " (string \"\\5c;n\\a; EE\\a;\"))\n");
  }

  @Test
  void anIndentedHeredocLosesWhatAllItsLinesBeginWith() throws HclSyntaxException {
    assertThat(tree("a = <<-E\n    x\n\n      y\n  E\n"))
        .isEqualTo("attribute \"a\" 1-5 (string \"x\\a;\\a;  y\\a;\")\n");
  }

  @Test
  void aLineThatBeginsWithAnInterpolationHasNoIndentation() throws HclSyntaxException {
    assertThat(tree("a = <<-E\n    x\n${y}\n  E\n"))
        .isEqualTo(
            "attribute \"a\" 1-4 (template (string \"    x\\a;\") (bound \"y\") (string \"\\a;\"))\n");
  }

  @Test
  void theIteratorOfADynamicBlockIsBoundInItsContentWhereverItIsNamed() throws HclSyntaxException {
    assertThat(
            tree(
                """
                dynamic "replica" {
                  for_each = replica.value
                  content {
                    key = r.value.arn
                    dynamic "tag" {
                      for_each = r.value.tags
                      labels   = [tag.key]
                      content {
                        key = [r.key, tag.value, replica.value]
                      }
                    }
                  }
                  iterator = r
                }
                """))
        .isEqualTo(
            """
            block "dynamic" "replica" 1-14
             attribute "for_each" 2-2 (ref RESOURCE "replica" "value" -)
             attribute "iterator" 13-13 (bound "r")
             block "content" 3-12
              attribute "key" 4-4 (index (index (bound "r") (string "value")) (string "arn"))
              block "dynamic" "tag" 5-11
               attribute "for_each" 6-6 (index (index (bound "r") (string "value")) (string "tags"))
               attribute "labels" 7-7 (tuple (index (bound "tag") (string "key")))
               block "content" 8-10
                attribute "key" 9-9 (tuple (index (bound "r") (string "key")) (index (bound "tag") (string "value")) (ref RESOURCE "replica" "value" -))
            """);
  }
}
