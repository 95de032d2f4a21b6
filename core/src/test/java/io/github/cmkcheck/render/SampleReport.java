package io.github.cmkcheck.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Remedy.NewKey;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A report for the tests of pages: those that have golden files, and one with names that want to
 * act.
 *
 * @param name for whoever reads the test's result
 * @param report the report
 */
record SampleReport(String name, Report report) {

  /** The lines with the key that is written once, where a page refers to it. */
  String withKey(String lines) {
    String whole = lines;
    for (PlanReport plan : report.plans()) {
      for (Finding finding : plan.findings()) {
        NewKey key = finding.remedy().newKey();
        if (key != null) {
          String above = "# " + key.name() + " is written above: one key is enough.\n";
          whole = whole.replace(above, key.lines());
        }
      }
    }
    return whole;
  }

  /** Keys of for_each that some page could take for something else. */
  static final List<String> HOSTILE_NAMES =
      List.of(
          "[click](javascript:alert(1))",
          "![x](https://evil.example/x.png)",
          "<img src=x onerror=alert(1)>",
          "<script>alert(1)</script>",
          "</code></summary></details>",
          "</title></style></script><svg onload=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "' x='y",
          "@octocat and @octo/team",
          "fixes #1 and octo/repo#123 and GH-1",
          "deadbeefdeadbeef deadbeef",
          "https://evil.example www.evil.example a@evil.example",
          "*a* _b_ **c** ~~d~~ `e` ``f``",
          "```\n\n# heading\n\n```",
          "~~~",
          "a|b\\|c`|`d",
          "`",
          "``` ` ``",
          "&lt;&#60;&amp;&quot;",
          ":tada: $x$ $`y`$",
          "\\`\\",
          "  leading and trailing  ",
          "1. one - two + three > four",
          "\u202egnp.exe\u2066\u200b",
          "\u0000\u001b[31m\r\n",
          "\"]:::wrong\nclick k1 href \"javascript:alert(1)\"",
          "%%{init: {\"securityLevel\": \"loose\"}}%%",
          "#quot; #35; #91;",
          "style x:#f00; classDef y:#0f0;",
          "\ud83d\udd11 \u9375 \u05de\u05e4\u05ea\u05d7 \u0645\u0641\u062a\u0627\u062d");

  static List<SampleReport> all() throws Exception {
    List<SampleReport> samples = new ArrayList<>();
    for (ReportCase testCase : ReportCase.all()) {
      samples.add(new SampleReport(testCase.toString(), testCase.report()));
    }
    samples.add(hostile());
    return samples;
  }

  /** Every hostile name as that of a table on an AWS owned key, and of a key with its table. */
  static SampleReport hostile() throws Exception {
    List<Object> changes = new ArrayList<>();
    List<Object> blocks = new ArrayList<>();
    Map<String, Object> unknown = Map.of("server_side_encryption", true);
    Map<String, Object> keyed = Map.of("server_side_encryption", List.of(Map.of("enabled", true)));
    Map<String, Object> keyUnknown =
        Map.of("server_side_encryption", List.of(Map.of("kms_key_arn", true)));
    for (int i = 0; i < HOSTILE_NAMES.size(); i++) {
      String index = HOSTILE_NAMES.get(i);
      String key = "aws_kms_key.k[" + quoted(index) + "]";
      changes.add(change("aws_dynamodb_table", "evil", index, Map.of(), unknown));
      changes.add(change("aws_kms_key", "k", index, Map.of(), Map.of("arn", true)));
      changes.add(change("aws_dynamodb_table", "on" + i, null, keyed, keyUnknown));
      Map<String, Object> arn = Map.of("references", List.of(key + ".arn", key));
      Map<String, Object> encryption =
          Map.of("enabled", Map.of("constant_value", true), "kms_key_arn", arn);
      Map<String, Object> expressions = Map.of("server_side_encryption", List.of(encryption));
      blocks.add(block("aws_dynamodb_table", "on" + i, expressions));
    }
    blocks.add(block("aws_dynamodb_table", "evil", Map.of()));
    blocks.add(block("aws_kms_key", "k", Map.of()));
    Map<String, Object> plan =
        Map.of(
            "format_version",
            "1.2",
            "terraform_version",
            "<b>1.11</b>",
            "resource_changes",
            changes,
            "configuration",
            Map.of("root_module", Map.of("resources", blocks)));
    byte[] json = new ObjectMapper().writeValueAsBytes(plan);
    PlanSource source =
        PlanSource.stream("a|b\\|`<img src=x>` @x.json", new ByteArrayInputStream(json));
    PlanSource broken =
        PlanSource.stream(
            "</code>[x](y)|`@z`.json", new ByteArrayInputStream("{".getBytes("UTF-8")));
    return new SampleReport("hostile", new CmkCheck().check(List.of(source, broken)));
  }

  private static Map<String, Object> change(
      String type, String name, String index, Object after, Object unknown) {
    String at = index == null ? "" : "[" + quoted(index) + "]";
    return Map.of(
        "address",
        type + "." + name + at,
        "mode",
        "managed",
        "type",
        type,
        "name",
        name,
        "change",
        Map.of("actions", List.of("create"), "after", after, "after_unknown", unknown));
  }

  private static Map<String, Object> block(String type, String name, Object expressions) {
    return Map.of(
        "address",
        type + "." + name,
        "mode",
        "managed",
        "type",
        type,
        "name",
        name,
        "expressions",
        expressions);
  }

  /** As Terraform writes it in an address. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("${", "$${")
            .replace("%{", "%%{")
        + '"';
  }

  @Override
  public String toString() {
    return name;
  }
}
