package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.TextPattern;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.rule.ApprovedKeys;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Rules;
import io.github.cmkcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyReaderTest {

  @TempDir private Path folder;

  private Policy read(String name, String content) throws IOException, PolicyException {
    Path file = Files.writeString(folder.resolve(name), content);
    return new PolicyReader(Rules.builtIn().stream().map(Rule::id).toList()).read(file);
  }

  private List<String> problems(String content) {
    return catchThrowableOfType(PolicyException.class, () -> read("cmkcheck.yaml", content))
        .problems()
        .stream()
        .map(problem -> problem.substring(problem.indexOf("cmkcheck.yaml:") + 14))
        .toList();
  }

  @Test
  void everythingThatCanBeSaidIsRead() throws Exception {
    Policy policy =
        read(
            "cmkcheck.yaml",
            """
            version: 1
            rules: {dynamodb-table-cmk: warning, dynamodb-replica-cmk: off}
            fail-on: warning
            enforce-from: 2027-03-01
            undetermined: note
            presume: nothing
            scope:
              changed-only: true
              include: ["module.a.**"]
              exclude: ["*.cache"]
              tags: {name: DataClass, except: [public]}
            approved-keys: [{account: "111122223333", region: "eu-*"}]
            exemptions:
              - {address: module.a.aws_dynamodb_table.t, rules: [dynamodb-table-cmk], reason: why,
                 expires: 2026-12-31, ticket: T-1, owner: me}
            fail-on-unused-exemptions: true
            inline-exemptions: false
            """);

    assertThat(policy)
        .isEqualTo(
            Policy.DEFAULT.toBuilder()
                .source(policy.source())
                .levels(
                    Map.of(
                        new RuleId("dynamodb-table-cmk"),
                        Level.WARNING,
                        new RuleId("dynamodb-replica-cmk"),
                        Level.OFF))
                .failOn(Severity.WARNING)
                .enforceFrom(LocalDate.of(2027, 3, 1))
                .undeterminedLevel(Severity.NOTE)
                .presume(Presume.NOTHING)
                .scope(
                    new Scope(
                        true,
                        List.of(AddressPattern.parse("module.a.**")),
                        List.of(AddressPattern.parse("*.cache")),
                        new TagCondition("DataClass", TagCondition.Mode.EXCEPT, Set.of("public"))))
                .approvedKeys(
                    new ApprovedKeys(
                        List.of(
                            new ApprovedKeys.Entry(
                                null, "111122223333", new TextPattern("eu-*"), null, null))))
                .exemptions(
                    List.of(
                        new Exemption(
                            AddressPattern.parse("module.a.aws_dynamodb_table.t"),
                            Set.of(new RuleId("dynamodb-table-cmk")),
                            "why",
                            LocalDate.of(2026, 12, 31),
                            "T-1",
                            "me")))
                .failOnUnusedExemptions(true)
                .inlineExemptions(false)
                .build());
  }

  @Test
  void jsonIsTheSame() throws Exception {
    assertThat(read("p.json", "{\"version\": 1, \"fail-on\": \"note\"}").failOn())
        .isEqualTo(Severity.NOTE);
  }

  @Test
  void failOnNoneKeepsWhatIsAViolation() throws Exception {
    Policy policy = read("cmkcheck.yaml", "version: 1\nfail-on: none\n");
    assertThat(policy.failOn()).isEqualTo(Severity.ERROR);
    assertThat(policy.isEnforced()).isFalse();
  }

  @Test
  void violationsFailFromTheirDayOn() throws Exception {
    Policy policy = read("cmkcheck.yaml", "version: 1\nenforce-from: 2027-03-01\n");
    assertThat(on(policy, "2027-02-28").isEnforced()).isFalse();
    assertThat(on(policy, "2027-03-01").isEnforced()).isTrue();
    assertThat(on(policy, "2027-03-02").isEnforced()).isTrue();
  }

  private static Policy on(Policy policy, String day) {
    return policy.toBuilder().date(LocalDate.parse(day)).build();
  }

  @Test
  void aDayFromWhichViolationsFailIsOneAndNoContradiction() {
    assertThat(problems("version: 1\nenforce-from: soon\n"))
        .containsExactly("2:15: write the first day on which violations fail a run, as 2027-03-01");
    assertThat(problems("version: 1\nenforce-from: 2027-02-30\n"))
        .containsExactly("2:15: there is no such day");
    assertThat(problems("version: 1\nfail-on: none\nenforce-from: 2027-03-01\n"))
        .containsExactly("3:15: with `fail-on: none` nothing ever fails; remove one of the two");
  }

  @Test
  void everyMistakeIsNamedAtOnceWithItsPlaceAndWhatIsAllowed() throws IOException {
    Path file = PolicyExamplesTest.POLICIES.resolve("mistakes").resolve("policy.yaml");
    assertThat(problems(Files.readString(file)))
        .containsExactly(
            "1:10: this must be 1",
            "2:10: this must be one of error, warning, note, none (did you mean `error`?)",
            "3:14: there is no `undetermind` here (did you mean `undetermined`?); there are"
                + " version, rules, fail-on, enforce-from, undetermined, presume, sources, scope,"
                + " approved-keys, classification-tag, exemptions, fail-on-unused-exemptions, inline-exemptions",
            "5:23: "
                + SchemaMessage.unknown(
                    "dynamodb-table-cmc",
                    Rules.builtIn().stream().map(rule -> rule.id().value()).toList()),
            "6:25: this must be one of error, warning, note, off",
            "8:17: this must be true or false",
            "9:9: write `only` or `except` beside `name`, with the values of the tag",
            "11:14: this must be a string; put it in quotes",
            "12:5: write at least one of arn, account, region, alias, address",
            "14:14: this would silence every table; name some, or use `scope` or the rule's"
                + " severity",
            "16:13: this must not be empty",
            "17:14: there is no such day",
            "18:5: `expires` is missing here",
            "18:5: `reason` is missing here",
            "19:12: this list must not be empty");
  }

  @Test
  void aFileThatIsNoPolicyIsRefused() {
    assertThat(problems("")).containsExactly(" the file is empty");
    assertThat(problems("version: [")).singleElement().asString().contains("not valid YAML");
    assertThat(problems("- version: 1"))
        .singleElement()
        .asString()
        .contains("must be a map of names and values");
    assertThat(problems("version: 1\nversion: 1\n"))
        .singleElement()
        .asString()
        .contains("here twice");
  }

  @Test
  void aPatternThatNamesNoTableInParticularIsNoExemption() {
    for (String pattern :
        List.of(
            "**",
            "*.*",
            "**.*.*",
            "aws_dynamodb_table.*",
            "**.*_dynamodb_table.*",
            "aws_dynamodb_table.*[*]",
            "*.*[0]",
            "*.*[\"*\"]",
            "module.*.**",
            "module.*[*].**",
            "module.*[\"*\"].**",
            "module.*.module.*.**")) {
      assertThat(Exemption.silencesEveryTable(AddressPattern.parse(pattern))).as(pattern).isTrue();
    }
    for (String pattern :
        List.of("module.a.**", "aws_dynamodb_table.cache*", "**.*.cache[\"*\"]")) {
      assertThat(Exemption.silencesEveryTable(AddressPattern.parse(pattern))).as(pattern).isFalse();
    }
  }

  @Test
  void aBaselineIsReadAsItWasWritten() throws Exception {
    Baseline baseline =
        new Baseline(
            List.of(
                new Baseline.Entry("b", "r", "a.b[\"\u001b\"]", null, "t", Owner.AWS_OWNED),
                new Baseline.Entry("a\n\"", "r", "a.a", "us-west-2", null, null)));
    Path file = folder.resolve("baseline.json");
    try (var out = Files.newBufferedWriter(file)) {
      new BaselineFile().write(baseline, out);
    }
    assertThat(new BaselineFile().read(file, "baseline.json")).isEqualTo(baseline);
    assertThat(file).content().doesNotContain("\u001b");
  }

  @Test
  void anApprovedKeyThatIsDescribedByNothingKnownIsAMistake() {
    for (String entry : List.of("{changed-only: x}", "{alias: ''}", "{alias: }")) {
      assertThatThrownBy(
              () -> read("cmkcheck.yaml", "version: 1\napproved-keys: [" + entry + "]\n"))
          .isInstanceOf(PolicyException.class);
    }
    assertThatThrownBy(() -> read("cmkcheck.yaml", "{undetermined: 1, \"rules\": {}}"))
        .isInstanceOf(PolicyException.class);
  }
}
