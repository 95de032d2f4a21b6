package io.github.cmkcheck.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KeyPolicy;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.plan.Plan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyIdentitiesTest {
  private static final String ARN = "arn:aws:kms:eu-central-1:111122223333:key/";

  private static KeyIdentities identities(Setup setup) {
    Plan plan = setup.plan();
    Evaluator evaluator = new Evaluator(plan, Presume.NOTHING);
    KeyIndex index = new KeyIndex(KeyInventory.of(plan));
    return new KeyIdentities(plan, index, evaluator, new Regions(plan, evaluator));
  }

  private static KeyIdentity named(Setup setup, String name, @Nullable String region) {
    return identities(setup).of(KeyReference.named(name.replace("ARN/", ARN)), region);
  }

  private static KeyIdentity made(Setup setup, String address) {
    return identities(setup).of(new KeyReference(null, ResourceAddress.parse(address)), null);
  }

  private static String text(KeyIdentity identity) {
    return identity.toString().replace(ARN, "ARN/");
  }

  private static String hcl(String text) {
    return text.replace("ARN/", ARN);
  }

  private static Setup setup(String configuration) {
    return Setup.of(configuration);
  }

  private static Setup twoKeys() {
    return setup("")
        .state("aws_kms_key.a", hcl("{arn = \"ARN/a\", key_id = \"a\"}"))
        .state("aws_kms_key.b", hcl("{arn = \"ARN/b\", key_id = \"b\"}"))
        .state(
            "aws_kms_alias.a",
            "{arn = \"arn:aws:kms:eu-central-1:111122223333:alias/a\", name = \"alias/a\","
                + " target_key_id = \"a\"}")
        .state("aws_kms_alias.lost", "{name = \"alias/lost\", target_key_id = unknown}")
        .state("aws_kms_alias.round", "{name = \"alias/round\", target_key_id = \"alias/round\"}")
        .state(
            "data.aws_kms_alias.theirs",
            hcl("{name = \"alias/theirs\", target_key_arn = \"ARN/theirs\"}"))
        .state("data.aws_kms_alias.to", "{name = \"alias/to\", target_key_arn = \"alias/fro\"}")
        .state("data.aws_kms_alias.fro", "{name = \"alias/fro\", target_key_arn = \"alias/to\"}")
        .change("aws_kms_key.gone", "delete", hcl("{arn = \"ARN/gone\"}"), "null")
        .state("aws_kms_key.odd", "{arn = \"odd\\u001b:arn\", key_id = \"odd\"}")
        .state("data.aws_kms_alias.self", "{name = \"alias/self\", arn = \"alias/self\"}")
        .state("data.aws_kms_key.b", hcl("{key_id = \"alias/b\", arn = \"ARN/b\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          ARN/a        -> ARN/a (aws_kms_key.a)
          a            -> ARN/a (aws_kms_key.a)
          alias/a      -> ARN/a (aws_kms_key.a)
          arn:aws:kms:eu-central-1:111122223333:alias/a -> ARN/a (aws_kms_key.a)
          alias/b      -> ARN/b (aws_kms_key.b)
          alias/theirs -> ARN/theirs
          alias/self   -> alias/self
          alias/lost   -> aws_kms_alias.lost
          alias/round  -> aws_kms_alias.round
          alias/none   -> alias/none
          alias/to     -> alias/to
          ARN/gone     -> ARN/gone (aws_kms_key.gone)
          odd          -> aws_kms_key.odd
          ARN/none     -> ARN/none
          """)
  void aKeyIsFoundByWhateverNamesIt(String name, String key) {
    assertThat(text(named(twoKeys(), name, null))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.a             -> ARN/a (aws_kms_key.a)
          aws_kms_alias.a           -> ARN/a (aws_kms_key.a)
          data.aws_kms_key.b        -> ARN/b (aws_kms_key.b)
          data.aws_kms_alias.theirs -> ARN/theirs
          aws_kms_key.none          -> aws_kms_key.none
          data.aws_kms_key.none     -> data.aws_kms_key.none
          """)
  void aKeyIsFoundByTheResourceOrDataSourceThatIsReferredTo(String address, String key) {
    assertThat(text(made(twoKeys(), address))).isEqualTo(key);
  }

  @Test
  void aDataSourceThatFoundNothingNamesNoKey() {
    Setup setup = setup("").state("data.aws_kms_key.d", "{key_id = \"alias/x\"}");
    assertThat(text(made(setup, "data.aws_kms_key.d"))).isEqualTo("data.aws_kms_key.d");
    assertThat(text(named(setup, "alias/x", null))).isEqualTo("alias/x");
  }

  private static Setup sameIdInTwoRegions() {
    return setup("")
        .state(
            "aws_kms_key.here",
            "{arn = \"arn:aws:kms:eu-central-1:1:key/mrk-1\", key_id = \"mrk-1\"}")
        .state(
            "aws_kms_replica_key.there",
            "{arn = \"arn:aws:kms:us-east-1:1:key/mrk-1\", key_id = \"mrk-1\"}");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiterString = "->",
      textBlock =
          """
          eu-central-1 -> aws_kms_key.here
          us-east-1    -> aws_kms_replica_key.there
          us-west-2    -> -
          -            -> aws_kms_key.here
          """)
  void ofKeysOfOneIdTheOneInTheRegionIsMeant(@Nullable String region, @Nullable String key) {
    assertThat(
            named(sameIdInTwoRegions(), "mrk-1", region)
                .managed()
                .map(KmsKey::address)
                .map(ResourceAddress::toString))
        .isEqualTo(Optional.ofNullable(key));
  }

  @Test
  void theOnlyKeyOfAnIdIsMeantIfItsRegionDoesNotShow() {
    Setup one = setup("").state("aws_kms_key.a", "{key_id = \"1\"}");
    assertThat(named(one, "1", "us-east-1").managed()).isPresent();
    Setup two = one.state("aws_kms_key.b", "{key_id = \"1\"}");
    assertThat(named(two, "1", "us-east-1").managed()).isEmpty();
  }

  @Test
  void aKeyThatStaysIsMeantRatherThanOneThatGoes() {
    Setup setup =
        setup("")
            .change("aws_kms_key.a", "delete", hcl("{arn = \"ARN/1\"}"), "null")
            .state("aws_kms_key.b", hcl("{arn = \"ARN/1\"}"));
    assertThat(text(named(setup, "ARN/1", null))).isEqualTo("ARN/1 (aws_kms_key.b)");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.key_id                                        -> aws_kms_key.k
          aws_kms_key.k.arn                                           -> aws_kms_key.k
          terraform.workspace == "a" ? aws_kms_key.k.id : aws_kms_key.other.id -> aws_kms_alias.a
          aws_kms_key.old.id                                          -> aws_kms_alias.a
          """)
  void aNewAliasIsTheOneKeyThatItsConfigurationPointsItAt(String target, String key) {
    Setup setup =
        setup(
                """
                resource "aws_kms_key" "k" {}
                resource "aws_kms_key" "other" {}
                resource "aws_kms_key" "old" {}
                resource "aws_kms_alias" "a" {
                  name          = "alias/a"
                  target_key_id = %s
                }
                """
                    .formatted(target))
            .keys("aws_kms_key.k", "aws_kms_key.other")
            .state("aws_kms_key.old", "{id = \"old\"}")
            .made(
                "aws_kms_alias.a", "{arn = unknown, name = \"alias/a\", target_key_id = unknown}");
    assertThat(text(made(setup, "aws_kms_alias.a"))).isEqualTo(key);
    assertThat(text(named(setup, "alias/a", null))).isEqualTo(key);
  }

  @Test
  void aReplicaKnowsItsPrimaryByArnOrByReference() {
    Setup known =
        sameIdInTwoRegions()
            .state(
                "aws_kms_replica_key.known",
                "{arn = \"arn:aws:kms:us-west-2:1:key/mrk-1\","
                    + " primary_key_arn = \"arn:aws:kms:eu-central-1:1:key/mrk-1\"}");
    assertThat(made(known, "aws_kms_replica_key.known").rotated().map(KmsKey::address))
        .contains(ResourceAddress.parse("aws_kms_key.here"));
    Setup referred =
        setup(
                """
                resource "aws_kms_key" "k" {}
                resource "aws_kms_replica_key" "r" { primary_key_arn = aws_kms_key.k.arn }
                """)
            .keys("aws_kms_key.k")
            .made("aws_kms_replica_key.r", "{arn = unknown, primary_key_arn = unknown}");
    assertThat(made(referred, "aws_kms_replica_key.r").rotated().map(KmsKey::address))
        .contains(ResourceAddress.parse("aws_kms_key.k"));
    assertThat(made(referred, "aws_kms_key.k").rotated().map(KmsKey::address))
        .contains(ResourceAddress.parse("aws_kms_key.k"));
  }

  @Test
  void aReplicaWhosePrimaryIsElsewhereRotatesAsItIs() {
    Setup setup =
        setup("")
            .state(
                "aws_kms_replica_key.r",
                hcl("{arn = \"ARN/mrk-2\", primary_key_arn = \"ARN/mrk-3\"}"));
    assertThat(made(setup, "aws_kms_replica_key.r").rotated().map(KmsKey::address))
        .contains(ResourceAddress.parse("aws_kms_replica_key.r"));
  }

  private static @Nullable String policy(KeyIdentity identity) {
    return identity.policy().map(KeyPolicy::text).flatMap(text -> text.asString()).orElse(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          ARN/a -> ARN/a
          ARN/a -> a
          a     -> ARN/a
          """)
  void aPolicyBelongsToItsKeyByArnAndById(String key, String keyId) {
    Setup setup =
        setup("")
            .state("aws_kms_key_policy.p", hcl("{key_id = \"" + keyId + "\", policy = \"{}\"}"));
    if (key.equals("a")) {
      setup.state("aws_kms_key.a", hcl("{arn = \"ARN/a\", key_id = \"a\", policy = \"own\"}"));
    }
    assertThat(policy(named(setup, key, null))).isEqualTo("{}");
    assertThat(policy(named(setup, "ARN/b", null))).isNull();
  }

  @Test
  void aPolicyThatNamesAnIdIsOfTheKeyInItsOwnRegion() {
    Setup setup =
        setup("resource \"aws_kms_key_policy\" \"p\" {}")
            .region("aws", "\"us-east-1\"")
            .state(
                "aws_kms_key.here",
                "{arn = \"arn:aws:kms:eu-central-1:1:key/1\", key_id = \"1\", policy = \"own\"}")
            .state(
                "aws_kms_replica_key.there",
                "{arn = \"arn:aws:kms:us-east-1:1:key/1\", key_id = \"1\", policy = \"own\"}")
            .state("aws_kms_key_policy.p", "{key_id = \"1\", policy = \"{}\"}");
    assertThat(policy(made(setup, "aws_kms_key.here"))).isEqualTo("own");
    assertThat(policy(made(setup, "aws_kms_replica_key.there"))).isEqualTo("{}");
  }

  @Test
  void aNewPolicyBelongsToTheKeyThatItRefersTo() {
    Setup setup =
        setup(
                """
                resource "aws_kms_key" "k" {}
                resource "aws_kms_key" "bare" {}
                resource "aws_kms_key_policy" "p" { key_id = aws_kms_key.k.id }
                """)
            .keys("aws_kms_key.k")
            .made("aws_kms_key.bare", "{arn = unknown, policy = \"own\"}")
            .made("aws_kms_key_policy.p", "{key_id = unknown, policy = \"{}\"}");
    assertThat(policy(made(setup, "aws_kms_key.k"))).isEqualTo("{}");
    assertThat(policy(made(setup, "aws_kms_key.bare"))).isEqualTo("own");
  }

  @Test
  void dataSourcesOfAKeyTellOfItAndThoseOfItsAliasDoNot() {
    Setup setup =
        setup("")
            .state("aws_kms_key.a", hcl("{arn = \"ARN/a\"}"))
            .state("data.aws_kms_key.a", hcl("{arn = \"ARN/a\", enabled = true}"))
            .state("data.aws_kms_alias.a", hcl("{target_key_arn = \"ARN/a\", name = \"alias/a\"}"));
    assertThat(named(setup, "ARN/a", null).data())
        .extracting(KeyData::address)
        .containsExactly(ResourceAddress.parse("data.aws_kms_key.a"));
  }

  @Test
  void aKeyIsInTheRegionThatItsArnNamesElseWhereItIsAskedFor() {
    assertThat(named(setup(""), "ARN/a", "us-east-1").region()).isEqualTo("eu-central-1");
    assertThat(named(setup(""), "a", "us-east-1").region()).isEqualTo("us-east-1");
    assertThat(named(setup(""), "a", null).region()).isNull();
    assertThat(named(setup(""), "ARN/a", null).account()).isEqualTo("111122223333");
    assertThat(named(setup(""), "a", null).account()).isEmpty();
  }

  @Test
  void keysOfOneNameAreOneKey() {
    Setup setup = twoKeys();
    assertThat(named(setup, "alias/a", null).isSameAs(named(setup, "ARN/a", null))).isTrue();
    assertThat(named(setup, "ARN/a", null).isSameAs(named(setup, "ARN/b", null))).isFalse();
  }
}
