package io.github.cmkcheck.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.SourceRange;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.SourceFinder.Found;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.policy.Caught;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Location;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.report.Summary;
import io.github.cmkcheck.rule.Remedy;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The JSON report, for other programs: {@code cmkcheck/report/1}, described by {@code
 * docs/schema/report-1.schema.json}. Within the major version, members are only ever added.
 */
public final class JsonRenderer implements Renderer {

  private static final String SCHEMA = "cmkcheck/report/1";

  private final String version;

  /**
   * A renderer.
   *
   * @param version the version of cmkcheck, which is given in the report
   */
  public JsonRenderer(String version) {
    this.version = version;
  }

  @Override
  public void render(Report report, Writer out) throws IOException {
    JsonOutput.write(out, to -> document(to, report));
  }

  private void document(JsonGenerator to, Report report) throws IOException {
    to.writeStartObject();
    to.writeStringField("schema", SCHEMA);
    to.writeObjectFieldStart("tool");
    to.writeStringField("name", "cmkcheck");
    to.writeStringField("version", version);
    to.writeEndObject();
    to.writeArrayFieldStart("plans");
    for (PlanReport plan : report.plans()) {
      plan(to, plan);
    }
    to.writeEndArray();
    to.writeArrayFieldStart("errors");
    for (PlanInputException error : report.unreadable()) {
      to.writeStartObject();
      to.writeStringField("source", error.source());
      to.writeStringField("problem", error.problem());
      to.writeStringField("hint", error.hint());
      to.writeEndObject();
    }
    to.writeEndArray();
    policy(to, report);
    to.writeObjectFieldStart("switching");
    to.writeStringField("meaning", Remedy.MEANING + ".");
    to.writeStringField("page", Remedy.MEANING_PAGE);
    to.writeEndObject();
    summary(to, report.summary());
    to.writeEndObject();
  }

  private static void plan(JsonGenerator to, PlanReport plan) throws IOException {
    to.writeStartObject();
    to.writeStringField("source", plan.source());
    if (plan.stack() != null) {
      to.writeStringField("stack", plan.stack());
    }
    to.writeStringField("kind", plan.kind() == Plan.Kind.STATE ? "state" : "plan");
    JsonOutput.nullable(to, "terraform_version", plan.terraformVersion());
    to.writeStringField("format_version", plan.formatVersion());
    to.writeBooleanField("complete", plan.complete());
    JsonOutput.strings(to, "left_out", plan.leftOut());
    sources(to, plan.sources());
    to.writeArrayFieldStart("tables");
    for (EncryptedObject object : plan.tables()) {
      table(to, object);
    }
    to.writeEndArray();
    to.writeArrayFieldStart("keys");
    for (KeyUse use : plan.keys()) {
      key(to, use);
    }
    to.writeEndArray();
    to.writeArrayFieldStart("findings");
    for (Finding finding : plan.findings()) {
      finding(to, finding);
    }
    to.writeEndArray();
    to.writeEndObject();
  }

  /** Null if no sources were looked for, or none were there. */
  private static void sources(JsonGenerator to, Found found) throws IOException {
    Sources sources = found.sources();
    if (sources == null && found.refused().isEmpty()) {
      to.writeNullField("sources");
      return;
    }
    to.writeObjectFieldStart("sources");
    JsonOutput.nullable(to, "name", sources == null ? null : sources.name());
    to.writeBooleanField("bound", sources != null && sources.isBound());
    JsonOutput.strings(to, "problems", sources == null ? List.of() : sources.problems());
    JsonOutput.strings(to, "refused", found.refused());
    to.writeEndObject();
  }

  private static void table(JsonGenerator to, EncryptedObject object) throws IOException {
    KeyOwnership ownership = object.ownership();
    to.writeStartObject();
    to.writeStringField("address", object.table().address().toString());
    to.writeStringField("type", object.table().type().type());
    JsonOutput.strings(
        to, "actions", object.table().actions().all().stream().map(Actions.Action::word).toList());
    JsonOutput.nullable(to, "replica", object.replicaRegion());
    to.writeStringField("owner", ownership.owner().code());
    to.writeStringField("certainty", ownership.certainty().code());
    JsonOutput.strings(
        to,
        "presumptions",
        ownership.presumptions().stream().map(Presumption::id).sorted().toList());
    JsonOutput.nullable(to, "key", ownership.key().map(KeyReference::toString).orElse(null));
    JsonOutput.strings(to, "reasons", ownership.reasons());
    JsonOutput.strings(to, "trail", ownership.trail().steps());
    to.writeEndObject();
  }

