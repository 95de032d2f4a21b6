package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ModuleAddress;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "try(key, null) -> aws_kms_key.k",
        "try(null, key) -> null",
        "try(fails, key) -> aws_kms_key.k",
        "try(fails, fails) -> fails",
        "try((fails | 'a'), 'b') -> 'a' | 'b'",
        "try((hidden | null | fails), key) -> aws_kms_key.k | hidden | null",
        "try(~fails, 'b') -> ~'b'",
        "try([fails], 'b') -> 'b'",
        "try([fails | key], 'b') -> 'b' | ~[aws_kms_key.k]",
        "try({a = 'x', k = key}, null) -> ~{a = 'x', k = aws_kms_key.k}",
        "try(mixture, 'b') -> ?'b' | aws_kms_key.k | ~hidden | ~null",
        "can(null) -> true",
        "can(fails) -> false",
        "can(fails | 'a') -> false | true",
        "can(key) -> ~true",
        "can([key]) -> ~true",
        "can(mixture) -> hidden | later(no key)",
        "coalesce(null, '', key) -> aws_kms_key.k",
        "coalesce(key, 'b') -> aws_kms_key.k",
        "coalesce((null | 'a'), 'b') -> 'a' | 'b'",
        "coalesce(hidden, 'b') -> 'b' | hidden",
        "coalesce(later, 'b') -> later | ~'b'",
        "coalesce(1, 'b') -> '1'",
        "coalesce(null, '') -> fails",
        "coalesce('a', fails) -> fails",
        "coalesce('a', (fails | 'b')) -> 'a' | fails",
        "coalesce(mixture, 'b') -> ?'b' | aws_kms_key.k | ~hidden | ~null",
        "coalescelist([], [key]) -> [aws_kms_key.k]",
        "coalescelist(hidden, ['a']) -> ['a'] | hidden",
        "coalescelist(null, ['a']) -> fails",
        "coalescelist([], []) -> fails"
      })
  void fallbacksAreTakenWhereTerraformTakesThem(String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "lookup({a = key}, 'a', null) -> aws_kms_key.k",
        "lookup({a = key}, 'b', null) -> null",
        "lookup({a = key}, 'b') -> fails",
        "lookup({a = null}, 'a', 'x') -> null",
        "lookup({a = key, b = 'x'}, hidden, null) -> 'x' | aws_kms_key.k | null",
        "lookup({a = 'x'}, later, null) -> ~'x' | ~null",
        "lookup({a = 'x', * = (hidden | fails)}, 'b', 'y') -> 'y' | hidden",
        "lookup(hidden, 'a', 'y') -> 'y' | hidden | null",
        "lookup(later, 'a', 'y') -> later | ~'y' | ~null",
        "lookup(null, 'a', 'y') -> fails",
        "lookup(mixture, 'a', 'y') -> ?'a' | 'y' | aws_kms_key.k | ~hidden | ~null",
        "one([]) -> null",
        "one([key]) -> aws_kms_key.k",
        "one([key, 'a']) -> fails",
        "one([key] | []) -> aws_kms_key.k | null",
        "one(hidden) -> fails | hidden | null",
        "one('a') -> fails",
        "element(['a', key], 3) -> aws_kms_key.k",
        "element([], 0) -> fails",
        "element(['a', key], hidden) -> 'a' | aws_kms_key.k",
        "concat(['a'], [key | null]) -> ['a', aws_kms_key.k | null]",
        "concat(['a'], null) -> fails",
        "concat(hidden, [key]) -> ?aws_kms_key.k | hidden | ~hidden | ~null",
        "flatten([['a', ['b']], 'c', null]) -> ['a', 'b', 'c', null]",
        "flatten([['a'] | [], 'b']) -> ['a', 'b'] | ['b']",
        "flatten([hidden, key]) -> ?aws_kms_key.k | hidden | ~hidden | ~null",
        "flatten([[key]]) -> [aws_kms_key.k] | ~[aws_kms_key.k]",
        "compact([null, '', key]) -> ~[aws_kms_key.k]",
        "compact([null | 'a', 'b']) -> ['a', 'b'] | ['b']",
        "compact([hidden]) -> [] | [hidden]",
        "compact([later]) -> ~[] | ~[later]",
        "distinct(['a', 'b', 'a']) -> ['a', 'b']",
        "distinct([key, key, 'a']) -> ?'a' | aws_kms_key.k | ~hidden | ~null",
        "distinct([hidden, 'a']) -> ?'a' | hidden | null",
        "reverse(['a', key]) -> [aws_kms_key.k, 'a']",
        "slice(['a', key, 'b'], 1, 2) -> [aws_kms_key.k]",
        "slice(['a'], 0, 2) -> fails",
        "sort(['b', 'a']) -> ['a', 'b']",
        "range(3) -> [0, 1, 2]",
        "range(3, 0) -> [3, 2, 1]",
        "range(0, 10, 3) -> [0, 3, 6, 9]",
        "range(100000) -> fails",
        "setproduct(['a'], [1, 2]) -> [['a', 1], ['a', 2]]",
        "setunion(['b', 'a'], ['b']) -> ['a', 'b']",
        "setintersection(['b', 'a'], ['b']) -> ['b']",
        "setsubtract(['b', 'a'], ['b']) -> ['a']",
        "toset(['b', 'a', 'b']) -> ['a', 'b']",
        "toset([10, 9]) -> [9, 10]",
        "toset([hidden, 'a']) -> ['a' | hidden, 'a' | hidden]",
        "toset([key, 'a']) -> ~[aws_kms_key.k | ~'a', aws_kms_key.k | ~'a']",
        "contains(['a', 'b'], 'b') -> true",
        "contains([1], '1') -> false",
        "contains(['a'], hidden) -> hidden",
        "contains([key], 'x') -> ~false",
        "contains(['a', later], 'a') -> true | ~true",
        "contains(hidden, 'a') -> hidden",
        "index(['a', 'b'], 'b') -> 1",
        "index(['a'], 'z') -> fails",
        "index([hidden], 'z') -> fails | hidden",
        "alltrue([]) -> true",
        "alltrue([true, null]) -> false",
        "anytrue([false, 'true']) -> true",
        "anytrue([false, hidden]) -> hidden"
      })
  void listsKeepWhatTheirElementsCanBe(String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "merge({a = 'x'}, {a = key}) -> {a = aws_kms_key.k}",
        "merge({a = key}, null, {b = 'x'}) -> {a = aws_kms_key.k, b = 'x'}",
        "merge() -> {}",
        "merge({a = key}, hidden) -> {a = aws_kms_key.k | hidden | null, * = fails | hidden |"
            + " null}",
        "merge(hidden, {a = key}) -> {a = aws_kms_key.k, * = fails | hidden | null}",
        "merge({a = 'x'}, later) -> ~{a = 'x' | later | ~null, * = later | ~null}",
        "merge(['a']) -> fails",
        "keys({b = key, a = 'x'}) -> ['a', 'b']",
        "values({b = key, a = 'x'}) -> ['x', aws_kms_key.k]",
        "values(null) -> fails",
        "zipmap(['a', 'b'], [key, 'x']) -> {a = aws_kms_key.k, b = 'x'}",
        "zipmap([hidden], [key]) -> ?aws_kms_key.k | ~hidden | ~null",
        "zipmap(['a'], []) -> fails",
        "length([key, 'a']) -> 2",
        "length({a = key}) -> 1",
        "length('abc') -> 3",
        "length(key) -> later(no key)",
        "length(hidden) -> hidden",
        "length(null) -> fails",
        "length(1) -> fails",
        "tostring(1.0) -> '1'",
        "tostring(key) -> aws_kms_key.k",
        "tonumber('1.50') -> 1.5",
        "tonumber('x') -> fails",
        "tonumber(key) -> ~fails",
        "tobool('true') -> true",
        "tobool(1) -> fails",
        "tolist(['a', 1]) -> ['a', '1']",
        "tolist('a') -> fails",
        "tomap({a = key, b = 1}) -> {a = aws_kms_key.k, b = '1'}",
        "sensitive(key) -> aws_kms_key.k",
        "min('3', 1) -> 1",
        "max(3, 1) -> 3"
      })
  void mapsKeepWhatTheirAttributesCanBe(String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "template('a-', 1, true) -> 'a-1true'",
        "template('a', null) -> fails",
        "template('a', ['b']) -> fails",
        "template('a', hidden) -> hidden",
        "template('', key, '') -> aws_kms_key.k",
        "template('arn:aws:kms:eu-central-1:1:key/', key) -> aws_kms_key.k",
        "template('arn:aws:kms:', hidden, ':', later, ':key/', key) -> aws_kms_key.k",
        "template('arn:aws:kms:eu-central-1:1:alias/', key) -> later",
        "template(key, '-x') -> later",
        "template(hidden, key) -> later",
        "template(name, '-x') -> later(no key)",
        "template('alias/', name) -> later",
        "template('x', (fails | 'y')) -> 'xy' | fails",
        "join('', [key]) -> aws_kms_key.k",
        "join('', []) -> ''",
        "join(',', ['a', 1], ['b']) -> 'a,1,b'",
        "join(',', ['a', null]) -> fails",
        "join('', [null | key]) -> aws_kms_key.k | fails",
        "join(',', hidden) -> hidden",
        "join('', [key] | []) -> '' | aws_kms_key.k",
        "format('%s', key) -> aws_kms_key.k",
        "format('a-%s-%d-%v%%', 'b', 3, true) -> 'a-b-3-true%'",
        "format('%q', 'a') -> '\"a\"'",
        "format('arn:aws:kms:%s:%s:key/%s', 'eu', hidden, key) -> aws_kms_key.k",
        "format('%d', 1.5) -> fails",
        "format('%s') -> fails",
        "format('a', 'b') -> fails",
        "format('%05d', 3) -> hidden",
        "format('%s-x', name) -> later(no key)",
        "split(',', 'a,b') -> ['a', 'b']",
        "split(',', '') -> ['']",
        "split('/', key) -> later",
        "replace('a.b', '.', '-') -> 'a-b'",
        "replace('abc', '/(b)/', '<$1>') -> 'a<b>c'",
        "replace('abc', '/b/', '${x}') -> 'ac'",
        "replace('abc', '/(?i)B/', '') -> hidden",
        "replace('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '/(.*)(.*)(.*)(.*)(.*)(.*)(.*)x/', '') ->"
            + " hidden",
        "replace(key, 'a', 'b') -> later",
        "replace(name, 'a', 'b') -> later(no key)",
        "lower(key) -> aws_kms_key.k",
        "trimspace(key) -> aws_kms_key.k",
        "upper('a') -> 'A'",
        "upper(null) -> fails",
        "trim('xyaxy', 'xy') -> 'a'",
        "trimprefix('aab', 'a') -> 'ab'",
        "trimsuffix('a.', '.') -> 'a'",
        "substr('hello', 1, 3) -> 'ell'",
        "startswith('abc', 'ab') -> true",
        "endswith('abc', 'ab') -> false",
        "strcontains('abc', 'b') -> true",
        "startswith(key, 'arn:') -> later(no key)"
      })
  void textIsTheKeyOnlyWhereNothingIsAddedThatMatters(String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "jsonencode({b = 1, a = [null, true, '<']}) -> '{\"a\":[null,true,\"\\u003c\"],\"b\":1}'",
        "jsonencode({a = key}) -> later",
        "jsondecode('{\"a\": [1.50, \"x\\u0041\", {}]}') -> {a = [1.5, 'xA', {}]}",
        "jsondecode('null') -> null",
        "jsondecode('1 2') -> fails | hidden | null",
        "jsondecode(hidden) -> hidden | null",
        "jsondecode(null) -> fails",
        "yamldecode('a: 1') -> {a = 1}",
        "yamldecode('{a: [b, yes, \"c, d\"], e: ~}') -> {a = ['b', true, 'c, d'], e = null}",
        "yamldecode('a: b: c') -> fails | hidden | null",
        "yamldecode('a: 2020-01-01') -> fails | hidden | null",
        "yamldecode('a: y') -> fails | hidden | null",
        "yamldecode('a: 012') -> fails | hidden | null",
        "yamldecode('a: 1_000') -> fails | hidden | null",
        "yamldecode('a: \"yes\"') -> fails | hidden | null",
        "yamldecode('a: &b c') -> fails | hidden | null",
        "yamldecode('') -> fails | hidden | null",
        "md5('a') -> ?'a' | hidden | null",
        "base64encode(key) -> ?aws_kms_key.k | ~hidden | ~null",
        "templatefile('a', {k = key}) -> ?'a' | aws_kms_key.k | ~hidden | ~null",
        "try() -> fails",
        "one([], []) -> fails"
      })
  void whatCannotBeReadIsNotShown(String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @Test
  void yamlOfBlocksIsRead() {
    String yaml =
        """
        ---
        # a comment
        table:
          name: orders # another
          of: 'it''s'
          keys:
          - id
          - name: a
            type: S
          -
            - 12
          none: null
        url: http://x#y
        """;
    assertThat(Ways.of(Functions.call("yamldecode", List.of(Possible.text(yaml)))))
        .isEqualTo(
            "{table = {keys = ['id', {name = 'a', type = 'S'}, [12]], name = 'orders',"
                + " none = null, of = 'it's'}, url = 'http://x#y'}");
  }

  @Test
  void nullThatNobodyPassedStaysThat() {
    MissingInput missing = new MissingInput(ModuleAddress.ROOT, "kms_key_arn");
    Possible leftOut = Possible.of(Way.of(Possibility.NULL).leftOut(missing));
    assertThat(Functions.call("try", List.of(leftOut, Ways.read("key"))).ways())
        .extracting(Way::leftOut)
        .containsExactly(missing);
  }

  @Test
  void presumptionsAndStepsAreKept() {
    Possible fails = Possible.fails("it").presuming(Presumption.FALLBACK).after("a step");
    Way way = Functions.call("try", List.of(fails, Ways.read("key"))).ways().get(0);
    assertThat(way.presumed()).containsExactly(Presumption.FALLBACK);
    assertThat(way.trail()).hasToString("a step");
  }

  @Test
  void whatDoublesOftenIsGivenUp() {
    Possible list = Ways.read("['a', key]");
    Possible nested = list;
    for (int i = 0; i < 60; i++) {
      list = Functions.call("concat", List.of(list, list));
      nested = Possible.tuple(List.of(nested, nested));
    }
    assertThat(Ways.of(list)).contains("later").doesNotContain("key");
    assertThat(Ways.of(Functions.call("flatten", List.of(nested)))).isEqualTo("later");
  }

  @Test
  void moreWaysThanCanBeToldApartAreLater() {
    Possible element = Ways.read("null | 'a'");
    Possible list = Possible.tuple(Collections.nCopies(10, element));
    assertThat(Ways.of(Functions.call("compact", List.of(list)))).isEqualTo("later");
    assertThat(Ways.of(Functions.call("contains", List.of(list, Possible.text("b")))))
        .isEqualTo("false");
  }
}
