package io.github.cmkcheck.input;

import static io.github.cmkcheck.input.InputDiagnosis.SHOW;
import static io.github.cmkcheck.input.InputDiagnosis.WRAPPER;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises by its first bytes what is handed in instead of JSON. */
final class FirstBytes {

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

  private static final Pattern JSON =
      Pattern.compile("[{\"]|\\[\\s*[\\[{\"\\]0-9]|-?[0-9]|null|true|false");

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

  private FirstBytes() {}

  /** What they are, unless they can be the beginning of JSON. */
  static Optional<InputDiagnosis> diagnose(byte[] head) {
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return found(
          "is a binary plan file",
          "turn it into JSON with `terraform show -json FILE > plan.json` and check that");
    }
    if (startsWith(head, 0x1f, 0x8b)) {
      return found(
          "is compressed with gzip", "unpack it first: `gunzip -c FILE | cmkcheck check -`");
    }
    String text = text(head).stripLeading();
    return text.isEmpty()
        ? found("has nothing but white space at its beginning", SHOW)
        : diagnose(text);
  }

  private static Optional<InputDiagnosis> diagnose(String text) {
    if (text.startsWith("[command]")) {
      return found("begins with text of the setup-terraform wrapper of GitHub Actions", WRAPPER);
    }
    if (JSON.matcher(text).lookingAt()) {
      return Optional.empty();
    }
    String plain = COLOUR.matcher(text).replaceAll("").stripLeading();
    if (plain.startsWith("{")) {
      return found(
          "has terminal colour codes around the JSON",
          "redirect the output of Terraform itself, not of a terminal recording: " + SHOW);
    }
    if (plain.startsWith("Error:") || plain.contains("\u2502 Error:")) {
      return found(
          "is an error message of Terraform, not a plan", "mend what it says, and " + SHOW);
    }
    if (plain.startsWith("\u2577") || plain.startsWith("Warning:")) {
      return found(
          "has a warning of Terraform before the JSON", "redirect standard output alone: " + SHOW);
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
      return found("is the text that Terraform prints for people", "add -json: " + SHOW);
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

  private static Optional<InputDiagnosis> found(String problem, String hint) {
    return Optional.of(new InputDiagnosis(problem, hint));
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Decodes enough to recognise the beginning; the JSON reader does the real decoding. */
  private static String text(byte[] head) {
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return new String(head, 3, head.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(head, 0xff, 0xfe) || head.length > 1 && head[0] != 0 && head[1] == 0) {
      return new String(head, StandardCharsets.UTF_16LE).replace("\ufeff", "");
    }
    if (startsWith(head, 0xfe, 0xff) || head.length > 1 && head[0] == 0 && head[1] != 0) {
      return new String(head, StandardCharsets.UTF_16BE).replace("\ufeff", "");
    }
    return new String(head, StandardCharsets.UTF_8);
  }
}