  private static void key(JsonGenerator to, KeyUse use) throws IOException {
    Optional<KmsKey> managed = use.key().flatMap(KeyIdentity::managed);
    to.writeStartObject();
    JsonOutput.nullable(to, "key", use.key().map(KeyIdentity::name).orElse(null));
    to.writeStringField("owner", use.owner().code());
    JsonOutput.nullable(to, "resource", managed.map(key -> key.address().toString()).orElse(null));
    JsonOutput.nullable(to, "region", use.key().map(KeyIdentity::region).orElse(null));
    to.writeBooleanField("removed", !managed.map(KmsKey::existsAfterApply).orElse(true));
    to.writeArrayFieldStart("tables");
    for (EncryptedObject object : use.objects()) {
      to.writeStartObject();
      to.writeStringField("address", object.table().address().toString());
      JsonOutput.nullable(to, "replica", object.replicaRegion());
      to.writeEndObject();
    }
    to.writeEndArray();
    to.writeEndObject();
  }

  private static void finding(JsonGenerator to, Finding finding) throws IOException {
    to.writeStartObject();
    to.writeStringField("rule", finding.rule().value());
    to.writeStringField("severity", finding.severity().code());
    to.writeStringField("address", finding.address().toString());
    JsonOutput.nullable(to, "replica", finding.replica());
    to.writeStringField("status", finding.status().code());
    JsonOutput.nullable(to, "justification", finding.justification());
    to.writeStringField("message", finding.message());
    to.writeStringField("remediation", finding.remedy().text());
    to.writeBooleanField("switches_key", finding.remedy().switchesKey());
    to.writeObjectFieldStart("location");
    Location location = finding.location();
    range(to, location.file(), location.line(), location.endLine());
    to.writeArrayFieldStart("related");
    for (SourceRange related : location.related()) {
      to.writeStartObject();
      range(to, related.file(), related.line(), related.endLine());
      to.writeEndObject();
    }
    to.writeEndArray();
    to.writeEndObject();
    to.writeStringField("fingerprint", finding.fingerprint());
    to.writeStringField("group", finding.group());
    to.writeEndObject();
  }

  private static void range(JsonGenerator to, String file, int line, int endLine)
      throws IOException {
    to.writeStringField("file", file);
    to.writeNumberField("line", line);
    to.writeNumberField("end_line", endLine);
  }

  private static void policy(JsonGenerator to, Report report) throws IOException {
    to.writeObjectFieldStart("policy");
    JsonPolicy.write(to, report);
    to.writeArrayFieldStart("patterns");
    for (Caught caught : report.caught()) {
      to.writeStartObject();
      to.writeStringField("use", caught.use().code());
      JsonOutput.nullable(to, "pattern", caught.pattern());
      JsonOutput.nullable(to, "reason", caught.reason());
      JsonOutput.strings(
          to, "caught", caught.objects().stream().map(ResourceAddress::toString).toList());
      to.writeEndObject();
    }
    to.writeEndArray();
    to.writeArrayFieldStart("notices");
    for (Notice notice : report.notices()) {
      to.writeStartObject();
      to.writeStringField("code", notice.code());
      to.writeStringField("severity", notice.severity().code());
      to.writeStringField("message", notice.message());
      to.writeEndObject();
    }
    to.writeEndArray();
    to.writeEndObject();
  }

  private static void summary(JsonGenerator to, Summary summary) throws IOException {
    to.writeObjectFieldStart("summary");
    to.writeNumberField("tables", summary.tables());
    to.writeNumberField("replicas", summary.replicas());
    to.writeNumberField("customer_managed", summary.customerManaged());
    to.writeNumberField("aws_managed", summary.awsManaged());
    to.writeNumberField("aws_owned", summary.awsOwned());
    to.writeNumberField("undetermined", summary.undetermined());
    to.writeNumberField("presumed", summary.presumed());
    to.writeNumberField("errors", summary.errors());
    to.writeNumberField("warnings", summary.warnings());
    to.writeNumberField("notes", summary.notes());
    to.writeNumberField("exempted", summary.exempted());
    to.writeNumberField("baselined", summary.baselined());
    to.writeNumberField("out_of_scope", summary.outOfScope());
    to.writeStringField("outcome", summary.outcome().code());
    to.writeBooleanField("enforced", summary.enforced());
    to.writeEndObject();
  }
}
