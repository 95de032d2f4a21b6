package io.github.cmkcheck.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a YAML or JSON file, gone through once before it is made a tree: it is one document,
 * no larger than anybody needs, and nothing is in it that the tree would leave out unsaid.
 */
final class DocumentText {

  /** A policy has five. */
  private static final int MOST_LEVELS = 20;

  /** What else YAML takes for a number could be of any size, and none is asked for. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private final String file;
  private final InputFormat format;
  private final DocumentKind kind;

  DocumentText(String file, InputFormat format, DocumentKind kind) {
    this.file = file;
    this.format = format;
    this.kind = kind;
  }

  /**
   * Reads it.
   *
   * @throws PolicyException if it is more or other than one document
   * @throws IOException if it is not well-formed, or cannot be read
   */
  byte[] read(InputStream in) throws PolicyException, IOException {
    byte[] text = in.readNBytes(kind.mostBytes() + 1);
    if (text.length > kind.mostBytes()) {
      throw new PolicyException(
          List.of(file + ": the file is larger than " + kind.mostBytes() + " bytes"));
    }
    JsonFactory factory = format == InputFormat.YAML ? new YAMLFactory() : new JsonFactory();
    try (JsonParser parser = factory.createParser(text)) {
      walk(parser);
    }
    return text;
  }

  private void walk(JsonParser parser) throws PolicyException, IOException {
    int level = 0;
    int values = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (level == 0 && values > 0) {
        throw refused(
            parser, "something follows the end of the document; the file must be one document");
      }
      requirePlain(parser, token);
      if (token.isStructStart()) {
        level++;
      } else if (token.isStructEnd()) {
        level--;
      }
      values += token == JsonToken.FIELD_NAME || token.isStructEnd() ? 0 : 1;
      if (level > MOST_LEVELS) {
        throw refused(parser, "there are more than " + MOST_LEVELS + " levels of nesting");
      }
      if (values > kind.mostValues()) {
        throw refused(parser, "there are more than " + kind.mostValues() + " values in the file");
      }
    }
  }

  private void requirePlain(JsonParser parser, JsonToken token)
      throws PolicyException, IOException {
    if (token.isNumeric() && !NUMBER.matcher(parser.getText()).matches()) {
      throw refused(parser, "this number is out of range; put it in quotes if it is a text");
    }
    if (parser instanceof YAMLParser yaml) {
      // Jackson takes an alias for the text of its name.
      if (yaml.isCurrentAlias()) {
        throw refused(parser, "aliases are not read; write the value itself");
      }
      if (yaml.getTypeId() != null) {
        throw refused(parser, "tags are not read; write the value alone");
      }
    }
  }

  private PolicyException refused(JsonParser parser, String why) {
    JsonLocation at = parser.currentTokenLocation();
    return new PolicyException(
        List.of(file + ":" + at.getLineNr() + ":" + at.getColumnNr() + ": " + why));
  }
}
