package io.github.cmkcheck.render;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Reports that no file of testdata holds, since they are large or of many plans. */
final class Reports {

  private Reports() {}

  static Report of(TestCase testCase) {
    return new CmkCheck().check(List.of(PlanSource.file(testCase.plan())));
  }

  /** The same plan under so many names. */
  static Report copies(String testCase, int count) throws IOException {
    byte[] plan = Files.readAllBytes(TestCase.named(testCase).plan());
    List<PlanSource> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(new PlanSource("plans/" + i + ".json", () -> new ByteArrayInputStream(plan)));
    }
    return new CmkCheck().check(sources);
  }

  /** A plan of so many new tables without a key, called {@code t0} and so on. */
  static Report tables(int count) {
    return tables(count, "t%1$d\",\"mode\":\"managed\",\"name\":\"t%1$d\",");
  }

  /** The same as instances of one block, called {@code t[0]} and so on. */
  static Report instances(int count) {
    return tables(count, "t[%1$d]\",\"mode\":\"managed\",\"name\":\"t\",\"index\":%1$d,");
  }

  private static Report tables(int count, String name) {
    StringBuilder plan = new StringBuilder("{\"format_version\":\"1.2\",\"resource_changes\":[");
    for (int i = 0; i < count; i++) {
      plan.append(i == 0 ? "" : ",")
          .append("{\"address\":\"aws_dynamodb_table.")
          .append(name.formatted(i))
          .append("\"type\":\"aws_dynamodb_table\",")
          .append("\"provider_name\":\"registry.terraform.io/hashicorp/aws\",\"change\":{")
          .append("\"actions\":[\"create\"],\"before\":null,\"after\":{\"name\":\"t" + i + "\",")
          .append("\"replica\":[],\"server_side_encryption\":[]},\"after_unknown\":{}}}");
    }
    byte[] bytes = plan.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    return new CmkCheck()
        .check(List.of(new PlanSource("many.json", () -> new ByteArrayInputStream(bytes))));
  }
}
