package io.github.cmkcheck.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.policy.Level;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.PolicyFile;
import io.github.cmkcheck.policy.Scope;
import io.github.cmkcheck.policy.TagCondition;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Severity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The settings of the policy in force, as members of the JSON report's {@code policy}. */
final class JsonPolicy {

  private JsonPolicy() {}

  static void write(JsonGenerator to, Report report) throws IOException {
    Policy policy = report.policy();
    PolicyFile file = policy.source();
    JsonOutput.nullable(to, "file", file == null ? null : file.name());
    JsonOutput.nullable(to, "sha256", file == null ? null : file.sha256());
    to.writeObjectFieldStart("rules");
    for (Map.Entry<String, Level> rule : report.policyInForce().levels().entrySet()) {
      to.writeStringField(rule.getKey(), rule.getValue().name().toLowerCase(Locale.ROOT));
    }
    to.writeEndObject();
    Severity undetermined = policy.undeterminedLevel();
    JsonOutput.nullable(to, "undetermined", undetermined == null ? null : undetermined.code());
    to.writeStringField("fail_on", policy.failOn().code());
    LocalDate from = policy.enforceFrom();
    JsonOutput.nullable(to, "enforce_from", from == null ? null : from.toString());
    to.writeStringField("presume", policy.presume().code());
    to.writeStringField("sources", policy.sources().code());
    scope(to, policy.scope());
    to.writeBooleanField("inline_exemptions", policy.inlineExemptions());
  }

  private static void scope(JsonGenerator to, Scope scope) throws IOException {
    to.writeObjectFieldStart("scope");
    to.writeBooleanField("changed_only", scope.changedOnly());
    JsonOutput.strings(to, "include", texts(scope.include()));
    JsonOutput.strings(to, "exclude", texts(scope.exclude()));
    TagCondition tags = scope.tags();
    if (tags == null) {
      to.writeNullField("tags");
    } else {
      to.writeObjectFieldStart("tags");
      to.writeStringField("name", tags.tag());
      to.writeStringField("mode", tags.mode().name().toLowerCase(Locale.ROOT));
      JsonOutput.strings(to, "values", tags.values().stream().sorted().toList());
      to.writeEndObject();
    }
    to.writeEndObject();
  }

  private static List<String> texts(List<AddressPattern> patterns) {
    return patterns.stream().map(AddressPattern::toString).toList();
  }
}
