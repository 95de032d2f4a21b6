package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.input.InputDiagnosis;
import io.github.cmkcheck.input.PlanReader;
import io.github.cmkcheck.input.UnfitPlan;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.RelevantAttribute;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.value.Value;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Plan} from the JSON that {@code terraform show -json} writes (Terraform 0.12 to
 * 1.x, OpenTofu), in one forward pass. What is not needed is skipped unread, so memory grows with
 * what is kept, not with the document. Members may come in any order; unknown ones are ignored.
 */
public final class PlanDecoder implements PlanReader.Decoder<Plan> {

  /** Terraform 1.2 and later, OpenTofu. */
  private static final Pattern SAYS_WHAT_IS_RELEVANT =
      Pattern.compile("^1\\.([2-9]|[1-9][0-9])[.]");

  private final Predicate<String> kept;
  private final Map<String, String> glimpsed;

  /**
   * A decoder for some resource types.
   *
   * @param kept which types to keep, for resources and data sources alike
   */
  public PlanDecoder(Predicate<String> kept) {
    this(kept, Map.of());
  }

  /**
   * A decoder for some resource types.
   *
   * @param kept which types to keep, for resources and data sources alike
   * @param glimpsed by type, the one attribute to keep of further types: only in the state, and
   *     only if it is set
   */
  public PlanDecoder(Predicate<String> kept, Map<String, String> glimpsed) {
    this.kept = kept;
    this.glimpsed = Map.copyOf(glimpsed);
  }

  @Override
  public Plan decode(JsonParser tokens) throws IOException {
    JsonToken first = tokens.currentToken();
    if (first == JsonToken.START_ARRAY) {
      throw new UnfitPlan(
          beginsWithMessage(tokens) ? InputDiagnosis.log() : InputDiagnosis.array());
    }
    if (first == JsonToken.VALUE_STRING) {
      throw new UnfitPlan(InputDiagnosis.string());
    }
    if (first != JsonToken.START_OBJECT) {
      throw new UnfitPlan(InputDiagnosis.notAnObject());
    }
    return new Document().read(tokens);
  }

  /** Whether the first element of an array is a message from Terraform's log. */
  private static boolean beginsWithMessage(JsonParser tokens) throws IOException {
    if (tokens.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      if (name.equals("@level") || name.equals("@message")) {
        return true;
      }
      tokens.nextToken();
      tokens.skipChildren();
    }
    return false;
  }

  /** A document being read. */
  private final class Document {
    private final Set<String> members = new HashSet<>();
    private final Map<String, Value> variables = new HashMap<>();
    private final Map<String, Boolean> decided = new HashMap<>();
    private final Predicate<String> kept =
        type -> decided.computeIfAbsent(type, PlanDecoder.this.kept::test);
    private final ChangeDecoder changes = new ChangeDecoder(kept);
    private final ChangeDecoder drift = new ChangeDecoder(kept);
    private final StateDecoder state = new StateDecoder(kept, glimpsed, true);
    private final StateDecoder planned = new StateDecoder(kept, Map.of(), false);
    private final RelevantDecoder relevant = new RelevantDecoder();
    private @Nullable String formatVersion;
    private @Nullable String terraformVersion;
    private ConfigurationDecoder.@Nullable Configuration configuration;
    private @Nullable String made;
    private boolean errored;
    private @Nullable Boolean complete;

    Plan read(JsonParser tokens) throws IOException {
      try {
        Tokens.members(tokens, "the document", name -> member(name, tokens));
      } catch (UnfitPlan e) {
        throw isOfPreRelease(e) ? new UnfitPlan(InputDiagnosis.preRelease()) : e;
      }
      if (formatVersion == null) {
        throw new UnfitPlan(InputDiagnosis.notAPlan(members));
      }
      Plan.Kind kind = kind();
      requireChanges();
      return new Plan(
          kind,
          formatVersion,
          terraformVersion,
          variables,
          changes.changes(),
          changes.deposed(),
          drift.changes(),
          state.resources(),
          state.glimpsed(),
          configuration == null ? null : configuration.root(),
          configuration == null ? Map.of() : configuration.regions(),
          changes.pendingReads(),
          changes.moduleInstances(),
          relevant(),
          isComplete(),
          made);
    }

