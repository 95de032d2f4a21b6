package io.github.cmkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.render.JsonRenderer;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON report is what its published schema says. */
class ReportSchemaTest {
  private static final Path SCHEMA =
      TestCase.root().resolveSibling("docs").resolve("schema").resolve("report-1.schema.json");

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  private static String report(List<PlanSource> sources) throws IOException {
    StringWriter written = new StringWriter();
    new JsonRenderer("VERSION").render(new CmkCheck().check(sources), written);
    return written.toString();
  }

  private static List<String> complaints(String report) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    return schema.validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofEveryCase(TestCase testCase) throws IOException {
    assertThat(complaints(report(List.of(PlanSource.file(testCase.plan()))))).isEmpty();
  }

  @Test
  void withSources() throws IOException {
    TestCase plan = TestCase.named("p_replica_dyn_a/1");
    for (String sources : List.of("hcl", "1.tfplan", "../p_registry_style/hcl")) {
      StringWriter written = new StringWriter();
      new JsonRenderer("VERSION")
          .render(
              new CmkCheck()
                  .withSources(SourceChoice.at(List.of(plan.plan().resolveSibling(sources))))
                  .check(List.of(PlanSource.file(plan.plan()))),
              written);
      assertThat(complaints(written.toString())).isEmpty();
    }
  }

  @Test
  void withAnInputThatCannotBeJudged() throws IOException {
    String report =
        report(
            List.of(
                PlanSource.file(TestCase.named("article/1").plan()),
                PlanSource.file(Path.of("missing.json"))));
    assertThat(complaints(report)).isEmpty();
    assertThat(report).contains("\"outcome\": \"error\"").contains("does not exist");
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() throws IOException {
    String report = report(List.of(PlanSource.file(TestCase.named("article/1").plan())));
    assertThat(complaints(report.replace("\"aws_owned\",", "\"nobody\","))).isNotEmpty();
    assertThat(complaints(report.replace("\"trail\"", "\"path\""))).isNotEmpty();
  }
}
