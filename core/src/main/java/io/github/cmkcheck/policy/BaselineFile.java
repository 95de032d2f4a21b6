package io.github.cmkcheck.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A baseline as a JSON file: {@code docs/schema/baseline-1.schema.json}. */
public final class BaselineFile {
  /**
   * Reads one.
   *
   * @param name what mistakes call it
   * @throws PolicyException if it is none
   */
  public Baseline read(Path path, String name) throws PolicyException {
    CheckedDocument document = CheckedDocument.read(path, name, DocumentKind.BASELINE);
    document.requireNoProblem();
    List<Baseline.Entry> entries = new ArrayList<>();
    for (JsonNode entry : document.root().path("findings")) {
      JsonNode replica = entry.path("replica");
      entries.add(
          new Baseline.Entry(
              entry.path("rule").asText(),
              entry.path("address").asText(),
              replica.isTextual() ? replica.asText() : null,
              entry.path("fingerprint").asText()));
    }
    return new Baseline(entries);
  }

  /**
   * Writes one, sorted, so that a difference reads well.
   *
   * @throws IOException what the writer throws
   */
  public void write(Baseline baseline, Writer out) throws IOException {
    try (JsonGenerator to = new JsonFactory().createGenerator(out)) {
      to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      to.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                      .withArrayEmptySeparator(""))
              .withArrayIndenter(new DefaultIndenter("  ", "\n"))
              .withObjectIndenter(new DefaultIndenter("  ", "\n")));
      to.writeStartObject();
      to.writeStringField("schema", "cmkcheck/baseline/1");
      to.writeArrayFieldStart("findings");
      for (Baseline.Entry entry : baseline.entries()) {
        to.writeStartObject();
        to.writeStringField("rule", entry.rule());
        to.writeStringField("address", entry.address());
        if (entry.replica() != null) {
          to.writeStringField("replica", entry.replica());
        }
        to.writeStringField("fingerprint", entry.fingerprint());
        to.writeEndObject();
      }
      to.writeEndArray();
      to.writeEndObject();
    }
    out.write('\n');
  }
}
