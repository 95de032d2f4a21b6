package io.github.cmkcheck.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.rule.Fingerprint;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A baseline as a JSON file: {@code docs/schema/baseline-2.schema.json}. Those of version 1 are
 * read too.
 */
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
      Baseline.Entry read =
          new Baseline.Entry(
              text(entry, "stack"),
              entry.path("rule").asText(),
              entry.path("address").asText(),
              text(entry, "replica"),
              text(entry, "name"),
              Arrays.stream(Owner.values())
                  .filter(owner -> owner.code().equals(text(entry, "owner")))
                  .findFirst()
                  .orElse(null));
      if (read.stack() == null && !fingerprint(read).equals(text(entry, "fingerprint"))) {
        document.problem(
            entry.path("fingerprint"),
            "this is not the fingerprint of the rule, address and replica beside it; make the"
                + " baseline again with `cmkcheck baseline create`");
      }
      entries.add(read);
    }
    document.requireNoProblem();
    return new Baseline(entries);
  }

  private static @Nullable String text(JsonNode entry, String member) {
    return entry.path(member).isTextual() ? entry.path(member).asText() : null;
  }

  /** What files of version 1 hold besides. */
  private static String fingerprint(Baseline.Entry entry) {
    String replica = entry.replica() == null ? "" : entry.replica();
    return Fingerprint.of(entry.rule() + "\n" + entry.address() + "\n" + replica);
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
      to.writeStringField("schema", "cmkcheck/baseline/2");
      to.writeArrayFieldStart("findings");
      for (Baseline.Entry entry : baseline.entries()) {
        to.writeStartObject();
        to.writeStringField("stack", Objects.requireNonNull(entry.stack(), "of no stack"));
        to.writeStringField("rule", entry.rule());
        to.writeStringField("address", entry.address());
        if (entry.replica() != null) {
          to.writeStringField("replica", entry.replica());
        }
        if (entry.name() != null) {
          to.writeStringField("name", entry.name());
        }
        if (entry.owner() != null) {
          to.writeStringField("owner", entry.owner().code());
        }
        to.writeEndObject();
      }
      to.writeEndArray();
      to.writeEndObject();
    }
    out.write('\n');
  }
}
