package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.hcl.Directive;
import io.github.cmkcheck.plan.hcl.ModuleDirective;
import io.github.cmkcheck.rule.RuleId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveReaderTest {

  private static final Set<String> RULES =
      new LinkedHashSet<>(List.of("dynamodb-table-cmk", "kms-key-rotation"));

  private static InlineExemption read(String text) throws MistakenDirective {
    Directive directive = new Directive("a/main.tf", 7, text, new Directive.Nothing());
    return new DirectiveReader(RULES)
        .read(new ModuleDirective(ModuleAddress.ROOT, true, directive));
  }

  private static String problem(String text) {
    return catchThrowableOfType(MistakenDirective.class, () -> read(text)).getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dynamodb-table-cmk reason="a cache" expires=2027-01-31 | a cache (until 2027-01-31)
          dynamodb-table-cmk reason=cache expires=never          | cache (never expires)
          dynamodb-table-cmk,reason="a, b=c",expires="never"     | a, b=c (never expires)
          dynamodb-table-cmk expires = 2027-01-31 reason = "a"   | a (until 2027-01-31)
          reason="a \\"b\\" \\\\ \\c" dynamodb-table-cmk expires=never | a "b" \\ \\c (never expires)
          dynamodb-table-cmk reason=a expires=2027-01-31 ticket=T-1 owner="shop team" | a (until 2027-01-31, T-1, shop team)
          """)
  void theReasonIsToldWithWhereItStandsAndItsEnd(String text, String terms) throws Exception {
    InlineExemption exemption = read("cmkcheck:ignore " + text);

    assertThat(exemption.rules()).containsExactly(new RuleId("dynamodb-table-cmk"));
    assertThat(exemption.justification()).isEqualTo("exempted in a/main.tf:7: " + terms);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dynamodb-table-cmk kms-key-rotation reason=a expires=never",
        "dynamodb-table-cmk,kms-key-rotation reason=a expires=never",
        "dynamodb-table-cmk ,\tkms-key-rotation, reason=a expires=never",
        "dynamodb-table-cmk reason=a expires=never kms-key-rotation dynamodb-table-cmk"
      })
  void rulesAreSeparatedByBlanksOrCommas(String text) throws Exception {
    assertThat(read("cmkcheck:ignore " + text).rules())
        .containsExactlyInAnyOrder(
            new RuleId("dynamodb-table-cmk"), new RuleId("kms-key-rotation"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dynamodb-table-cmc reason=a expires=never | there is no `dynamodb-table-cmc` here (did you mean `dynamodb-table-cmk`?); there are dynamodb-table-cmk, kms-key-rotation
          * reason=a expires=never | there is no `*` here; there are dynamodb-table-cmk, kms-key-rotation
          dynamodb-table-cmk because reason=a expires=never | there is no `because` here; there are dynamodb-table-cmk, kms-key-rotation
          dynamodb-table-cmk reason=a cache expires=never | there is no `cache` here; there are dynamodb-table-cmk, kms-key-rotation
          dynamodb-table-cmk reason=a expirs=never | there is no `expirs` here (did you mean `expires`?); there are reason, expires, ticket, owner; `expires` is missing
          dynamodb-table-cmk =a reason=a expires=never | there is no `dynamodb-table-cmk` here; there are reason, expires, ticket, owner
          reason=a expires=never | it names no rule
          dynamodb-table-cmk expires=never | `reason` is missing
          dynamodb-table-cmk reason expires=never | `reason` has no value: write reason="..."; `reason` is missing
          dynamodb-table-cmk reason= expires=never | there is nothing before an equals sign; `expires` is missing
          dynamodb-table-cmk reason="" expires=never | `reason` must not be empty
          dynamodb-table-cmk reason="  " expires=never | `reason` must not be empty
          dynamodb-table-cmk reason=a reason=b expires=never | `reason` is there twice
          dynamodb-table-cmk reason="a expires=never | the value of `reason` has no closing quote on its line
          dynamodb-table-cmk reason="a\\" expires=never | the value of `reason` has no closing quote on its line
          dynamodb-table-cmk reason=a | `expires` is missing
          dynamodb-table-cmk reason=a expires=2027-02-30 | `expires` must be a day, and there is no such one
          dynamodb-table-cmk reason=a expires=31.1.2027 | `expires` must be the last day as 2026-12-31, or never
          dynamodb-table-cmk reason=a expires=+12027-01-31 | `expires` must be the last day as 2026-12-31, or never
          dynamodb-table-cmk reason=a expires=never ticket="" | `ticket` must not be empty
          a b c d reason=a expires=never | there is no `a` here; there are dynamodb-table-cmk, kms-key-rotation; there is no `b` here; there are dynamodb-table-cmk, kms-key-rotation; there is no `c` here; there are dynamodb-table-cmk, kms-key-rotation; and 1 more
          """)
  void aMistakeIsNamedWithWhatIsAllowed(String text, String problem) {
    assertThat(problem("cmkcheck:ignore " + text)).isEqualTo(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmkcheck: ignore dynamodb-table-cmk reason=a expires=never",
        "cmkcheck:ignore:dynamodb-table-cmk reason=a expires=never",
        "cmkcheck:ignored dynamodb-table-cmk reason=a expires=never",
        "cmkcheck:ignore=dynamodb-table-cmk reason=a expires=never",
        "cmkcheck:ignore\u00a0dynamodb-table-cmk reason=a expires=never"
      })
  void anotherBeginningIsAMistake(String text) {
    assertThat(problem(text)).contains("`cmkcheck:ignore`");
  }

  @Test
  void nothingEndlessComesIntoAReport() {
    assertThat(problem("cmkcheck:ignore " + "x".repeat(100_000))).hasSizeLessThan(100);
    assertThat(problem("cmkcheck:ignore " + "x ".repeat(490))).hasSizeLessThan(1000);
  }
}
