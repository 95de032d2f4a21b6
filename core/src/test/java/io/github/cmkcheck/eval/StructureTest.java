package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {

  private static final Value TEXT = new Value.Str("a");
  private static final Possible KEY = Ways.read("key");

  private static Possible knownList(int elements) {
    return Possible.known(new Value.ListOf(Collections.nCopies(elements, TEXT)));
  }

  private static Possible keys(int elements) {
    return Possible.tuple(Collections.nCopies(elements, KEY));
  }

  private static Map<String, Possible> named(int attributes) {
    Map<String, Possible> named = new TreeMap<>();
    for (int i = 0; i < attributes; i++) {
      named.put("a" + i, KEY);
    }
    return named;
  }

  /** The list or object itself is a part as well. */
  @ParameterizedTest
  @CsvSource({"19999, false", "20000, true", "30000, true"})
  void aValueOfMoreThanTwentyThousandPartsIsTooLarge(int parts, boolean huge) {
    Possible object = Possible.of(new Possibility.ObjectOf(named(parts), null));
    Possible map = Possible.of(new Possibility.ObjectOf(named(parts - 1), KEY));
    Value.ListOf list = new Value.ListOf(Collections.nCopies(parts, TEXT));
    Possible nested = Possible.known(new Value.Obj(Map.of("list", list)));
    assertThat(Structure.isHuge(List.of(knownList(parts)))).isEqualTo(huge);
    assertThat(Structure.isHuge(List.of(keys(parts)))).isEqualTo(huge);
    assertThat(Structure.isHuge(List.of(object))).isEqualTo(huge);
    assertThat(Structure.isHuge(List.of(map))).isEqualTo(huge);
    assertThat(Structure.isHuge(List.of(nested))).isEqualTo(parts > 19_998);
  }

  @Test
  void thePartsOfAllValuesCountTogether() {
    assertThat(Structure.isHuge(List.of(keys(9_999), keys(9_999)))).isFalse();
    assertThat(Structure.isHuge(List.of(keys(9_999), keys(10_000)))).isTrue();
    assertThat(Structure.isHuge(List.of(keys(19_999), KEY))).isTrue();
    assertThat(Structure.isHuge(List.of(knownList(9_999).or(keys(9_999))))).isFalse();
    assertThat(Structure.isHuge(List.of(knownList(9_999).or(keys(10_000))))).isTrue();
    Possible crowd = Possible.of(new Possibility.ObjectOf(named(20_000), KEY));
    assertThat(Structure.isHuge(List.of(crowd, KEY))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "{a = (fails | 'x'), b = key}   -> {a = 'x', b = aws_kms_key.k}",
        "{a = key, b = ('x' | fails)}   -> {a = aws_kms_key.k, b = 'x'}",
        "{a = fails, b = key}           -> none",
        "{a = key, * = fails}           -> {a = aws_kms_key.k, * = fails}",
        "{a = (key | fails), * = fails} -> {a = aws_kms_key.k, * = fails}",
        "[(fails | key), 'x']           -> [aws_kms_key.k, 'x']",
        "[[fails | key], 'x']           -> [[aws_kms_key.k], 'x']",
        "[[fails], 'x']                 -> none",
        "[{a = (fails | key)}]          -> [{a = aws_kms_key.k}]",
        "fails                          -> none",
        "'x'                            -> 'x'"
      })
  void whatFailsInPartFailsThen(String value, String successes) {
    Possibility good = Structure.withoutFailures(Ways.read(value).ways().get(0).what());
    assertThat(good == null ? "none" : Ways.of(Possible.of(good))).isEqualTo(successes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[key, 'x']", "{a = key, b = (later | null)}", "{a = key, * = fails}"})
  void whatCannotFailStaysTheSame(String value) {
    Possibility what = Ways.read(value).ways().get(0).what();
    assertThat(Structure.withoutFailures(what)).isSameAs(what);
  }

  @Test
  void aSetStaysOne() {
    Possibility set = new Possibility.TupleOf(List.of(Ways.read("key | fails")), true);
    assertThat(Structure.withoutFailures(set))
        .isEqualTo(new Possibility.TupleOf(List.of(KEY), true));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "{a = ~'x', b = 'y'} -> ~{a = 'x', b = 'y'}",
        "[~'x', ['y']]       -> ~['x', ['y']]",
        "[key, fails]        -> ~fails",
        "[hidden, 'x']       -> hidden",
        "[key, 'x']          -> later",
        "[name, 'x']         -> later(no key)",
        "{* = 'x'}           -> ?'x' | hidden | null",
        "mixture             -> ?aws_kms_key.k | ~hidden | ~null"
      })
  void aFunctionThatNeedsAllOfAValueSeesItWhole(String value, String whole) {
    assertThat(Ways.of(Structure.settled("it", Ways.read(value)))).isEqualTo(whole);
  }

  @Test
  void nullAndWhatIsHiddenHaveAShapeOfTheirOwn() {
    Possible leaves =
        Possible.of(
            List.of(Way.of(Possibility.NULL).lateIf(true), Way.of(Possibility.HIDDEN)), true);
    assertThat(Structure.shaped(leaves).ways())
        .containsExactly(
            Way.of(Possibility.NULL).lateIf(true).shapelessIf(false), Way.of(Possibility.HIDDEN));
    Possible mixture = Ways.read("mixture");
    assertThat(Structure.shaped(mixture)).isSameAs(mixture);
  }

  @Test
  void whatFollowsALeafThatLostItsShapeHasNone() {
    Possible leaves =
        Possible.of(
            List.of(
                Way.of(Possibility.NULL),
                Way.of(Possibility.HIDDEN),
                Way.of(Possibility.known(TEXT))),
            true);
    Possible next = Structure.follow(leaves, way -> Possible.of(way.what()));
    assertThat(next.ways()).extracting(Way::shapeless).containsExactly(false, false, true);
    assertThat(Structure.follow(leaves, way -> null)).isEqualTo(leaves);
  }
}
