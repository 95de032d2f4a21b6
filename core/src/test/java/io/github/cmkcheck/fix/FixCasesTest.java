package io.github.cmkcheck.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.Golden;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import io.github.cmkcheck.testdata.TestCase.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of patch, with what real Terraform planned before it and after it: {@code
 * testdata/fixes}. To write the patches again, run with {@code -Dcmkcheck.golden=write}; what is
 * planned after another patch must be made again as well.
 */
class FixCasesTest {

  @TempDir private Path place;

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(TestCase.root().resolve("fixes"))) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePatchIsAsItWasProvenToBeRight(Path folder) throws Exception {
    Golden.copy(folder.resolve("before"), place);
    Path binary = Files.copy(folder.resolve("before.tfplan"), place.resolve("tfplan"));

    Fix fix = fix(folder, binary);

    Golden.assertText(folder.resolve("fix.patch"), fix.patch());
    StringBuilder left = new StringBuilder();
    fix.unpatched().forEach(one -> left.append(one.name() + ": " + one.why() + "\n"));
    Golden.assertText(folder.resolve("unpatched.txt"), left.toString());
    assertThat(fix.notes()).isEmpty();
    // What was downloaded is in the binary plan alone.
    if (!folder.endsWith("downloaded")) {
      assertThat(fix(folder, place)).isEqualTo(fix);
    }

    AppliedPatch.to(place, fix.patch());
    assertMended(folder, fix);
  }

  private static Fix fix(Path folder, Path sources) throws Exception {
    return new CmkCheck()
        .withSources(SourceChoice.at(List.of(sources)))
        .fix(List.of(PlanSource.file(folder.resolve("before.json"))), null);
  }

  /** The plan after the patch agrees with the patched files, and its tables are right. */
  private void assertMended(Path folder, Fix fix) throws Exception {
    PlanReport after =
        new CmkCheck()
            .withSources(SourceChoice.at(List.of(place)))
            .check(PlanSource.file(folder.resolve("after.json")));
    assertThat(after.sources().refused()).isEmpty();

    Map<String, String> truth = new HashMap<>();
    for (Expectation expected : TestCase.owners(folder.resolve("after.owners.tsv"))) {
      truth.put(expected.name(), String.join("|", expected.owners()));
    }
    Set<String> left = new HashSet<>();
    fix.unpatched().forEach(one -> left.add(one.name()));
    assertThat(after.tables()).isNotEmpty();
    for (EncryptedObject object : after.tables()) {
      Owner owner = object.ownership().owner();
      assertThat(owner.name().toLowerCase(Locale.ROOT))
          .as(object.name())
          .isEqualTo(truth.get(object.name()));
      assertThat(owner == Owner.CUSTOMER_MANAGED)
          .as(object.name())
          .isEqualTo(!left.contains(object.name()));
    }
  }
}
