package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.policy.Caught;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Location;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.PolicyInForce;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.ReplicaCmkRule;
import io.github.cmkcheck.rule.TableCmkRule;
import io.github.cmkcheck.rule.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The report as JUnit XML, which every build server shows: a suite for each plan, and a case for
 * each rule and object that it applies to, with the rule as its class and the table or key as its
 * name. A finding at or above the policy's threshold is a failure. One below it, or under a policy
 * that only warns, is a case that passes and says so. An excused one is skipped with its reason. An
 * object that meets the rule is a case that passes.
 */
public final class JunitRenderer implements Renderer {
  private static final String NOT_JUDGED = "input";

  /** The result of a case. */
  private enum Outcome {
    PASSED,
    REMARKED,
    FAILED,
    BROKEN,
    SKIPPED
  }

  /**
   * A case.
   *
   * @param message one line for the attribute; empty if it simply passed
   * @param details for people
   * @param place the lines to change; null if no sources show them
   */
  private record Case(
      String rule,
      String name,
      Outcome outcome,
      String message,
      String details,
      @Nullable Location place) {
    Case(String rule, String name, Outcome outcome, String message, String details) {
      this(rule, name, outcome, message, details, null);
    }
  }

  /**
   * A suite.
   *
   * @param properties by name
   */
  private record Suite(String name, Map<String, String> properties, List<Case> cases) {
    Suite(String name, List<Case> cases) {
      this(name, Map.of(), cases);
    }

    long count(Outcome outcome) {
      return cases.stream().filter(one -> one.outcome() == outcome).count();
    }
  }

  @Override
  public void render(Report report, Writer out) throws IOException {
    try {
      XMLStreamWriter to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      to.writeStartDocument("UTF-8", "1.0");
      to.writeCharacters("\n");
      suites(report, to);
      to.writeEndDocument();
      to.writeCharacters("\n");
      to.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the report cannot be written", e);
    }
    out.flush();
  }

  private static void suites(Report report, XMLStreamWriter to) throws XMLStreamException {
    List<Suite> suites = new ArrayList<>();
    for (PlanInputException problem : report.unreadable()) {
      suites.add(new Suite(problem.source(), List.of(notJudged(problem))));
    }
    for (PlanReport plan : report.plans()) {
      suites.add(new Suite(plan.source(), properties(plan, report), cases(plan, report)));
    }
    List<Case> policy = new ArrayList<>();
    report.caught().forEach(caught -> policy.add(of(caught)));
    report.notices().forEach(notice -> policy.add(of(notice, report)));
    if (!policy.isEmpty()) {
      suites.add(new Suite(report.policy().file().orElse("policy"), policy));
    }
    to.writeStartElement("testsuites");
    to.writeAttribute("name", "cmkcheck");
    counts(to, suites);
    for (Suite suite : suites) {
      line(to, 1);
      to.writeStartElement("testsuite");
      to.writeAttribute("name", xml(suite.name()));
      counts(to, List.of(suite));
      properties(to, suite);
      for (Case one : suite.cases()) {
        write(to, one);
      }
      line(to, 1);
      to.writeEndElement();
    }
    line(to, 0);
    to.writeEndElement();
  }

  /** What the cases of a plan rest on. */
  private static Map<String, String> properties(PlanReport plan, Report report) {
    Map<String, String> properties = new LinkedHashMap<>();
    SourceNote.of(plan.sources()).ifPresent(sources -> properties.put("sources", sources));
    PolicyInForce policy = report.policyInForce();
    policy.sentence().ifPresent(sentence -> properties.put("policy", sentence));
    policy.weakened().ifPresent(what -> properties.put("judged", "with " + what));
    return properties;
  }

  private static Case notJudged(PlanInputException problem) {
    return new Case(
        NOT_JUDGED, problem.source(), Outcome.BROKEN, problem.problem(), problem.hint());
  }

  private static Case of(Caught caught) {
    return new Case(
        "policy", caught.name(), Outcome.REMARKED, "", caught.sentenceWithNames() + ".");
  }

  private static Case of(Notice notice, Report report) {
    boolean counts = report.isViolation(notice) && report.leniency().isEmpty();
    return new Case(
        "policy",
        notice.code(),
        counts ? Outcome.FAILED : Outcome.REMARKED,
        notice.message(),
        notice.message());
  }

  private static List<Case> cases(PlanReport plan, Report report) {
    List<Case> cases = new ArrayList<>();
    Map<String, EncryptedObject> objects = new HashMap<>();
    plan.tables().forEach(object -> objects.put(object.name(), object));
    for (Finding finding : plan.findings()) {
      cases.add(of(finding, report));
    }
    for (Verdict met : plan.passed()) {
      boolean asksWhoseKey =
          met.rule() instanceof TableCmkRule || met.rule() instanceof ReplicaCmkRule;
      String presumed = asksWhoseKey ? presumed(objects.get(met.name())) : "";
      cases.add(
          new Case(
              met.rule().id().value(),
              met.name(),
              presumed.isEmpty() ? Outcome.PASSED : Outcome.REMARKED,
              "",
              presumed));
    }
    return cases;
  }

