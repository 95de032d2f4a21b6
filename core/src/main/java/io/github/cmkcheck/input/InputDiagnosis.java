package io.github.cmkcheck.input;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an input that is not a plan turned out to be, and what to do about it. People pass the wrong
 * file far more often than a broken one, so each common mistake has its own sentence.
 *
 * @param problem the predicate of a sentence about the source: "is empty"
 * @param hint what to run or write instead
 */
public record InputDiagnosis(String problem, String hint) {

  static final String SHOW = "write the plan with `terraform show -json tfplan > plan.json`";

  static final String WRAPPER =
      "set `terraform_wrapper: false` in the hashicorp/setup-terraform step, or call the"
          + " `terraform-bin` that it wraps";

  private static final Set<String> PLAN =
      Set.of("planned_values", "resource_changes", "prior_state", "configuration");

  /** The length at which programs that read line by line give up on a line. */
  private static final int LINE_LIMIT = 65_536;

  /** There is no such file. */
  static InputDiagnosis missing() {
    return new InputDiagnosis("does not exist", SHOW);
  }

  /** A directory. */
  static InputDiagnosis directory() {
    return new InputDiagnosis(
        "is a directory", "name the plan's JSON file; " + SHOW + " in that directory");
  }

  /** The operating system does not let us read it. */
  static InputDiagnosis unreadable() {
    return new InputDiagnosis("cannot be read", "check that it is a file that you may read");
  }

  /** There is no such program. */
  static InputDiagnosis notStarted() {
    return new InputDiagnosis(
        "is a binary plan file, and the Terraform that should show it cannot be started",
        "check the path after --terraform; it is that of `terraform` or `tofu`");
  }

  /**
   * The program did not succeed.
   *
   * @param code its exit code
   */
  static InputDiagnosis notShown(int code) {
    return new InputDiagnosis(
        "is a binary plan file that Terraform did not show (exit code " + code + ")",
        "fix what it says; it must be the version that made the plan, where `terraform init` has"
            + " run. By hand: `terraform show -json FILE > plan.json`");
  }

  /** No bytes. */
  static InputDiagnosis empty() {
    return new InputDiagnosis("is empty", SHOW + "; look at what that command said");
  }

  /** The JSON ends early. */
  static InputDiagnosis truncated() {
    return new InputDiagnosis(
        "is cut off: the JSON ends before the plan does",
        SHOW + " again; a full disk or a log's line limit cuts it");
  }

  /** Not valid JSON. Jackson's own message would quote the input. */
  static InputDiagnosis notJson(int line, int column) {
    if (column > LINE_LIMIT && column <= LINE_LIMIT + 2) {
      return new InputDiagnosis(
          "is broken into lines of " + LINE_LIMIT + " characters",
          "Terragrunt and other programs that pass output on break long lines there; let terraform"
              + " write the file itself: "
              + SHOW);
    }
    return new InputDiagnosis(
        "is not valid JSON (line " + line + ", column " + column + ")",
        SHOW + ", with nothing else writing to that file (`2>&1`, wrappers, echo)");
  }

  /** The bytes are not valid in the encoding that they begin with. */
  static InputDiagnosis encoding() {
    return new InputDiagnosis(
        "is not valid UTF-8, UTF-16 or UTF-32 text", SHOW + " and keep the file as it is written");
  }

  /** Zero bytes, which no text has. */
  static InputDiagnosis zeros() {
    return new InputDiagnosis(
        "has NUL bytes in it",
        SHOW + " again; a full disk, a crash or a copy that was broken off leaves such a file");
  }

  /** Codes for colours on a terminal. */
  static InputDiagnosis colours() {
    return new InputDiagnosis(
        "has terminal colour codes around the JSON",
        "redirect the output of Terraform itself, not of a terminal recording: " + SHOW);
  }

  /** A limit of the JSON reader. */
  public static InputDiagnosis limits() {
    return new InputDiagnosis(
        String.format(
            Locale.ROOT,
            "is beyond what this version reads (nesting over %d levels, an address over %,d, a name"
                + " over %,d or a value over %d million characters, a number over %,d digits, over"
                + " %,d documents)",
            Limits.NESTING,
            Limits.ADDRESS,
            Limits.NAME,
            Limits.STRING / 1_000_000,
            Limits.NUMBER,
            Limits.DOCUMENTS),
        "Terraform writes no such plan; " + SHOW + " again");
  }

  /** Another document follows, where only one is allowed. */
  public static InputDiagnosis several() {
    return new InputDiagnosis(
        "holds more than one JSON document", "check it as a list of sources, or one plan a file");
  }

  /**
   * Text follows the JSON.
   *
   * @param rest what the JSON reader says about it, and what it left unread; never shown
   */
  static InputDiagnosis trailing(String rest) {
    if (rest.contains("::")) {
      return new InputDiagnosis("has a CI wrapper's text after the JSON", WRAPPER);
    }
    if (rest.contains("Warning") || rest.contains("Error")) {
      return new InputDiagnosis(
          "has a Terraform message after the JSON",
          "look at what it says, and redirect standard output alone: " + SHOW);
    }
    return controlCharacter(rest)
        .orElseGet(
            () ->
                new InputDiagnosis(
                    "has text after the JSON", SHOW + ", with nothing else writing to that file"));
  }

