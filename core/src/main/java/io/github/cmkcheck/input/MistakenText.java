package io.github.cmkcheck.input;

import static io.github.cmkcheck.input.FirstBytes.found;
import static io.github.cmkcheck.input.InputDiagnosis.SHOW;
import static io.github.cmkcheck.input.InputDiagnosis.WRAPPER;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises text that is passed instead of a plan. Plans begin with a brace and never get here,
 * since compiling these patterns takes as long as reading a plan.
 */
final class MistakenText {

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

  private static final Pattern JSON =
      Pattern.compile("\"|\\[\\s*[\\[{\"\\]0-9]|-?[0-9]|null|true|false");

  /** As TF_LOG writes them to standard error, and every CI system to its logs. */
  private static final Pattern TIMESTAMP =
      Pattern.compile("\\[?[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}");

  private static final Pattern FOR_PEOPLE =
      Pattern.compile(
          "Terraform |OpenTofu |No changes|The state file is empty|Initializing |Outputs:"
              + "|\\S+: (Refreshing state|Reading|Creating|Still )"
              + "|# \\S+( will| must| has|:|\\r?\\n)");

  private static final Pattern CONFIGURATION =
      Pattern.compile(
          "(resource|data|variable|module|provider|terraform|locals|output)\\s[^\\n]*\\{");

  private static final Pattern TERRAGRUNT =
      Pattern.compile(
          "\\[[^\\]\\n]+\\]\\s|.*(\\[terragrunt\\]|prefix=\\[|level=\\w+ msg=|STDOUT )");

  private MistakenText() {}

  /** What it is, unless it can be the beginning of JSON. */
  static Optional<InputDiagnosis> diagnose(String text) {
    if (text.startsWith("\0")) {
      return Optional.of(InputDiagnosis.zeros());
    }
    if (text.startsWith("[command]")) {
      return found("begins with text of the setup-terraform wrapper of GitHub Actions", WRAPPER);
    }
    if (TIMESTAMP.matcher(text).lookingAt()) {
      return found(
          "begins with a time stamp, as the lines of a log do",
          "redirect standard output alone (TF_LOG writes to standard error), and take the file, not"
              + " the log of the job: "
              + SHOW);
    }
    if (text.startsWith("eyJ")) {
      return found("is text in base64", "decode it first: `base64 -d FILE | cmkcheck check -`");
    }
    if (JSON.matcher(text).lookingAt()) {
      return Optional.empty();
    }
    String plain = COLOUR.matcher(text).replaceAll("").stripLeading();
    if (plain.startsWith("{")) {
      return Optional.of(InputDiagnosis.colours());
    }
    if (plain.startsWith("Error:") || plain.contains("\u2502 Error:")) {
      return found("is a Terraform error message, not a plan", "fix what it says, and " + SHOW);
    }
    if (plain.startsWith("\u2577") || plain.startsWith("Warning:")) {
      return found(
          "has a Terraform warning before the JSON", "redirect standard output alone: " + SHOW);
    }
    if (plain.startsWith("::")) {
      return found("begins with workflow commands of a CI wrapper", WRAPPER);
    }
    if (TERRAGRUNT.matcher(plain).lookingAt()) {
      return found(
          "has Terragrunt's log or line prefixes in it",
          "run terragrunt with `--log-level error --tf-forward-stdout`, or call terraform itself");
    }
    if (FOR_PEOPLE.matcher(plain).lookingAt()) {
      return found("is Terraform's output for people, not JSON", "add -json: " + SHOW);
    }
    if (CONFIGURATION.matcher(plain).lookingAt()) {
      return found(
          "is Terraform configuration, not a plan",
          "plan it with `terraform plan -out=tfplan` and " + SHOW);
    }
    if (plain.startsWith("<")) {
      return found("is HTML or XML, perhaps an error page instead of a download", SHOW);
    }
    return found(
        "does not begin with JSON",
        SHOW + ", with nothing else writing to that file (`2>&1`, wrappers, echo)");
  }
}
