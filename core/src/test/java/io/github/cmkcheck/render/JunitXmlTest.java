package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Gate;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The JUnit report, as a parser of XML reads it. */
class JunitXmlTest {
  private static final List<String> ELEMENTS =
      List.of(
          "testsuites",
          "testsuite",
          "properties",
          "property",
          "testcase",
          "failure",
          "error",
          "skipped",
          "system-out");

  static Stream<TestCase> cases() throws IOException {
    return TestCase.all().stream();
  }

  static List<ReportCase> reports() throws IOException {
    return ReportCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofEveryCaseHoldsItsNamesAndNothingThatTheyMake(TestCase testCase) throws Exception {
    isWhole(Reports.of(testCase));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ofEveryReportHoldsItsNamesAndNothingThatTheyMake(ReportCase testCase) throws Exception {
    isWhole(testCase.report());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void totalsAreThoseOfTheCases(ReportCase testCase) throws Exception {
    Element root = parsed(testCase.report());
    List<Element> counted = elements(root, "testsuite");
    counted.add(root);
    for (Element suite : counted) {
      assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
      assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
      assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
      assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void whatFailsTheRunFailsItsCase(ReportCase testCase) throws Exception {
    Report report = testCase.report();
    Element root = parsed(report);
    boolean fails =
        Integer.parseInt(root.getAttribute("failures"))
                + Integer.parseInt(root.getAttribute("errors"))
            > 0;
    assertThat(fails)
        .isEqualTo(report.gate(false) != Gate.OPEN && report.gate(false) != Gate.LET_THROUGH);
  }

  private static void isWhole(Report report) throws Exception {
    Element root = parsed(report);
    assertThat(elements(root, "*")).allMatch(element -> ELEMENTS.contains(element.getTagName()));
    List<String> expected = new ArrayList<>();
    for (PlanReport plan : report.plans()) {
      for (Finding finding : plan.findings()) {
        expected.add(finding.rule() + " " + Printable.of(finding.name()));
      }
      plan.passed().forEach(met -> expected.add(met.rule().id() + " " + Printable.of(met.name())));
    }
    List<String> read =
        elements(root, "testcase").stream()
            .filter(one -> !List.of("policy", "input").contains(one.getAttribute("classname")))
            .map(one -> one.getAttribute("classname") + " " + one.getAttribute("name"))
            .toList();
    assertThat(read).isEqualTo(expected);
  }

  private static Element parsed(Report report) throws Exception {
    String xml = ReportCase.render(report, ReportFormat.JUNIT);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String count(Element parent, String name) {
    return String.valueOf(elements(parent, name).size());
  }
}
