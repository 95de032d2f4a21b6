package io.github.cmkcheck.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.ArnPattern;
import io.github.cmkcheck.address.TextPattern;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.rule.ApprovedKeys;
import io.github.cmkcheck.rule.RuleId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy file, {@code cmkcheck.yaml} or {@code .json}, checked against {@code
 * docs/schema/policy-1.schema.json} and, beyond that, for rules that do not exist, days that are
 * none, and exemptions that name no table in particular.
 */
public final class PolicyReader {
  private final List<String> rules;

  /**
   * A reader.
   *
   * @param rules the rules that a file may speak of
   */
  public PolicyReader(Collection<RuleId> rules) {
    this.rules = rules.stream().map(RuleId::value).toList();
  }

  /**
   * Reads a file.
   *
   * @throws PolicyException with every mistake in it, each with its line and column
   */
  public Policy read(Path path) throws PolicyException {
    return read(path, path.toString());
  }

  /**
   * Reads a file.
   *
   * @param name what reports and mistakes call it
   * @throws PolicyException with every mistake in it, each with its line and column
   */
  public Policy read(Path path, String name) throws PolicyException {
    CheckedDocument document = CheckedDocument.read(path, name, DocumentKind.POLICY);
    Policy policy = new Reading(document).policy();
    document.requireNoProblem();
    return policy;
  }

  /** One file while it is read. What the schema has found already is passed over in silence. */
  private final class Reading {
    private final CheckedDocument document;

    Reading(CheckedDocument document) {
      this.document = document;
    }

    Policy policy() {
      JsonNode root = document.root();
      PolicyBuilder policy =
          Policy.DEFAULT.toBuilder()
              .source(new PolicyFile(document.file(), document.text()))
              .levels(levels(root.path("rules")))
              .scope(scope(root.path("scope")))
              .approvedKeys(approvedKeys(root.path("approved-keys")))
              .exemptions(exemptions(root.path("exemptions")))
              .failOnUnusedExemptions(root.path("fail-on-unused-exemptions").asBoolean(false))
              .inlineExemptions(root.path("inline-exemptions").asBoolean(true));
      Threshold.of(root.path("fail-on").asText()).ifPresent(policy::failOn);
      policy.enforceFrom(enforceFrom(root));
      level(root.path("undetermined"))
          .flatMap(Level::severity)
          .ifPresent(policy::undeterminedLevel);
      Presume.of(root.path("presume").asText()).ifPresent(policy::presume);
      TrustedSources.of(root.path("sources").asText()).ifPresent(policy::sources);
      if (root.path("classification-tag").isTextual()) {
        policy.classificationTag(root.path("classification-tag").asText());
      }
      return policy.build();
    }

    private Map<RuleId, Level> levels(JsonNode node) {
      Map<RuleId, Level> levels = new HashMap<>();
      node.properties()
          .forEach(
              entry -> {
                if (isRule(entry.getKey(), entry.getValue())) {
                  level(entry.getValue())
                      .ifPresent(level -> levels.put(new RuleId(entry.getKey()), level));
                }
              });
      return levels;
    }

    private Scope scope(JsonNode node) {
      TagCondition tags = null;
      JsonNode condition = node.path("tags");
      if (condition.isObject()) {
        boolean only = condition.has("only");
        tags =
            new TagCondition(
                condition.path("name").asText(),
                only ? TagCondition.Mode.ONLY : TagCondition.Mode.EXCEPT,
                Set.copyOf(texts(condition.path(only ? "only" : "except"))));
      }
      return new Scope(
          node.path("changed-only").asBoolean(false),
          addresses(node.path("include")),
          addresses(node.path("exclude")),
          tags);
    }

    private ApprovedKeys approvedKeys(JsonNode node) {
      List<ApprovedKeys.Entry> entries = new ArrayList<>();
      for (JsonNode entry : node) {
        ArnPattern arn = pattern(entry.path("arn"), ArnPattern::new);
        String account = entry.has("account") ? entry.get("account").asText() : null;
        TextPattern region = pattern(entry.path("region"), TextPattern::new);
        TextPattern alias = pattern(entry.path("alias"), TextPattern::new);
        AddressPattern address = pattern(entry.path("address"), AddressPattern::parse);
        boolean empty =
            arn == null && account == null && region == null && alias == null && address == null;
        if (!empty) {
          entries.add(new ApprovedKeys.Entry(arn, account, region, alias, address));
        }
      }
      return new ApprovedKeys(entries);
    }

    private List<Exemption> exemptions(JsonNode node) {
      List<Exemption> exemptions = new ArrayList<>();
      for (JsonNode entry : node) {
        Set<RuleId> ids = new HashSet<>();
        for (JsonNode rule : entry.path("rules")) {
          if (isRule(rule.asText(), rule)) {
            ids.add(new RuleId(rule.asText()));
          }
        }
        AddressPattern addresses = pattern(entry.path("address"), AddressPattern::parse);
        String reason = entry.path("reason").asText();
        LocalDate end = day(entry.path("expires"));
        if (addresses != null && Exemption.silencesEveryTable(addresses)) {
          document.problem(
              entry.path("address"),
              "this would silence every table; name some, or use `scope` or the rule's severity");
        } else if (addresses != null && !ids.isEmpty() && !reason.isBlank()) {
          exemptions.add(
              new Exemption(
                  addresses,
                  ids,
                  reason,
                  end,
                  text(entry.path("ticket")),
                  text(entry.path("owner"))));
        }
      }
      return exemptions;
    }

    private @Nullable LocalDate enforceFrom(JsonNode root) {
      JsonNode node = root.path("enforce-from");
      if (!node.isMissingNode() && root.path("fail-on").asText().equals("none")) {
        document.problem(node, "with `fail-on: none` nothing ever fails; remove one of the two");
      }
      return day(node);
    }

    private @Nullable LocalDate day(JsonNode node) {
      if (!node.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return null;
      }
      try {
        return LocalDate.parse(node.asText());
      } catch (DateTimeParseException e) {
        document.problem(node, "there is no such day");
        return null;
      }
    }

    private List<AddressPattern> addresses(JsonNode node) {
      List<AddressPattern> patterns = new ArrayList<>();
      for (JsonNode element : node) {
        AddressPattern pattern = pattern(element, AddressPattern::parse);
        if (pattern != null) {
          patterns.add(pattern);
        }
      }
      return patterns;
    }

    private <T> @Nullable T pattern(JsonNode node, Function<String, T> parser) {
      if (!node.isTextual() || node.asText().isBlank()) {
        return null;
      }
      try {
        return parser.apply(node.asText());
      } catch (IllegalArgumentException e) {
        document.problem(node, String.valueOf(e.getMessage()));
        return null;
      }
    }

    private boolean isRule(String id, JsonNode at) {
      boolean known = rules.contains(id);
      if (!known && !id.isEmpty()) {
        document.problem(at, SchemaMessage.unknown(id, rules));
      }
      return known;
    }
  }

  private static Optional<Level> level(JsonNode node) {
    String word = node.isBoolean() ? "off" : node.asText();
    return Arrays.stream(Level.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static @Nullable String text(JsonNode node) {
    return node.asText().isBlank() ? null : node.asText();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
