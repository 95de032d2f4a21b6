package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.MissingInput;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.eval.Ways;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.key.KeyIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownKeyJudgeTest {

  private static final KeyQuestion QUESTION = TableType.AWS_TABLE.question();

  private static final String MRK = "arn:aws:kms:eu-central-1:123456789012:key/mrk-1";

  private static final String BARE = "arn:aws:kms:eu-central-1:123456789012:key/1";

  private static final Setup KEYS =
      Setup.of("resource \"aws_kms_key\" \"old\" {}")
          .state("aws_kms_key.old", "{arn = \"arn:aws:kms:eu-central-1:123456789012:key/old\"}")
          .state(
              "data.aws_kms_key.aws",
              """
              {arn = "arn:aws:kms:eu-central-1:123456789012:key/aws", key_manager = "AWS"}
              """);

  private static KeyOwnership judge(Presume level, Possible possible, @Nullable KeyOwnership kept) {
    KeyIndex index = new KeyIndex(KeyInventory.of(KEYS.plan()));
    return new UnknownKeyJudge(new KnownKeyJudge(index))
        .judge(level, possible, QUESTION, NoKey.of(QUESTION), kept);
  }

  private static String text(KeyOwnership answer) {
    return answer.owner().code()
        + " "
        + answer.certainty().code()
        + answer.key().map(key -> " " + key).orElse("");
  }

  private static String answer(Presume level, String ways, @Nullable KeyOwnership kept) {
    Possible possible = Ways.read(ways.replace("MRK", MRK).replace("BARE", BARE));
    return text(judge(level, possible, kept)).replace(MRK, "MRK").replace(BARE, "BARE");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          null                     -> aws_managed proven
          ''                       -> aws_managed proven
          key                      -> customer_managed proven aws_kms_key.k
          key | hidden | 'a'       -> customer_managed proven aws_kms_key.k
          key | other              -> customer_managed proven
          [key, other]             -> customer_managed proven
          aws                      -> aws_managed proven
          aws | null               -> aws_managed proven
          ~'MRK'                   -> customer_managed proven MRK
          ~'MRK' | key             -> customer_managed proven
          ~'alias/aws/dynamodb'    -> undetermined none
          ~'alias/mine'            -> undetermined none
          ~'arn:aws:kms:eu-central-1:123456789012:key/old' -> customer_managed proven arn:aws:kms:eu-central-1:123456789012:key/old
          ~'arn:aws:kms:eu-central-1:123456789012:key/aws' -> aws_managed proven arn:aws:kms:eu-central-1:123456789012:key/aws
          """)
  void oneOwnerLeftIsTheAnswer(String ways, String answer) {
    for (Presume level : Presume.values()) {
      assertThat(answer(level, ways, null)).isEqualTo(answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          key | null   -> it can be aws_kms_key.k, or no key, and so the AWS managed key aws/dynamodb: the expression decides, and the plan does not show how
          key | ~null  -> it can be aws_kms_key.k, or no key, and so the AWS managed key aws/dynamodb: the expression decides, and the plan does not show how
          key | ''     -> it can be aws_kms_key.k, or no key, and so the AWS managed key aws/dynamodb: the expression decides, and the plan does not show how
          key | aws    -> it can be aws_kms_key.k, or the AWS managed key of data.aws_kms_alias.dynamodb: the expression decides, and the plan does not show how
          key | later  -> it can be a thing, which is known only after apply, or aws_kms_key.k: the expression decides, and the plan does not show how
          later        -> a thing, which is known only after apply
          ~hidden      -> something that the plan does not show
          ~'bucket/1'  -> a key of which the plan shows only the name
          ~[1]         -> a key of which the plan shows only the name
          hidden       -> nothing in the configuration, as far as it can be seen, explains why
          name         -> nothing in the configuration, as far as it can be seen, explains why
          fails        -> nothing in the configuration, as far as it can be seen, explains why
          []           -> nothing in the configuration, as far as it can be seen, explains why
          """)
  void severalOwnersAreUndeterminedAndNamed(String ways, String reason) {
    KeyOwnership answer = judge(Presume.USUAL, Ways.read(ways), null);
    assertThat(text(answer)).isEqualTo("undetermined none");
    assertThat(answer.reasons()).containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          ~'BARE'       -> undetermined none -> customer_managed declared BARE
          ~'BARE' | key -> undetermined none -> customer_managed declared
          ~'BARE' | aws -> undetermined none -> undetermined none
          """)
  void aBareArnIsOnlyDeclared(String ways, String strictly, String plainly) {
    assertThat(answer(Presume.NOTHING, ways, null)).isEqualTo(strictly);
    assertThat(answer(Presume.PLAIN, ways, null)).isEqualTo(plainly);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          key           -> customer_managed proven aws_kms_key.k -> customer_managed proven aws_kms_key.k
          key | null    -> customer_managed proven aws_kms_key.k -> customer_managed proven aws_kms_key.k
          key | ~null   -> customer_managed proven               -> undetermined none
          ~null         -> customer_managed proven kept          -> aws_managed proven
          null          -> undetermined none                     -> undetermined none
          aws           -> aws_managed proven                    -> aws_managed proven
          aws | ~null   -> undetermined none                     -> aws_managed proven
          """)
  void anUpdatedObjectKeepsWhatItHasIfNothingIsNamed(
      String ways, String keepingCustomers, String keepingAws) {
    KeyOwnership customers =
        KeyOwnership.customer(Certainty.PROVEN, KeyReference.named("kept"), Trail.START);
    KeyOwnership aws = KeyOwnership.awsManaged(QUESTION, Trail.START, null, null);
    assertThat(answer(Presume.NOTHING, ways, customers)).isEqualTo(keepingCustomers);
    assertThat(answer(Presume.NOTHING, ways, aws)).isEqualTo(keepingAws);
  }

  @Test
  void whatIsPresumedIsNeverProven() {
    Possible plain =
        Setup.json("resource \"aws_kms_key\" \"k\" {}")
            .keys("aws_kms_key.k")
            .presumed("aws_kms_key.k.arn");
    KeyOwnership answer = judge(Presume.PLAIN, plain, null);
    assertThat(text(answer)).isEqualTo("customer_managed presumed aws_kms_key.k");
    assertThat(answer.presumptions()).containsExactly(Presumption.PLAIN_REFERENCE);
    KeyOwnership several = judge(Presume.PLAIN, plain.or(Ways.read("other")), null);
    assertThat(text(several)).isEqualTo("customer_managed presumed");
    assertThat(several.presumptions()).isEqualTo(Set.of(Presumption.PLAIN_REFERENCE));
  }

  @Test
  void whatDecidesIsNamed() {
    Possible either =
        Setup.of("resource \"aws_kms_key\" \"k\" {}")
            .keys("aws_kms_key.k")
            .possible("terraform.workspace == \"a\" ? aws_kms_key.k.arn : null");
    assertThat(judge(Presume.NOTHING, either, null).reasons())
        .isEqualTo(
            List.of(
                "it can be aws_kms_key.k, or no key, and so the AWS managed key aws/dynamodb:"
                    + " terraform.workspace decides, and the plan does not show how"));
  }

  @Test
  void theInputThatWasLeftOutIsNamed() {
    Possible forgotten =
        Setup.of("module \"m\" {}")
            .module(
                "m",
                """
                variable "key" { default = null }
                output "key" { value = var.key }
                """)
            .possible("module.m.key");
    KeyOwnership answer = judge(Presume.NOTHING, forgotten, null);
    assertThat(answer.owner()).isEqualTo(Owner.AWS_MANAGED);
    assertThat(answer.missingInput().map(MissingInput::variable)).contains("key");
  }

  @Test
  void noKeyIsNamedLast() {
    assertThat(judge(Presume.NOTHING, Ways.read("null | other | key"), null).reasons())
        .singleElement()
        .asString()
        .startsWith("it can be aws_kms_key.k, or aws_kms_key.other, or no key, and so");
  }

  private static KeyOwnership ofMany(int keys) {
    List<Possible> all = new ArrayList<>(List.of(Possible.of(Possibility.NULL)));
    for (int i = 10; i < 10 + keys; i++) {
      ResourceAddress address = ResourceAddress.parse("aws_kms_key.k" + i);
      Possibility key = new Possibility.NewKey(new KeyReference(null, address));
      all.add(Possible.of(key).after("step " + i));
    }
    return judge(Presume.NOTHING, Possible.union(all), null);
  }

  @Test
  void ofManyPossibilitiesTheFirstAreNamedAndNoKeyLast() {
    String all = ofMany(19).reasons().get(0);
    assertThat(all).contains("aws_kms_key.k28, or no key, and so").doesNotContain("more");
    String many = ofMany(23).reasons().get(0);
    assertThat(many)
        .contains("aws_kms_key.k28, or one of 4 more, or no key, and so")
        .doesNotContain("aws_kms_key.k29");
  }

  @Test
  void ofManyPossibilitiesTheFirstTellTheirSteps() {
    assertThat(ofMany(19).trail().steps()).contains("step 10", "step 28");
    assertThat(ofMany(23).trail().steps()).contains("step 10", "step 29").doesNotContain("step 30");
  }
}
