package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.cmkcheck.input.UnfitPlan;
import io.github.cmkcheck.value.Value;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads JSON from a string in a plan, such as a key policy. Names are kept as written, and text
 * with a duplicate name does not count as JSON.
 */
public final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  /** The value; empty if the text is not JSON, or is more than one value. */
  public Optional<Value> read(String text) {
    try (JsonParser tokens = JSON.createParser(text)) {
      if (tokens.nextToken() == null) {
        return Optional.empty();
      }
      Value value = ValueDecoder.decode(tokens);
      return tokens.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException | UnfitPlan e) {
      return Optional.empty();
    }
  }
}
