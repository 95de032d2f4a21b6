package io.github.cmkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.testdata.TestCase;
import io.github.cmkcheck.testdata.TestCase.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What cmkcheck says of every table of every real plan, and what is true. How much each level of
 * presuming decides stands in {@code testdata/levels.tsv}.
 */
class TruthTest {

  private static final String HEADER =
      "case\ttable\ttruth\tnothing\tplain\tusual\tnothing with sources\tplain with sources";

  private static final int FIRST_LEVEL = 3;

  private static final List<Presume> WITH_SOURCES = List.of(Presume.NOTHING, Presume.PLAIN);

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTableHasAnExpectationAndAnAnswer(TestCase testCase) throws Exception {
    Map<String, KeyOwnership> answers = Answers.of(testCase, Presume.PLAIN);
    assertThat(answers.keySet())
        .containsExactlyInAnyOrderElementsOf(
            testCase.expectations().stream()
                .filter(expected -> !expected.isGone())
                .map(Expectation::name)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void presumingNothingNoAnswerContradictsTheTruth(TestCase testCase) throws Exception {
    Map<String, KeyOwnership> answers = Answers.of(testCase, Presume.NOTHING);
    for (Expectation expected : testCase.expectations()) {
      KeyOwnership answer = answers.get(expected.name());
      if (answer != null && answer.owner() != Owner.UNDETERMINED) {
        assertThat(expected.owners()).as(expected.name()).contains(answer.owner().code());
        assertThat(answer.presumptions()).as(expected.name()).isEmpty();
      }
    }
  }

  static List<TestCase> casesWithSources() throws IOException {
    return cases().stream().filter(testCase -> testCase.binary().isPresent()).toList();
  }

  @ParameterizedTest
  @MethodSource("casesWithSources")
  void withSourcesNothingIsPresumedAndNoAnswerContradictsTheTruth(TestCase testCase)
      throws Exception {
    Map<String, KeyOwnership> alone = Answers.of(testCase, Presume.NOTHING);
    Map<String, KeyOwnership> answers = Answers.withSources(testCase, Presume.NOTHING);
    for (Expectation expected : testCase.expectations()) {
      KeyOwnership answer = answers.get(expected.name());
      if (answer == null) {
        continue;
      }
      if (answer.owner() == Owner.UNDETERMINED) {
        assertThat(alone.get(expected.name()).owner()).isEqualTo(Owner.UNDETERMINED);
      } else {
        assertThat(expected.owners()).as(expected.name()).contains(answer.owner().code());
        assertThat(answer.presumptions()).as(expected.name()).isEmpty();
      }
    }
  }

  static List<TestCase> casesWithFolder() throws IOException {
    return cases().stream().filter(testCase -> testCase.folder().isPresent()).toList();
  }

  @ParameterizedTest
  @MethodSource("casesWithFolder")
  void withTheFolderOnlyThatItIsThePlansIsPresumed(TestCase testCase) throws Exception {
    Map<String, KeyOwnership> answers = Answers.withFolder(testCase, Presume.NOTHING);
    for (Expectation expected : testCase.expectations()) {
      KeyOwnership answer = answers.get(expected.name());
      if (answer != null && answer.owner() != Owner.UNDETERMINED) {
        assertThat(expected.owners()).as(expected.name()).contains(answer.owner().code());
        assertThat(answer.presumptions())
            .as(expected.name())
            .isSubsetOf(Presumption.MATCHING_SOURCES);
      }
    }
  }

  /** Of each there is another table, with the same bytes, of which that answer is right. */
  @Test
  void presumingWhatIsPlainOnlyTwinsAreWrong() throws Exception {
    Map<String, String> wrong = new TreeMap<>();
    Map<String, String> right = new TreeMap<>();
    for (TestCase testCase : cases()) {
      Map<String, KeyOwnership> answers = Answers.of(testCase, Presume.PLAIN);
      for (Expectation expected : testCase.expectations()) {
        KeyOwnership answer = answers.get(expected.name());
        if (answer != null && answer.owner() != Owner.UNDETERMINED) {
          boolean isTrue = expected.owners().contains(answer.owner().code());
          (isTrue ? right : wrong)
              .put(testCase.name() + "\t" + expected.name(), answer.owner().code());
        }
      }
    }
    Map<String, String> twins = new TreeMap<>();
    for (String line : lines("twins.tsv")) {
      String[] cells = line.split("\t", -1);
      twins.put(cells[0] + "\t" + cells[1], cells[2] + "\t" + cells[3]);
    }
    assertThat(wrong.keySet()).isEqualTo(twins.keySet());
    wrong.forEach(
        (table, answer) -> assertThat(right).as(table).containsEntry(twins.get(table), answer));
  }

  @Test
  void eachLevelDecidesWhatItDid() throws Exception {
    List<String> table = table();
    Path file = TestCase.root().resolve("levels.tsv");
    if ("write".equals(System.getProperty("cmkcheck.golden"))) {
      Files.writeString(file, HEADER + "\n" + String.join("\n", table) + "\n");
    }
    assertThat(lines("levels.tsv")).isEqualTo(table);
  }

  @Test
  void theDocumentationCountsRight() throws Exception {
    Map<String, int[]> counts = new TreeMap<>();
    String[] names = HEADER.split("\t");
    for (String line : lines("levels.tsv")) {
      String[] cells = line.split("\t", -1);
      for (int i = FIRST_LEVEL; i < cells.length; i++) {
        String owner = cells[i].replaceAll("/.*", "");
        if (owner.equals("-")) {
          continue;
        }
        boolean isTrue = List.of(cells[2].split("\\|")).contains(owner);
        int column = isTrue ? 0 : owner.equals("undetermined") ? 1 : 2;
        counts.computeIfAbsent(names[i], unseen -> new int[3])[column]++;
      }
    }
    String documentation =
        Files.readString(TestCase.root().resolveSibling("docs").resolve("presumptions.md"));
    counts.forEach(
        (level, count) ->
            assertThat(documentation)
                .contains(
                    "| `"
                        + level.replace(" with", "`, with")
                        + (level.contains(" ") ? "" : "`")
                        + " | "
                        + count[0]
                        + " | "
                        + count[1]
                        + " | "
                        + count[2]
                        + " |"));
  }

  private static List<String> table() throws Exception {
    List<String> table = new ArrayList<>();
    for (TestCase testCase : cases()) {
      List<Map<String, KeyOwnership>> answers = new ArrayList<>();
      for (Presume level : Presume.values()) {
        answers.add(Answers.of(testCase, level));
      }
      for (Presume level : WITH_SOURCES) {
        answers.add(testCase.binary().isEmpty() ? Map.of() : Answers.withSources(testCase, level));
      }
      for (Expectation expected : testCase.expectations()) {
        if (!expected.isGone()) {
          StringBuilder row = new StringBuilder(testCase.name()).append('\t');
          row.append(expected.name()).append('\t');
          row.append(String.join("|", expected.owners().stream().sorted().toList()));
          for (Map<String, KeyOwnership> level : answers) {
            KeyOwnership answer = level.get(expected.name());
            row.append('\t');
            row.append(
                answer == null ? "-" : answer.owner().code() + "/" + answer.certainty().code());
          }
          table.add(row.toString());
        }
      }
    }
    return table;
  }

  private static List<String> lines(String file) throws IOException {
    List<String> lines = Files.readAllLines(TestCase.root().resolve(file));
    return lines.subList(1, lines.size());
  }

  @Test
  void theCorpusHasEveryOwnerInIt() throws IOException {
    assertThat(
            cases().stream()
                .flatMap(c -> c.expectations().stream())
                .flatMap(e -> e.owners().stream()))
        .contains("aws_owned", "aws_managed", "customer_managed", "undetermined", "gone");
  }
}
