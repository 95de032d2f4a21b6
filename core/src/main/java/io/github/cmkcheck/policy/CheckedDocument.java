package io.github.cmkcheck.policy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/** A YAML or JSON file, and everything that is wrong with it. */
final class CheckedDocument {

  /** More than these nobody fixes at once. */
  private static final int MOST_PROBLEMS = 100;

  private static final NodeReader READER =
      NodeReader.builder()
          .jsonMapper(
              JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .yamlMapper(
              YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .locationAware()
          .build();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final TreeMap<Position, TreeSet<String>> problems = new TreeMap<>(Position.ORDER);
  private final String file;
  private final byte[] text;
  private final JsonNode root;

  private CheckedDocument(String file, byte[] text, JsonNode root) {
    this.file = file;
    this.text = text;
    this.root = root;
  }

  /**
   * Reads a file and holds it against its schema.
   *
   * @param kind what it is to be
   * @throws PolicyException if it cannot be read at all; what the schema has against it is kept
   *     until {@link #requireNoProblem()}
   */
  static CheckedDocument read(Path path, String file, DocumentKind kind) throws PolicyException {
    CheckedDocument document = parse(path, file, kind);
    JsonNode rules = schemaOf(kind.schema(document.root));
    // People fix all mistakes at once; of a baseline, which a program wrote, one is enough.
    boolean first = kind == DocumentKind.BASELINE;
    List<Error> errors =
        REGISTRY
            .getSchema(rules)
            .validate(document.root, run -> run.executionConfig(config -> config.failFast(first)));
    for (Error error : errors) {
      SchemaMessage message = SchemaMessage.of(error, rules);
      document.problem(message.at(), message.text());
    }
    return document;
  }

  /** What it is called in messages. */
  String file() {
    return file;
  }

  /** The bytes that were read. */
  byte[] text() {
    return text;
  }

  /** Its content, of whatever shape. */
  JsonNode root() {
    return root;
  }

  /** Adds what no schema can express. */
  void problem(JsonNode at, String text) {
    problems.computeIfAbsent(Position.of(at), position -> new TreeSet<>()).add(text);
  }

  /**
   * Ends the reading.
   *
   * @throws PolicyException with all problems, in the order of the file
   */
  void requireNoProblem() throws PolicyException {
    if (!problems.isEmpty()) {
      List<String> sentences = new ArrayList<>();
      problems.forEach((at, said) -> said.forEach(text -> sentences.add(file + at + ": " + text)));
      int more = sentences.size() - MOST_PROBLEMS;
      if (more > 0) {
        sentences.subList(MOST_PROBLEMS, sentences.size()).clear();
        sentences.add(file + ": and " + more + " more mistakes");
      }
      throw new PolicyException(sentences);
    }
  }

  private static CheckedDocument parse(Path path, String file, DocumentKind kind)
      throws PolicyException {
    InputFormat format =
        file.toLowerCase(Locale.ROOT).endsWith(".json") ? InputFormat.JSON : InputFormat.YAML;
    if (Files.isDirectory(path)) {
      throw new PolicyException(List.of(file + ": this is a directory, not a file"));
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] text = new DocumentText(file, format, kind).read(in);
      JsonNode root = READER.readTree(new ByteArrayInputStream(text), format);
      if (root == null || root.isMissingNode() || root.isNull()) {
        throw new PolicyException(List.of(file + ": the file is empty"));
      }
      return new CheckedDocument(file, text, root);
    } catch (IllegalArgumentException e) {
      // How the reader wraps what the parser throws.
      String found =
          e.getCause() instanceof JsonProcessingException p
              ? ill(p, format)
              : ": it cannot be read";
      throw new PolicyException(List.of(file + found));
    } catch (NoSuchFileException e) {
      throw new PolicyException(List.of(file + ": the file does not exist"));
    } catch (JsonProcessingException e) {
      throw new PolicyException(List.of(file + ill(e, format)));
    } catch (IOException e) {
      throw new PolicyException(List.of(file + ": the file cannot be read"));
    }
  }

  private static String ill(JsonProcessingException e, InputFormat format) {
    JsonLocation at = e.getLocation();
    return (at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr())
        + (e.getOriginalMessage().startsWith("Duplicate field")
            ? ": this name is here twice"
            : ": this is not valid " + format);
  }

  private static JsonNode schemaOf(String name) {
    try (InputStream in = CheckedDocument.class.getResourceAsStream(name)) {
      return NodeReader.builder().build().readTree(in, InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException("the schema is part of this jar", e);
    }
  }

  /** Where something stands, from 1. */
  private record Position(int line, int column) {
    static final Comparator<Position> ORDER =
        Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    static Position of(JsonNode node) {
      try {
        JsonLocation at = node == null ? null : JsonNodes.tokenStreamLocationOf(node);
        return at == null ? new Position(1, 1) : new Position(at.getLineNr(), at.getColumnNr());
      } catch (IllegalArgumentException e) {
        // Some have no place of their own, such as a name in YAML without a value.
        return new Position(1, 1);
      }
    }

    @Override
    public String toString() {
      return ":" + line + ":" + column;
    }
  }
}
