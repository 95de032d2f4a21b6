package io.github.cmkcheck.input;

import static io.github.cmkcheck.input.InputDiagnosis.SHOW;
import static io.github.cmkcheck.input.InputDiagnosis.WRAPPER;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises by its first bytes what is handed in instead of JSON. */
final class FirstBytes {

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

  private static final Pattern JSON =
      Pattern.compile("[{\"]|\\[\\s*[\\[{\"\\]0-9]|-?[0-9]|null|true|false");

  /** TF_LOG writes them to standard error, and every CI system into the logs that it keeps. */
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

  private FirstBytes() {}

  /** What they are, unless they can be the beginning of JSON. */
  static Optional<InputDiagnosis> diagnose(byte[] head) {
    if (isBinaryPlan(head)) {
      return found(
          "is a binary plan file",
          "turn it into JSON with `terraform show -json FILE > plan.json` where it was made and"
              + " check that, or have it done with `--terraform terraform`");
    }
    if (startsWith(head, 0x1f, 0x8b)) {
      return found(
          "is compressed with gzip", "unpack it first: `gunzip -c FILE | cmkcheck check -`");
    }
    if (startsWith(head, 'B', 'Z', 'h')
        || startsWith(head, 0xfd, '7', 'z', 'X', 'Z')
        || startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) {
      return found(
          "is compressed with bzip2, xz or zstd",
          "unpack it first, as in `zstd -dc FILE | cmkcheck check -`");
    }
    String text = text(head).stripLeading();
    return text.isEmpty()
        ? found("has nothing but white space at its beginning", SHOW)
        : diagnose(text);
  }

  private static Optional<InputDiagnosis> diagnose(String text) {
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
      return Optional.of(colours());
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

  /** Terraform's plan files are ZIP archives. */
  static boolean isBinaryPlan(byte[] head) {
    return startsWith(head, 'P', 'K', 3, 4);
  }

  static InputDiagnosis colours() {
    return new InputDiagnosis(
        "has terminal colour codes around the JSON",
        "redirect the output of Terraform itself, not of a terminal recording: " + SHOW);
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

  /** Decodes enough to recognise the beginning. */
  private static String text(byte[] head) {
    return new String(head, charset(head)).replace("\ufeff", "");
  }

  /** The encoding: a byte order mark tells it, which the decoder takes off, or where zeros are. */
  static Charset charset(byte[] head) {
    if (startsWith(head, 0xff, 0xfe, 0, 0) || startsWith(head, 0, 0, 0xfe, 0xff)) {
      return Charset.forName("UTF-32");
    }
    if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16;
    }
    int zeros = 0;
    for (int i = 0; i < 4; i++) {
      zeros = zeros << 1 | (i < head.length && head[i] == 0 ? 1 : 0);
    }
    return switch (zeros) {
      case 0b0111 -> Charset.forName("UTF-32LE");
      case 0b1110 -> Charset.forName("UTF-32BE");
      case 0b0101 -> StandardCharsets.UTF_16LE;
      case 0b1010 -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
