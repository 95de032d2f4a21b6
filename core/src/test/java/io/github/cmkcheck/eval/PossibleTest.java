package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PossibleTest {

  private static final Possibility TEXT = Possibility.known(new Value.Str("a"));

  private static Possible numbers(int count) {
    return Possible.union(
        IntStream.range(0, count)
            .mapToObj(i -> Possible.known(new Value.Num(String.valueOf(i))))
            .toList());
  }

  private static Possibility awsKey(String source) {
    return new Possibility.AwsKeyLater(ResourceAddress.parse(source));
  }

  @Test
  void whatIsTheSameIsOneWay() {
    Possible later = Possible.later("a");
    assertThat(later.or(Possible.later("a")).ways()).hasSize(1);
    assertThat(later.or(Possible.later("b")).ways()).hasSize(2);
    assertThat(later.or(Possible.of(new Possibility.Later("a", false))).ways()).hasSize(2);
    Possible aws = Possible.of(awsKey("data.aws_kms_alias.a"));
    assertThat(aws.or(Possible.of(awsKey("data.aws_kms_alias.a"))).ways()).hasSize(1);
    assertThat(aws.or(Possible.of(awsKey("data.aws_kms_alias.b"))).ways()).hasSize(2);
    assertThat(Possible.text("a").or(Possible.text("a")).ways()).hasSize(1);
    ResourceAddress source = ResourceAddress.parse("aws_kms_key.k");
    assertThat(
            Possible.text("a")
                .or(Possible.of(new Possibility.Known(new Value.Str("a"), source)))
                .ways())
        .hasSize(2);
    assertThat(Possible.text("a").or(Possible.text("a").lateIf(true)).ways()).hasSize(2);
    Possible presumed = Possible.text("a").presuming(Presumption.FALLBACK);
    assertThat(Possible.text("a").or(presumed).ways()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"10, 10, false", "50, 2, false", "51, 2, true", "100, 1, false", "20, 6, true"})
  void aHundredCombinationsAreGoneThrough(int first, int second, boolean tooMany) {
    Possible all =
        Possible.combine(
            "it",
            List.of(numbers(first), numbers(second)),
            ways -> Possible.tuple(ways.stream().map(Possible::of).toList()));
    assertThat(all.isOnly(Possibility.Kind.LATER)).isEqualTo(tooMany);
    assertThat(all.ways()).hasSize(tooMany ? 1 : first * second);
  }

  static Stream<UnaryOperator<Way>> whatIsSaidOfAWay() {
    ResourceAddress source = ResourceAddress.parse("aws_kms_key.k");
    return Stream.of(
        way -> way.lateIf(true),
        way -> way.shapelessIf(true),
        way -> way.presuming(Presumption.FALLBACK),
        way -> way.after(Trail.of("a step")),
        way -> way.as(new Possibility.Known(new Value.Str("a"), source)));
  }

  @ParameterizedTest
  @MethodSource("whatIsSaidOfAWay")
  void whatIsSaidOfAnElementIsNotLost(UnaryOperator<Way> said) {
    Possible element = Possible.of(said.apply(Way.of(TEXT)));
    Possible list = Possible.tuple(List.of(element, Possible.text("b")));
    assertThat(list.isOnly(Possibility.Kind.TUPLE)).isTrue();
    assertThat(list.attribute("0")).isEqualTo(element);
    Possible object = Possible.object(Map.of("a", element, "b", Possible.text("b")));
    assertThat(object.isOnly(Possibility.Kind.OBJECT)).isTrue();
    assertThat(object.attribute("a")).isEqualTo(element);
  }

  @Test
  void whatIsSimplyKnownIsOneValue() {
    assertThat(Possible.tuple(List.of(Possible.text("a"), Possible.text("b"))).value())
        .isEqualTo(new Value.ListOf(List.of(new Value.Str("a"), new Value.Str("b"))));
    assertThat(Possible.object(Map.of("a", Possible.text("b"))).value())
        .isEqualTo(new Value.Obj(Map.of("a", new Value.Str("b"))));
    assertThat(Possible.tuple(List.of(Ways.read("'a' | 'b'"))).isOnly(Possibility.Kind.TUPLE))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "['a', 'b'] -> 1  -> 'b'",
        "['a']      -> 1  -> fails",
        "['a']      -> x  -> fails",
        "'a'        -> 0  -> fails",
        "{0 = 'a'}  -> 0  -> 'a'",
        "{a = 'a'}  -> 0  -> fails",
        "[key]      -> 0  -> aws_kms_key.k",
        "[key]      -> x  -> fails",
        "{a = key}  -> b  -> fails",
        "{a = key, * = 'x'} -> b -> 'x'"
      })
  void anElementCanBeNamedLikeAnAttribute(String value, String name, String result) {
    assertThat(Ways.of(Ways.read(value).attribute(name))).isEqualTo(result);
  }
}