    /** Releases of 0.12 give their version as the second member, and are read. */
    private boolean isOfPreRelease(UnfitPlan refusal) {
      return "0.1".equals(formatVersion)
          && (terraformVersion == null || terraformVersion.startsWith("0.12.0-"))
          && !refusal.diagnosis().equals(InputDiagnosis.duplicate());
    }

    private void member(String name, JsonParser tokens) throws IOException {
      members.add(name);
      switch (name) {
        case "format_version" -> formatVersion = supported(Tokens.text(tokens, "format_version"));
        case "terraform_version" -> terraformVersion = version(tokens);
        case "variables" -> decodeVariables(tokens);
        case "resource_changes" -> changes.decode(tokens);
        case "deferred_changes" -> changes.decodeDeferred(tokens);
        case "resource_drift" -> drift.decodeDrift(tokens);
        case "proposed_unknown" -> throw new UnfitPlan(InputDiagnosis.preRelease());
        // Only to see what exists: here, unknown and absent look the same.
        case "planned_values" -> planned.decodeValues(tokens);
        case "prior_state" -> state.decodePriorState(tokens);
        case "values" -> state.decodeValues(tokens);
        case "configuration" -> {
          if (tokens.currentToken() != JsonToken.VALUE_NULL) {
            configuration = new ConfigurationDecoder(kept).decode(tokens);
          }
        }
        case "timestamp" -> {
          if (tokens.currentToken() == JsonToken.VALUE_STRING) {
            made = tokens.getText();
          }
        }
        case "relevant_attributes" -> relevant.decode(tokens);
        case "errored" -> errored = Tokens.flag(tokens, name, false);
        case "complete" -> {
          if (tokens.currentToken() != JsonToken.VALUE_NULL) {
            complete = Tokens.flag(tokens, name, true);
          }
        }
        default -> {
          // Skipped by the caller.
        }
      }
    }

    /** Empty if left out by a version that writes it, which Terraform does since 1.2; else null. */
    private @Nullable Set<RelevantAttribute> relevant() {
      boolean says =
          members.contains("relevant_attributes")
              || terraformVersion != null && SAYS_WHAT_IS_RELEVANT.matcher(terraformVersion).find();
      return says ? relevant.attributes() : null;
    }

    private void decodeVariables(JsonParser tokens) throws IOException {
      if (tokens.currentToken() == JsonToken.VALUE_NULL) {
        return;
      }
      Tokens.members(
          tokens,
          "variables",
          variable ->
              Tokens.members(
                  tokens,
                  "a variable",
                  member -> {
                    if (member.equals("value")) {
                      variables.put(variable, ValueDecoder.decode(tokens));
                    }
                  }));
    }

    /** Terraform lists every resource that it plans, even one that stays as it is. */
    private void requireChanges() {
      for (StateResource resource : planned.resources()) {
        ResourceAddress address = resource.address();
        if (address.mode() == ResourceMode.MANAGED && !changes.lists(address)) {
          throw Tokens.malformed("its changes leave out a resource that it plans");
        }
      }
    }

    /** A plan without changes for what is configured is not complete, whatever it says. */
    private boolean isComplete() {
      if (complete != null && !complete) {
        return false;
      }
      return configuration == null
          || !new MissingBlocks(changes.changes(), state.resources()).in(configuration.root());
    }

    private Plan.Kind kind() {
      boolean plan =
          members.contains("planned_values")
              || members.contains("resource_changes")
              || members.contains("prior_state")
              || members.contains("configuration");
      boolean state = members.contains("values");
      if (plan == state) {
        throw new UnfitPlan(
            plan
                ? InputDiagnosis.malformed("it is a plan and a state at once")
                : InputDiagnosis.notAPlan(members));
      }
      if (errored) {
        throw new UnfitPlan(InputDiagnosis.errored());
      }
      return plan ? Plan.Kind.PLAN : Plan.Kind.STATE;
    }
  }

  private static String supported(String formatVersion) {
    if (!formatVersion.matches("(0\\.[1-9]|1\\.[0-9])[0-9]{0,3}")) {
      throw new UnfitPlan(InputDiagnosis.version());
    }
    return formatVersion;
  }

  /** Reports show it, so it is kept only if it looks like a version. */
  private static @Nullable String version(JsonParser tokens) throws IOException {
    String text = tokens.currentToken() == JsonToken.VALUE_STRING ? tokens.getText() : "";
    return text.matches("[0-9][0-9A-Za-z.+-]{0,63}") ? text : null;
  }
}
