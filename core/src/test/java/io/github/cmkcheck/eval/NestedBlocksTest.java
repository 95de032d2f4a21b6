package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedBlocksTest {

  private static Setup table(String blocks) {
    return Setup.of(
            """
            variable "key" {}
            resource "aws_kms_key" "k" {}
            resource "terraform_data" "t" {}
            resource "aws_dynamodb_table" "t" {
              %s
            }
            """
                .formatted(blocks))
        .input("key", "null")
        .keys("aws_kms_key.k")
        .made("terraform_data.t", "{id = unknown, output = unknown}");
  }

  private static Possible blocks(String blocks) {
    return table(blocks).argument("aws_dynamodb_table.t", "sse");
  }

  private static Possible dynamic(String forEach) {
    return blocks(
        """
        dynamic "sse" {
          for_each = %s
          content {
            key = sse.value
          }
        }
        """
            .formatted(forEach));
  }

  @Test
  void aBlockHasItsArgumentsAndNoOthers() {
    Possible block = blocks("sse { key = aws_kms_key.k.arn }");
    assertThat(Ways.of(block)).isEqualTo("[{key = aws_kms_key.k, * = null}]");
    assertThat(Ways.of(blocks("sse {}"))).isEqualTo("[{* = null}]");
  }

  @Test
  void blocksOfOneTypeStandInOrder() {
    assertThat(Ways.of(blocks("sse { key = aws_kms_key.k.arn }\nsse { key = \"a\" }")))
        .isEqualTo("[{key = aws_kms_key.k, * = null}, {key = 'a', * = null}]");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          []                                      -> []
          {}                                      -> []
          [aws_kms_key.k.arn]                     -> [{key = aws_kms_key.k, * = null}]
          ["a", "b"]                              -> [{key = 'a', * = null}, {key = 'b', * = null}]
          {x = aws_kms_key.k.arn}                 -> [{key = aws_kms_key.k, * = null}]
          toset(["a"])                            -> [{key = 'a', * = null}]
          var.key != null ? [var.key] : []        -> []
          var.key == null ? [] : [var.key]        -> []
          var.key[*]                              -> []
          compact([var.key])                      -> []
          null                                    -> fails
          """)
  void aDynamicBlockGivesOneForEachElement(String forEach, String result) {
    assertThat(Ways.of(dynamic(forEach))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn != null ? [aws_kms_key.k.arn] : []  -> ~[{key = aws_kms_key.k, * = null}]
          aws_kms_key.k.arn != null ? ["a"] : []                -> ~[{key = 'a', * = null}]
          terraform_data.t.id == "a" ? [aws_kms_key.k.arn] : [] -> ~[] | ~[{key = aws_kms_key.k, * = null}]
          terraform.workspace == "a" ? [aws_kms_key.k.arn] : [] -> [] | [{key = aws_kms_key.k, * = null}]
          terraform_data.t.output -> ~[] | ~[{key = ?later | ~hidden | ~null, * = null}]
          """)
  void whatItGoesThroughMayBeKnownLate(String forEach, String result) {
    assertThat(Ways.of(dynamic(forEach))).isEqualTo(result);
  }

  @Test
  void itsForEachDecidesWhetherItIsThere() {
    Possible block = dynamic("terraform.workspace == \"a\" ? [aws_kms_key.k.arn] : []");
    assertThat(block.ways())
        .extracting(Way::decider)
        .containsOnly("terraform.workspace, aws_kms_key.k.arn");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {x = "a"}     -> 'x: a'
          ["a"]         -> '0: a'
          """)
  void theIteratorHasKeyAndValue(String forEach, String result) {
    Possible blocks =
        blocks(
            """
            dynamic "sse" {
              iterator = it
              for_each = %s
              content {
                key = "${it.key}: ${it.value}"
              }
            }
            """
                .formatted(forEach));
    assertThat(Ways.of(blocks)).isEqualTo("[{key = %s, * = null}]".formatted(result));
  }

  @Test
  void dynamicBlocksStandAmongOthersAndInOthers() {
    String nested =
        """
        sse {
          key = "a"
        }
        dynamic "sse" {
          for_each = [["b"]]
          content {
            dynamic "inner" {
              for_each = sse.value
              content {
                key = "${inner.value}${sse.key}"
              }
            }
          }
        }
        """;
    assertThat(Ways.of(blocks(nested)))
        .isEqualTo("[{key = 'a', * = null}, {inner = [{key = 'b0', * = null}], * = null}]");
  }
}
