package io.github.cmkcheck.hcl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.cmkcheck.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON into nodes that know their lines, with the same limit on nesting as HCL. */
final class JsonReader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Cursor.NESTING).build())
          .build();

  private final String file;

  JsonReader(String file) {
    this.file = file;
  }

  JsonNode read(String text) throws HclSyntaxException {
    try (JsonParser tokens =
        JSON.createParser(text.startsWith("\ufeff") ? text.substring(1) : text)) {
      tokens.nextToken();
      JsonNode all = node(tokens);
      if (tokens.nextToken() != null) {
        throw problem(tokens.currentTokenLocation(), "expected the end of the file");
      }
      return all;
    } catch (JsonProcessingException e) {
      // The message of the exception may quote the file.
      JsonLocation where = e.getLocation();
      throw problem(where == null ? JsonLocation.NA : where, "this is no JSON, or nested too deep");
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private HclSyntaxException problem(JsonLocation at, String problem) {
    JsonNode.Place place = place(at);
    return new HclSyntaxException(file, place.line(), place.column(), problem);
  }

  private static JsonNode.Place place(JsonLocation at) {
    return new JsonNode.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private static JsonNode.Place place(JsonParser tokens) {
    return place(tokens.currentTokenLocation());
  }

  private JsonNode node(JsonParser tokens) throws IOException, HclSyntaxException {
    JsonToken token = tokens.currentToken();
    if (token == null) {
      throw problem(tokens.currentLocation(), "expected a value, found the end of the file");
    }
    JsonNode.Place place = place(tokens);
    return switch (token) {
      case START_OBJECT -> {
        List<JsonNode.Member> members = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
          String name = tokens.currentName();
          JsonNode.Place at = place(tokens);
          tokens.nextToken();
          members.add(new JsonNode.Member(name, at, node(tokens)));
        }
        yield new JsonNode.Obj(members, place, place(tokens).line());
      }
      case START_ARRAY -> {
        List<JsonNode> elements = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
          elements.add(node(tokens));
        }
        yield new JsonNode.Arr(elements, place, place(tokens).line());
      }
      case VALUE_STRING -> new JsonNode.Scalar(new Value.Str(tokens.getText()), place);
      case VALUE_TRUE, VALUE_FALSE ->
          new JsonNode.Scalar(new Value.Bool(token == JsonToken.VALUE_TRUE), place);
      case VALUE_NULL -> new JsonNode.Scalar(Value.NULL, place);
      default -> {
        String literal = tokens.getText();
        String digits = literal.startsWith("-") ? literal.substring(1) : literal;
        if (!Numbers.isNumber(digits)) {
          throw problem(tokens.currentTokenLocation(), "this number is too large to work with");
        }
        yield new JsonNode.Scalar(new Value.Num(literal), place);
      }
    };
  }
}
