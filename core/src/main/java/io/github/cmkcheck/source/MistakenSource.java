package io.github.cmkcheck.source;

import static io.github.cmkcheck.source.SourceException.NAME;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.input.FirstBytes;
import io.github.cmkcheck.input.InputDiagnosis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Recognises, by its first bytes, what was passed instead of a binary plan. */
final class MistakenSource {

  /** Enough to reach the telling names: OpenTofu writes how it encrypts before the content. */
  static final int HEAD = 65_536;

  private MistakenSource() {}

  /** Says what a file is that is not a ZIP archive. */
  static SourceException name(String source, byte[] head) {
    if (head.length == 0) {
      return new SourceException(source, "is empty", NAME);
    }
    if (new String(head, 0, Math.min(head.length, 6), StandardCharsets.US_ASCII).equals("tfplan")) {
      return new SourceException(
          source, "is a plan of Terraform before 0.12, which has no sources in it", NAME);
    }
    return FirstBytes.diagnose(head)
        .map(mistake -> new SourceException(source, mistake.problem(), NAME))
        .orElseGet(() -> json(source, members(head)));
  }

  private static SourceException json(String source, Set<String> members) {
    if (members.contains("encrypted_data") || members.contains("encryption_version")) {
      return new SourceException(
          source,
          "is a plan that OpenTofu encrypted, so its sources cannot be read",
          "name the folder where `tofu plan` ran");
    }
    if (members.contains("planned_values")
        || members.contains("resource_changes")
        || members.contains("prior_state")) {
      return new SourceException(source, "is a plan in JSON, which has no sources in it", NAME);
    }
    return new SourceException(source, InputDiagnosis.notAPlan(members).problem(), NAME);
  }

  /** The names in a JSON object, as far as the head has them. */
  private static Set<String> members(byte[] head) {
    Set<String> names = new HashSet<>();
    try (JsonParser tokens = new JsonFactory().createParser(head)) {
      if (tokens.nextToken() == JsonToken.START_OBJECT) {
        for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
          names.add(name);
          tokens.nextToken();
          tokens.skipChildren();
        }
      }
    } catch (IOException e) {
      // The head ends in the middle of something.
    }
    return names;
  }
}
