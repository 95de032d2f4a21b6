package io.github.cmkcheck.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** JSON and YAML in the strings of a configuration. */
final class Documents {

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(100_000).build();

  private static final ObjectMapper JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final ObjectMapper YAML =
      YAMLMapper.builder(YAMLFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Anchors, aliases, tags, merges, and numbers that YAML readers disagree on. */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("(^|[\\s\\[{,:-])([&*!?]|<<|[-+]?0[0-9A-Za-z_]|[-+]?[0-9.]+_)");

  /** Scalars that YAML readers disagree on, unless they are quoted. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?i)y|n|yes|no|on|off|null|~|[-+]?[.0-9].*");

  /** Names that some YAML readers take for other values. */
  private static final Pattern AMBIGUOUS_NAME =
      Pattern.compile("(?i)|y|n|yes|no|on|off|true|false|null|~|[-+]?[.0-9].*");

  private Documents() {}

  /** Reads JSON; empty if it is not JSON, or is nested deeper than people write. */
  static Optional<Value> json(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      return root.isMissingNode() ? Optional.empty() : Optional.of(value(root));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Reads YAML; empty if it is not YAML, or not as plain as people mostly write it. */
  static Optional<Value> yaml(String text) {
    if (NOT_PLAIN.matcher(text).find()) {
      return Optional.empty();
    }
    try {
      JsonNode root = YAML.readTree(text);
      return root.isMissingNode() || isAmbiguous(root)
          ? Optional.empty()
          : Optional.of(value(root));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean isAmbiguous(JsonNode node) {
    if (node.isTextual()) {
      // An empty scalar may be no value at all, which is null.
      return node.textValue().isEmpty() || AMBIGUOUS.matcher(node.textValue()).matches();
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      if (AMBIGUOUS_NAME.matcher(names.next()).matches()) {
        return true;
      }
    }
    for (JsonNode inner : node) {
      if (isAmbiguous(inner)) {
        return true;
      }
    }
    return false;
  }

  private static Value value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, Value> attributes = new TreeMap<>();
        node.properties().forEach(it -> attributes.put(it.getKey(), value(it.getValue())));
        yield new Value.Obj(attributes);
      }
      case ARRAY -> {
        List<Value> elements = new ArrayList<>();
        node.forEach(element -> elements.add(value(element)));
        yield new Value.ListOf(elements);
      }
      case STRING -> new Value.Str(node.textValue());
      case NUMBER -> new Value.Num(node.asText());
      case BOOLEAN -> new Value.Bool(node.booleanValue());
      default -> Value.NULL;
    };
  }

  /** Writes a value as {@code jsonencode} does. */
  static String write(Value value) {
    StringBuilder into = new StringBuilder();
    write(value, into);
    return into.toString();
  }

  private static void write(Value value, StringBuilder into) {
    switch (value.kind()) {
      case STRING -> quote(((Value.Str) value).value(), into);
      case LIST -> {
        String before = "[";
        for (Value element : value.elements()) {
          write(element, into.append(before));
          before = ",";
        }
        into.append(before.equals("[") ? "[]" : "]");
      }
      case OBJECT -> {
        into.append('{');
        String before = "";
        for (Map.Entry<String, Value> entry :
            new TreeMap<>(((Value.Obj) value).attributes()).entrySet()) {
          quote(entry.getKey(), into.append(before));
          write(entry.getValue(), into.append(':'));
          before = ",";
        }
        into.append('}');
      }
      default -> into.append(Operators.text(value));
    }
  }

  private static void quote(String text, StringBuilder into) {
    into.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> into.append('\\').append(c);
        case '\n' -> into.append("\\n");
        case '\r' -> into.append("\\r");
        case '\t' -> into.append("\\t");
        case '\b' -> into.append("\\b");
        case '\f' -> into.append("\\f");
        default -> {
          if (c < ' ' || "<>&\u2028\u2029".indexOf(c) >= 0) {
            into.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            into.append(c);
          }
        }
      }
    }
    into.append('"');
  }
}
