package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes long is given up, and is not gone through to see that it does. */
class BoundsTest {

  private static final String KEY = "resource \"aws_kms_key\" \"k\" {}\n";

  private static String lines(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> format.replace("NEXT", "" + (i + 1)).replace("THIS", "" + i))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource({"99,false", "101,true"})
  void waysAreToldApartUpToABound(int count, boolean tooMany) {
    Possible any = Setup.of("").evaluate("range(%d)[length(terraform.workspace)]".formatted(count));
    assertThat(any.can(Possibility.Kind.LATER)).isEqualTo(tooMany);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[for a in range(1000) : [for b in range(1000) : aws_kms_key.k.arn]]",
        "setproduct(range(1000), range(1000), range(1000))",
        "[for a in range(1000) : join(\"\", [for b in range(1000) : \"${a}${b}\"])]"
      })
  void whatTakesLongIsGivenUp(String expression) {
    Setup setup = Setup.of(KEY).keys("aws_kms_key.k");
    assertThat(Ways.of(setup.evaluate("try(%s, null)".formatted(expression)))).contains("later");
  }

  @Test
  void whatBranchesAtEveryStepIsGivenUp() {
    String locals = lines(60, "lTHIS = [local.lNEXT, local.lNEXT]");
    Setup setup = Setup.of("locals {\n" + locals + "\nl60 = \"a\"\n}");
    assertThat(Ways.of(setup.evaluate("length(flatten(local.l0))"))).contains("later");
  }

  @Test
  void aLongCountIsNotGoneThrough() {
    Setup setup =
        Setup.of("module \"m\" { count = 99999 }").module("m", "output \"key\" { value = null }");
    assertThat(Ways.of(setup.evaluate("module.m[0].key"))).isEqualTo("fails | null");
  }
}