  /**
   * A control character, if it shows where the text comes from.
   *
   * @param said what the JSON reader says about it; never shown
   */
  static Optional<InputDiagnosis> controlCharacter(String said) {
    if (said.contains("code 0)")) {
      return Optional.of(zeros());
    }
    return said.contains("code 27)") ? Optional.of(colours()) : Optional.empty();
  }

  /** Two members of the same name, of which readers may take either. */
  public static InputDiagnosis duplicate() {
    return new InputDiagnosis(
        "names the same thing twice in one JSON object, so it does not say what it means",
        "Terraform writes no such plan; " + SHOW + " again");
  }

  /** A part does not have the shape that Terraform gives it. */
  public static InputDiagnosis malformed(String what) {
    return new InputDiagnosis(
        "is not a plan that Terraform wrote: " + what, SHOW + " and do not edit the file");
  }

  /** {@code errored: true}. */
  public static InputDiagnosis errored() {
    return new InputDiagnosis(
        "is the plan of a run that ended in an error, so it is not whole",
        "fix what `terraform plan` reports, plan again, and " + SHOW);
  }

  /** A {@code format_version} out of range. */
  public static InputDiagnosis version() {
    return new InputDiagnosis(
        "has a format_version that this version of cmkcheck does not know (it reads 0.1 up to,"
            + " not including, 2.0)",
        "use a newer cmkcheck");
  }

  /** A JSON object, but not a plan: the names of its members show what it is. */
  public static InputDiagnosis notAPlan(Set<String> members) {
    if (members.isEmpty()) {
      return new InputDiagnosis("is an empty JSON object", SHOW);
    }
    if (members.contains("@level") || members.contains("@message")) {
      return log();
    }
    if (members.contains("plan_format_version")) {
      return new InputDiagnosis(
          "is a redacted plan of HCP Terraform, which leaves out what decides",
          "download the unredacted JSON output (`json-output` of the plan), or run `terraform show"
              + " -json` where the plan was made");
    }
    if (members.contains("remote_plan_format")) {
      return new InputDiagnosis(
          "is a bookmark of a plan that HCP Terraform keeps, not the plan",
          "run `terraform show -json FILE > plan.json` where you are logged in to HCP Terraform");
    }
    if (members.contains("tfplan")) {
      return new InputDiagnosis(
          "is a plan wrapped by Scalr", "unwrap it with `jq .tfplan FILE > plan.json`");
    }
    if (members.contains("mock")) {
      return new InputDiagnosis(
          "holds mock inputs for policies of Scalr or Sentinel, not a plan",
          "a plan in it can be taken out: `jq .mock.NAME.tfplan FILE > plan.json`");
    }
    if (members.contains("provider_schemas")) {
      return new InputDiagnosis("is a provider schema, not a plan", SHOW);
    }
    if (members.contains("serial") || members.contains("lineage")) {
      return new InputDiagnosis(
          "is a raw Terraform state (terraform.tfstate)",
          "`terraform show -json > state.json` writes the form that can be checked");
    }
    if (members.contains("valid") && members.contains("diagnostics")) {
      return new InputDiagnosis("is the output of `terraform validate -json`, not a plan", SHOW);
    }
    if (members.contains("provider_selections")) {
      return new InputDiagnosis("is the output of `terraform version -json`, not a plan", SHOW);
    }
    if (members.contains("format_version")) {
      return new InputDiagnosis(
          "has no plan and no state in it (`terraform show -json` without a file name writes this"
              + " where there is no state)",
          "name the plan: `terraform show -json tfplan > plan.json`");
    }
    if (!Collections.disjoint(members, PLAN)) {
      return new InputDiagnosis(
          "looks like a plan, but has no format_version, with which Terraform begins each",
          SHOW + " and hand in the whole file, not an excerpt or an example");
    }
    return new InputDiagnosis("is JSON, but not a Terraform plan", SHOW);
  }

  /** What {@code terraform plan -json} prints, or an array of it. */
  public static InputDiagnosis log() {
    return new InputDiagnosis(
        "is the log of `terraform plan -json`, not a plan",
        "save the plan with `terraform plan -out=tfplan` and " + SHOW);
  }

  /** From a prerelease of Terraform, whose JSON is like that of no other version. */
  public static InputDiagnosis preRelease() {
    return new InputDiagnosis(
        "is a plan of a pre-release of Terraform 0.12, whose JSON no release writes",
        "plan with a release, and " + SHOW);
  }

  /** An array, such as {@code jq --slurp} makes from several plans. */
  public static InputDiagnosis array() {
    return new InputDiagnosis(
        "is a JSON array, not a plan",
        "if there are plans in it, check them one by one: `jq -c '.[]' FILE | cmkcheck check -`");
  }

  /** A string, such as {@code toJSON} in GitHub Actions makes from a plan that is text already. */
  public static InputDiagnosis string() {
    return new InputDiagnosis(
        "is a JSON string, not a plan",
        "if a plan was encoded twice, unwrap it: `jq -r . FILE > plan.json`");
  }

  /** JSON, but not even an object. */
  public static InputDiagnosis notAnObject() {
    return new InputDiagnosis("is JSON, but not a Terraform plan", SHOW);
  }

  /** Whether an address, or a name in the configuration, is longer than people ever write. */
  public static boolean isTooLong(String address) {
    return address.length() > Limits.ADDRESS;
  }
}
