package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.plan.RelevantAttribute;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads {@code relevant_attributes}. */
final class RelevantDecoder {
  private final Set<RelevantAttribute> attributes = new HashSet<>();

  Set<RelevantAttribute> attributes() {
    return attributes;
  }

  void decode(JsonParser tokens) throws IOException {
    if (tokens.currentToken() != JsonToken.VALUE_NULL) {
      Tokens.elements(tokens, "relevant_attributes", () -> one(tokens));
    }
  }

  private void one(JsonParser tokens) throws IOException {
    String[] resource = {""};
    String[] first = {""};
    Tokens.members(
        tokens,
        "a relevant attribute",
        name -> {
          if (name.equals("resource")) {
            resource[0] = Tokens.address(tokens, "a resource");
          } else if (name.equals("attribute") && tokens.currentToken() == JsonToken.START_ARRAY) {
            boolean[] seen = {false};
            Tokens.elements(
                tokens,
                "the steps of an attribute",
                () -> {
                  if (!seen[0] && tokens.currentToken() == JsonToken.VALUE_STRING) {
                    first[0] = Tokens.notTooLong(tokens.getText());
                  }
                  seen[0] = true;
                });
          }
        });
    if (resource[0].contains("ephemeral.")) {
      // It reaches nothing but write-only arguments, and no key is one.
      return;
    }
    try {
      attributes.add(
          new RelevantAttribute(ResourceAddress.parse(resource[0]).withoutKeys(), first[0]));
    } catch (IllegalArgumentException e) {
      throw Tokens.malformed("a relevant attribute is of no resource");
    }
  }
}