  /** What the answer for a table or replica presumes, as one sentence; empty if nothing. */
  private static String presumed(@Nullable EncryptedObject object) {
    return object == null || object.ownership().presumptions().isEmpty()
        ? ""
        : object.ownership().presumptions().stream()
            .sorted()
            .map(one -> one.words() + " (" + one.id() + ")")
            .collect(Collectors.joining("; ", "presumed: ", ""));
  }

  private static Case of(Finding finding, Report report) {
    String rule = finding.rule().value();
    if (!finding.isActive()) {
      String why = finding.status().code() + ": " + finding.justification();
      return new Case(rule, finding.name(), Outcome.SKIPPED, why, "", place(finding));
    }
    Optional<String> leniency = report.leniency().filter(why -> report.isViolation(finding));
    boolean counts = report.isViolation(finding) && leniency.isEmpty();
    StringBuilder details = new StringBuilder(finding.severity().code());
    details.append(": ").append(finding.message()).append(".\n");
    leniency.ifPresent(why -> details.append("Would fail: ").append(why).append(".\n"));
    if (finding.justification() != null) {
      details.append("But the ").append(finding.justification()).append(".\n");
    }
    Place.whole(finding)
        .ifPresent(place -> details.append("At ").append(Printable.of(place)).append(".\n"));
    if (!finding.reasons().isEmpty()) {
      details.append("\nWhy: ").append(String.join("; ", finding.reasons())).append(".\n");
    }
    details.append("\nWrite:\n\n").append(Advice.alone(finding.remedy()));
    return new Case(
        rule,
        finding.name(),
        counts ? Outcome.FAILED : Outcome.REMARKED,
        finding.message(),
        details.toString(),
        place(finding));
  }

  private static @Nullable Location place(Finding finding) {
    return finding.location().inSources() ? finding.location() : null;
  }

  private static void properties(XMLStreamWriter to, Suite suite) throws XMLStreamException {
    if (suite.properties().isEmpty()) {
      return;
    }
    line(to, 2);
    to.writeStartElement("properties");
    for (Map.Entry<String, String> property : suite.properties().entrySet()) {
      line(to, 3);
      to.writeEmptyElement("property");
      to.writeAttribute("name", property.getKey());
      to.writeAttribute("value", xml(property.getValue()));
    }
    line(to, 2);
    to.writeEndElement();
  }

  private static void counts(XMLStreamWriter to, List<Suite> suites) throws XMLStreamException {
    long tests = suites.stream().mapToLong(suite -> suite.cases().size()).sum();
    to.writeAttribute("tests", Long.toString(tests));
    to.writeAttribute("failures", sum(suites, Outcome.FAILED));
    to.writeAttribute("errors", sum(suites, Outcome.BROKEN));
    to.writeAttribute("skipped", sum(suites, Outcome.SKIPPED));
    to.writeAttribute("time", "0");
  }

  private static String sum(List<Suite> suites, Outcome outcome) {
    return Long.toString(suites.stream().mapToLong(suite -> suite.count(outcome)).sum());
  }

  private static void write(XMLStreamWriter to, Case one) throws XMLStreamException {
    line(to, 2);
    if (one.outcome() == Outcome.PASSED) {
      to.writeEmptyElement("testcase");
      name(to, one);
      return;
    }
    to.writeStartElement("testcase");
    name(to, one);
    line(to, 3);
    switch (one.outcome()) {
      case FAILED -> problem(to, "failure", one);
      case BROKEN -> problem(to, "error", one);
      case SKIPPED -> {
        to.writeEmptyElement("skipped");
        to.writeAttribute("message", xml(one.message()));
      }
      case REMARKED, PASSED -> {
        to.writeStartElement("system-out");
        to.writeCharacters(Printable.lines(one.details()));
        to.writeEndElement();
      }
    }
    line(to, 2);
    to.writeEndElement();
  }

  private static void name(XMLStreamWriter to, Case one) throws XMLStreamException {
    to.writeAttribute("classname", one.rule());
    to.writeAttribute("name", xml(one.name()));
    if (one.place() != null) {
      to.writeAttribute("file", xml(one.place().file()));
      to.writeAttribute("line", Integer.toString(one.place().line()));
    }
    to.writeAttribute("time", "0");
  }

  private static void problem(XMLStreamWriter to, String element, Case one)
      throws XMLStreamException {
    to.writeStartElement(element);
    to.writeAttribute("type", one.rule());
    to.writeAttribute("message", xml(one.message()));
    to.writeCharacters(Printable.lines(one.details()));
    to.writeEndElement();
  }

  private static void line(XMLStreamWriter to, int depth) throws XMLStreamException {
    to.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Characters that XML 1.0 forbids are not printable either, so they are already escaped here. */
  private static String xml(String text) {
    return Printable.of(text);
  }
}
