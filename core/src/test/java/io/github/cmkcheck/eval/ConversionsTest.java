package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionsTest {

  private static final Type ENCRYPTION =
      Type.object(
          Map.of(
              "name", new Type.Attribute(Type.STRING, false, Value.NULL),
              "key", new Type.Attribute(Type.STRING, true, Value.NULL),
              "on", new Type.Attribute(Type.BOOL, true, new Value.Bool(true))));

  private static String converted(Type type, String value) {
    return Ways.of(Conversions.to(type, Ways.read(value)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "STRING,1.0,'1'",
        "STRING,true,'true'",
        "STRING,key,aws_kms_key.k",
        "STRING,null,null",
        "STRING,['a'],fails",
        "NUMBER,'1.50',1.5",
        "NUMBER,'x',fails",
        "NUMBER,true,fails",
        "NUMBER,key,~fails",
        "NUMBER,hidden,hidden",
        "BOOL,'false',false",
        "BOOL,'1',true",
        "BOOL,1,fails",
        "BOOL,later,later",
        "ANY,{a = key},{a = aws_kms_key.k}",
        "STRING,mixture,?aws_kms_key.k | ~hidden | ~null",
        "STRING,(1 | key | null),'1' | aws_kms_key.k | null"
      })
  void simpleTypesConvertEachWay(Type.Kind kind, String value, String result) {
    assertThat(converted(new Type(kind, null, Map.of(), List.of()), value)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "LIST -> [1, key | null] -> ['1', aws_kms_key.k | null]",
        "LIST -> {a = 'x'} -> fails",
        "LIST -> null -> null",
        "LIST -> [['a']] -> fails",
        "SET -> ['b', 'a', 'b'] -> ['a', 'b']",
        "SET -> [2, 10] -> ['10', '2']",
        "SET -> [key] -> [aws_kms_key.k]",
        "MAP -> {a = 1, b = key} -> {a = '1', b = aws_kms_key.k}",
        "MAP -> {a = 1, * = 2} -> {a = '1', * = '2'}",
        "MAP -> ['a'] -> fails",
        "MAP -> hidden -> hidden"
      })
  void collectionsConvertTheirElements(Type.Kind kind, String value, String result) {
    assertThat(converted(Type.of(kind, Type.STRING), value)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "{name = 1, on = 'false', more = 'x'} -> {key = null, name = '1', on = false}",
        "{name = 'a', on = null, key = key} -> {key = aws_kms_key.k, name = 'a', on = true}",
        "{name = 'a', on = (null | false)} -> {key = null, name = 'a', on = false | true}",
        "{name = 'a', on = later} -> {key = null, name = 'a', on = later | ~true}",
        "{key = key} -> fails",
        "{name = 'a', on = 'x'} -> fails",
        "{name = 'a', * = (hidden | fails)} -> {key = hidden | null, name = 'a', on = hidden |"
            + " true}",
        "{name = 'a'} | null -> null | {key = null, name = 'a', on = true}",
        "hidden -> hidden",
        "later -> later",
        "key -> ~fails",
        "['a'] -> fails"
      })
  void objectsHaveTheAttributesOfTheirType(String value, String result) {
    assertThat(converted(ENCRYPTION, value)).isEqualTo(result);
  }

  @Test
  void defaultsApplyInCollectionsAndInDefaults() {
    Type.Attribute inner =
        new Type.Attribute(ENCRYPTION, true, new Value.Obj(Map.of("name", new Value.Str("d"))));
    Type tables = Type.of(Type.Kind.MAP, Type.object(Map.of("encryption", inner)));
    assertThat(converted(tables, "{t = {}, u = {encryption = {name = key}}}"))
        .isEqualTo(
            "{t = {encryption = {key = null, name = 'd', on = true}},"
                + " u = {encryption = {key = null, name = aws_kms_key.k, on = true}}}");
  }

  @Test
  void aSetThatBecomesAListIsNoneAnyMore() {
    Possible set = Possible.of(new Possibility.TupleOf(List.of(Ways.read("key")), true));
    Possible list = Conversions.to(Type.of(Type.Kind.LIST, Type.STRING), set);
    assertThat(list.ways().get(0).what())
        .isEqualTo(new Possibility.TupleOf(List.of(Ways.read("key"))));
    Possible known = Possible.of(new Possibility.TupleOf(List.of(Ways.read("'a'")), true));
    assertThat(Conversions.to(Type.of(Type.Kind.LIST, Type.STRING), known).value())
        .isEqualTo(new Value.ListOf(List.of(new Value.Str("a"))));
  }

  @Test
  void tuplesConvertEachElementToItsType() {
    Type pair = Type.tuple(List.of(Type.STRING, Type.BOOL));
    assertThat(converted(pair, "[1, 'true']")).isEqualTo("['1', true]");
    assertThat(converted(pair, "[1]")).isEqualTo("fails");
  }

  @Test
  void whatStaysAsItIsKeepsAllThatIsKnownOfIt() {
    ResourceAddress source = ResourceAddress.parse("data.aws_kms_key.k");
    Way way =
        Way.of(new Possibility.Known(new Value.Str("arn"), source))
            .after(Trail.of("a step"))
            .decidedBy("var.x")
            .presuming(Presumption.FALLBACK)
            .lateIf(true);
    assertThat(Conversions.to(Type.STRING, Possible.of(way)).ways()).containsExactly(way);
    Possible list =
        Possible.of(new Possibility.Known(new Value.ListOf(List.of(new Value.Str("arn"))), source));
    assertThat(Conversions.to(Type.of(Type.Kind.LIST, Type.STRING), list)).isEqualTo(list);
  }
}
