package io.github.cmkcheck.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.cmkcheck.hcl.Directive.Call;
import io.github.cmkcheck.hcl.Directive.Nothing;
import io.github.cmkcheck.hcl.Directive.On;
import io.github.cmkcheck.hcl.Directive.Replicas;
import io.github.cmkcheck.hcl.Directive.Resource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveFinderTest {

  private static final On TABLE = new Resource("aws_dynamodb_table.t");

  private static List<Directive> find(String text) throws HclSyntaxException {
    return DirectiveFinder.find("main.tf", HclParser.parse("main.tf", text));
  }

  static List<Arguments> places() {
    return List.of(
        place("right above", 1, TABLE, "# cmkcheck:ignore x\nresource aws_dynamodb_table t {}\n"),
        place("with slashes", 1, TABLE, "//cmkcheck:ignore x\nresource aws_dynamodb_table t {}\n"),
        place("with Windows' ends of lines", 1, TABLE, "#cmkcheck:ignore x\r\n" + table("\r\n")),
        place(
            "without an end of line",
            1,
            TABLE,
            "resource aws_dynamodb_table t {} # cmkcheck:ignore x"),
        place(
            "on the first line",
            1,
            TABLE,
            "resource aws_dynamodb_table t { # cmkcheck:ignore x\n}\n"),
        place("before it on its line", 1, TABLE, "/* cmkcheck:ignore x */ " + table("\n")),
        place(
            "in a comment that ends on its line",
            2,
            TABLE,
            "/*\n cmkcheck:ignore x\n*/ " + table("\n")),
        place("in a box", 2, TABLE, "/**\n * cmkcheck:ignore x\n **/\n" + table("\n")),
        place("over a second mark", 1, TABLE, "## cmkcheck:ignore x\n" + table("\n")),
        place(
            "above other comments",
            1,
            TABLE,
            "# cmkcheck:ignore x\n# why\n/* and\n\n how */\n" + table("\n")),
        place("in the middle of them", 2, TABLE, "# a\n# cmkcheck:ignore x\n# b\n" + table("\n")),
        place(
            "of a data source",
            1,
            new Resource("data.aws_kms_key.k"),
            "# cmkcheck:ignore x\ndata aws_kms_key k {}\n"),
        place("of a module", 1, new Call("m"), "# cmkcheck:ignore x\nmodule \"m\" {}\n"),
        place(
            "on the encryption",
            2,
            TABLE,
            inTable("# cmkcheck:ignore x\nserver_side_encryption {}")),
        place(
            "on a dynamic one",
            2,
            TABLE,
            inTable("dynamic server_side_encryption { # cmkcheck:ignore x\n}")),
        place(
            "on a replica",
            2,
            new Replicas("aws_dynamodb_table.t", "eu-west-1"),
            inTable("# cmkcheck:ignore x\nreplica { region_name = \"eu-west-1\" }")),
        place(
            "on a replica somewhere",
            2,
            new Replicas("aws_dynamodb_table.t", null),
            inTable("# cmkcheck:ignore x\nreplica { region_name = var.r }")),
        place(
            "on dynamic replicas",
            2,
            new Replicas("aws_dynamodb_table.t", null),
            inTable("# cmkcheck:ignore x\ndynamic replica {\n for_each = var.r\n}")),
        place("above an empty line", 1, new Nothing(), "# cmkcheck:ignore x\n\n" + table("\n")),
        place(
            "behind other code", 1, new Nothing(), "locals {} # cmkcheck:ignore x\n" + table("\n")),
        place(
            "behind the end of a block",
            2,
            new Nothing(),
            "module m {\n} # cmkcheck:ignore x\n" + table("\n")),
        place(
            "behind code, above a comment",
            1,
            new Nothing(),
            "locals {} # cmkcheck:ignore x\n# b\n" + table("\n")),
        place("inside, on an argument", 2, new Nothing(), inTable("name = 1 # cmkcheck:ignore x")),
        place(
            "inside, above an argument",
            2,
            new Nothing(),
            inTable("# cmkcheck:ignore x\nname = 1")),
        place(
            "in a value",
            3,
            new Nothing(),
            inTable("a = [\n1, # cmkcheck:ignore x\n]\nreplica {}")),
        place(
            "in an interpolation",
            4,
            new Nothing(),
            inTable("a = <<E\n${\n1 # cmkcheck:ignore x\n}\nE\nreplica {}")),
        place("below the block", 2, new Nothing(), table("\n") + "# cmkcheck:ignore x\n"),
        place(
            "on another nested block",
            2,
            new Nothing(),
            inTable("# cmkcheck:ignore x\nlifecycle {}")),
        place("on another kind of block", 1, new Nothing(), "# cmkcheck:ignore x\noutput o {}\n"));
  }

  private static Arguments place(String name, int line, On on, String text) {
    return Arguments.of(name, new Directive("main.tf", line, "cmkcheck:ignore x", on), text);
  }

  private static String table(String end) {
    return "resource aws_dynamodb_table t {}" + end;
  }

  private static String inTable(String text) {
    return "resource aws_dynamodb_table t {\n" + text + "\n}\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void aCommentStandsOnTheBlockThatItsLineOrTheNextCodeBegins(
      String name, Directive expected, String text) throws Exception {
    assertThat(find(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = \"# cmkcheck:ignore x\"",
        "a = \"/* cmkcheck:ignore x */\"",
        "a = <<E\n# cmkcheck:ignore x\nE",
        "a = <<-E\n  // cmkcheck:ignore x\n  E",
        "# see cmkcheck:ignore x",
        "# cmkcheck: a tool that we use",
        "# cmkcheck"
      })
  void aStringAHeredocAndASentenceAreNone(String text) throws Exception {
    assertThat(find(inTable(text))).isEmpty();
    assertThat(find(text + "\n" + table("\n"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmkcheck:ignored x",
        "cmkcheck:ignore",
        "cmkcheck: ignore x",
        "cmkcheck:skip=x",
        "cmkcheck:ignore:x"
      })
  void oneThatIsMistakenIsFoundAllTheSame(String text) throws Exception {
    assertThat(find("# " + text + "\n")).extracting(Directive::text).containsExactly(text);
  }

  @Test
  void severalMayStandOnOneBlock() throws Exception {
    assertThat(
            find("# cmkcheck:ignore a\n// cmkcheck:ignore b\n" + table(" # cmkcheck:ignore c\n")))
        .extracting(Directive::line, Directive::on)
        .containsExactly(tuple(1, TABLE), tuple(2, TABLE), tuple(3, TABLE));
  }

  @Test
  void aMegabyteOfThemTakesNoTime() {
    String text = "#cmkcheck:ignore\n".repeat(60_000) + table("\n");
    assertTimeout(Duration.ofSeconds(10), () -> assertThat(find(text)).hasSize(60_000));
  }

  @Test
  void aFileInJsonHasNone() throws Exception {
    String json =
        """
        {"resource": {"aws_dynamodb_table": {"t": {"//": "cmkcheck:ignore x"}}}}
        """;
    HclFile file = JsonConfiguration.parse("main.tf.json", json, name -> false);
    assertThat(DirectiveFinder.find("main.tf.json", file)).isEmpty();
  }
}
