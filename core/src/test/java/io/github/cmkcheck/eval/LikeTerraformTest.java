package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code terraform console} 1.11.4 says of values that are all known. */
class LikeTerraformTest {

  private static String value(String expression) {
    return Ways.of(Setup.of("").evaluate(expression));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "element([\"a\", \"b\"], 0) -> 'a'",
        "element([\"a\", \"b\", \"c\"], 4) -> 'b'",
        "slice([\"a\"], 1, 1) -> []",
        "slice([\"a\", \"b\"], 0, 2) -> ['a', 'b']",
        "slice([\"a\", \"b\"], 2, 1) -> fails",
        "slice([\"a\", \"b\"], -1, 1) -> fails",
        "range(5, 5) -> []",
        "range(0, -3) -> [0, -1, -2]",
        "length(range(1024)) -> 1024",
        "length(range(1025)) -> fails",
        "length(range(0, 1025, 2)) -> 513",
        "range(1, 1, -1) -> []",
        "range(3, 1, -1) -> [3, 2]",
        "range(1, 3, -1) -> fails",
        "range(1, 3, 0) -> fails",
        "range(1, 2, 0.5) -> [1, 1.5]",
        "distinct([]) -> []",
        "distinct([\"a\"]) -> ['a']",
        "distinct([[\"a\"], [\"a\"]]) -> [['a']]",
        "distinct([1, \"1\"]) -> ['1']",
        "distinct([null, null]) -> [null]",
        "compact([\"a\", \"\", null]) -> ['a']",
        "one(\"a\") -> fails",
        "one({a = 1}) -> fails",
        "flatten(\"a\") -> fails",
        "element(\"a\", 0) -> fails",
        "element([], 0) -> fails",
        "lookup({a = 1}, \"a\") -> 1",
        "index([1, 2], 2) -> 1",
        "sort([\"b\", \"A\", \"a\"]) -> ['A', 'a', 'b']",
        "reverse([]) -> []",
        "setproduct([\"a\", \"b\"], [\"c\"], [\"d\", \"e\"]) -> [['a', 'c', 'd'], ['a', 'c', 'e'],"
            + " ['b', 'c', 'd'], ['b', 'c', 'e']]",
        "setintersection([1, 2], [\"2\"]) -> ['2']",
        "setintersection([true], [\"true\"]) -> ['true']",
        "setintersection([[\"a\"]], [[\"a\"]]) -> [['a']]",
        "setintersection([[\"a\"]], [[\"b\"]]) -> []",
        "setsubtract([{a = 1}], [{a = 1}]) -> []",
        "setsubtract([\"a\", \"b\"], [\"b\"]) -> ['a']",
        "setunion([\"a\"], []) -> ['a']"
      })
  void lists(String expression, String result) {
    assertThat(value(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "setintersection([[\"a\"], [\"b\"]], [[\"a\"]])",
        "setsubtract([null, \"a\"], [null])"
      })
  void setsWithoutAnOrderThatShowsAreNotGoneThrough(String expression) {
    assertThat(value(expression)).startsWith("?");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "split(\"\", \"ab\") -> ['a', 'b']",
        "split(\"\", \"\") -> []",
        "split(\",\", \",a\") -> ['', 'a']",
        "split(\",\", \"a,\") -> ['a', '']",
        "replace(\"a/b\", \"/\", \"-\") -> 'a-b'",
        "replace(\"a//b\", \"//\", \"-\") -> hidden",
        "replace(\"aaa\", \"a\", \"bb\") -> 'bbbbbb'",
        "format(\"%\") -> fails",
        "format(\"a%\") -> fails",
        "format(\"%s%\", \"a\") -> fails",
        "format(\"100%%\") -> '100%'",
        "format(\"%t\", true) -> 'true'",
        "format(\"%t\", \"true\") -> 'true'",
        "format(\"%t\", \"1\") -> 'true'",
        "format(\"%t\", \"x\") -> fails",
        "format(\"%t\", 1) -> fails",
        "format(\"%t\", []) -> fails",
        "format(\"%v\", [1, \"a\"]) -> hidden",
        "format(\"%d\", \"3\") -> '3'",
        "format(\"%d\", \"3.0\") -> '3'",
        "format(\"%d\", 3.5) -> fails",
        "format(\"%d\", true) -> fails",
        "format(\"%s\", [1]) -> fails",
        "format(\"%q\", true) -> '\"true\"'",
        "format(\"%q\", 1) -> '\"1\"'",
        "format(\"%q\", []) -> fails",
        "lower(\"ABC\") -> 'abc'",
        "length(upper(\"a\\tb\\n\")) -> 4",
        "trim(\"aaa\", \"a\") -> ''",
        "trim(\"abca\", \"a\") -> 'bc'",
        "trim(\"\", \"a\") -> ''",
        "substr(\"hello\", 0, 0) -> ''",
        "substr(\"hello\", -2, -1) -> 'lo'",
        "substr(\"hello\", 5, 1) -> ''",
        "substr(\"hello\", 0, 10) -> 'hello'",
        "substr(\"hello\", 1, -1) -> 'ello'",
        "join(\",\", [1], [\"a\"], [true]) -> '1,a,true'",
        "join(\",\", [[\"a\"]]) -> fails",
        "join(\",\", null) -> fails",
        "join(\",\", \"a\") -> fails",
        "csvdecode(\"a,b\\n1,2\\n\\n3,4\") -> [{a = '1', b = '2'}, {a = '3', b = '4'}]",
        "csvdecode(\"a,b\") -> []",
        "csvdecode(\"\") -> fails",
        "csvdecode(\"\\n\") -> fails",
        "csvdecode(\"a,b\\n1\") -> fails",
        "csvdecode(\"a,b\\n1,2,3\") -> fails",
        "csvdecode(\"a,a\\n1,2\") -> fails",
        "csvdecode(\"\\\"a\\\"\\n1\") -> hidden",
        "regexall(\"a\", \"banana\") -> ['a', 'a', 'a']",
        "regex(\"(b)(x)?\", \"ab\") -> ['b', null]",
        "regex(\"x\", \"ab\") -> fails",
        "replace(\"banana\", \"/a(n)/\", \"<$1>\") -> 'b<n><n>a'",
        "replace(\"ab\", \"/b/\", \"$$\") -> 'a$'",
        "\"${true}x\" -> 'truex'"
      })
  void texts(String expression, String result) {
    assertThat(value(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "[\"a\"].0 -> 'a'",
        "{\"0\" = \"b\"}[0] -> 'b'",
        "\"abc\"[0] -> fails",
        "[1, 2][\"1\"] -> 2",
        "[1, 2][\"x\"] -> fails",
        "[1, 2][true] -> fails",
        "{a = 1}[1] -> fails",
        "null.a -> fails",
        "true ? \"a\" : 1 -> 'a'",
        "true ? 1 : \"a\" -> '1'",
        "false ? [1] : [\"a\"] -> ['a']",
        "true ? {a = 1} : {a = \"b\"} -> {a = '1'}",
        "true ? {a = 1} : {b = 2} -> {a = 1}",
        "true ? [1] : [] -> [1]",
        "true ? \"${1}\" : [1] -> fails",
        "true ? [1] : \"${1}\" -> fails",
        "true ? [1] : \"a\" -> fails",
        "true ? [1] : \"a${1}b\" -> fails",
        "true ? [1] : true -> fails",
        "true ? 1 : [1] -> fails",
        "true ? 1 : null -> 1",
        "true ? [1] : null -> [1]",
        "[for x in [1, 2, 3] : x if x > 1] -> [2, 3]",
        "{for v in [\"a\", \"b\", \"a\"] : \"x\" => v...} -> {x = ['a', 'b', 'a']}",
        "{for v in [\"a\", \"a\"] : v => v} -> fails",
        "[for k, v in [\"a\", \"b\"] : k] -> [0, 1]",
        "[for k, v in toset([\"b\"]) : k] -> ['b']",
        "[for v in null : v] -> fails",
        "[for v in \"a\" : v] -> fails",
        "5 % 0 -> 5",
        "1.5 % 0 -> 1.5",
        "-5 % 3 -> -2",
        "5 % -3 -> 2",
        "1.5 % 1 -> 0.5",
        "1 / 0 -> fails",
        "2 < \"10\" -> true",
        "\"a\" < \"b\" -> fails",
        "-\"3\" -> -3",
        "true && \"true\" -> true"
      })
  void operatorsAndStructures(String expression, String result) {
    assertThat(value(expression)).isEqualTo(result);
  }
}
