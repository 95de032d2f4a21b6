package io.github.cmkcheck.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.key.KeyIndex.Evidence;
import io.github.cmkcheck.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  private static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/1";

  private static final Value TABLE =
      Setup.value("{arn = \"arn:aws:dynamodb:eu-central-1:123456789012:table/t\"}");

  private static final Value NEW_TABLE = Setup.value("{arn = unknown}");

  private static String text(String hcl) {
    return hcl.replace("KEY", '"' + KEY + '"');
  }

  private static Evidence evidence(Setup setup, String name, Value object) {
    Arn arn = Arn.parseLoosely(name).orElseThrow();
    return new KeyIndex(KeyInventory.of(setup.plan())).evidence(arn, name, object).orElse(null);
  }

  private static String manager(Setup setup, String name) {
    Evidence evidence = evidence(setup, name, TABLE);
    return evidence == null ? "nobody knows" : evidence.manager() + ": " + evidence.why();
  }

  private static Setup state(String... resources) {
    Setup setup = Setup.of("");
    for (String resource : resources) {
      int space = resource.indexOf(' ');
      setup.state(resource.substring(0, space), text(resource.substring(space + 1)));
    }
    return setup;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          arn:aws:kms:eu-central-1:123456789012:alias/aws/dynamodb -> AWS: it is an alias/aws/ alias, which AWS reserves for its own keys
          alias/aws/dynamodb                                       -> AWS: it is an alias/aws/ alias, which AWS reserves for its own keys
          arn:aws:kms:eu-central-1:123456789012:alias/mine         -> CUSTOMER: it is an alias outside alias/aws/, which only a customer can make
          alias/mine                                               -> CUSTOMER: it is an alias outside alias/aws/, which only a customer can make
          arn:aws:kms:eu-central-1:123456789012:key/mrk-1          -> CUSTOMER: it is a multi-Region key, which AWS managed keys never are
          mrk-1                                                    -> CUSTOMER: it is a multi-Region key, which AWS managed keys never are
          arn:aws:kms:eu-central-1:210987654321:key/1              -> CUSTOMER: it is a key of another account, which AWS managed keys never are
          arn:aws:kms:eu-central-1:123456789012:key/1              -> nobody knows
          12345678-1234-1234-1234-123456789012                     -> nobody knows
          """)
  void aNameCanTellByItself(String name, String evidence) {
    assertThat(manager(Setup.of(""), name)).isEqualTo(evidence);
  }

  @Test
  void theAccountOfANewTableIsNotKnown() {
    String other = "arn:aws:kms:eu-central-1:210987654321:key/1";
    assertThat(evidence(Setup.of(""), other, NEW_TABLE)).isNull();
  }

  @Test
  void anArnWithoutAnAccountIsOfNoOtherAccount() {
    assertThat(evidence(Setup.of(""), "arn:aws:kms:eu-central-1::key/1", TABLE)).isNull();
    assertThat(
            evidence(
                Setup.of(""),
                "arn:aws:kms:eu-central-1:210987654321:key/1",
                Setup.value("{arn = \"arn:aws:dynamodb:eu-central-1::table/t\"}")))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k {arn = KEY}                                  -> CUSTOMER: it is the key of aws_kms_key.k
          aws_kms_external_key.k {arn = KEY}                         -> CUSTOMER: it is the key of aws_kms_external_key.k
          aws_kms_alias.a {name = "alias/a", target_key_arn = KEY}   -> CUSTOMER: it is the key of aws_kms_alias.a
          data.aws_kms_key.d {arn = KEY, key_manager = "AWS"}        -> AWS: it is the key of data.aws_kms_key.d, which AWS manages
          data.aws_kms_key.d {arn = KEY, key_manager = "CUSTOMER"}   -> CUSTOMER: it is the key of data.aws_kms_key.d, which the customer manages
          data.aws_kms_key.d {arn = KEY, key_id = "alias/aws/dynamodb"} -> AWS: it is the key of data.aws_kms_key.d, which AWS manages
          data.aws_kms_key.d {arn = KEY, key_id = "alias/mine"}      -> CUSTOMER: it is the key of data.aws_kms_key.d, which the customer manages
          data.aws_kms_key.d {arn = KEY, key_id = KEY}               -> nobody knows
          data.aws_kms_key.d {arn = KEY, key_id = "arn:aws:kms:eu-central-1:123456789012:alias/aws/dynamodb"} -> AWS: it is the key of data.aws_kms_key.d, which AWS manages
          data.aws_kms_key.d {arn = KEY, key_id = "alias/aws/dynamodb", key_manager = "CUSTOMER"} -> AWS: it is the key of data.aws_kms_key.d, which AWS manages
          data.aws_kms_key.d {arn = KEY, key_id = "alias/mine", key_manager = "AWS"} -> AWS: it is the key of data.aws_kms_key.d, which AWS manages
          aws_kms_alias.a {name = "alias/aws/dynamodb", target_key_arn = KEY} -> AWS: it is the key of aws_kms_alias.a, which AWS manages
          aws_kms_key.k {arn = KEY, description = "Default key that protects my DynamoDB data when no other key is defined"} -> EITHER: it is the key of aws_kms_key.k, which has the description or the policy of a key that AWS manages
          aws_kms_key.k {arn = KEY, description = "Default master key that protects my DynamoDB data when no other key is defined", policy = "{\\"Statement\\":[{\\"Action\\":\\"kms:*\\"}]}"} -> CUSTOMER: it is the key of aws_kms_key.k
          aws_kms_key.k {arn = KEY, policy = "{\\"Id\\": \\"auto-dynamodb-2\\"}"} -> EITHER: it is the key of aws_kms_key.k, which has the description or the policy of a key that AWS manages
          aws_kms_key.k {arn = KEY, policy = "{\\"Id\\":\\"key-default-1\\"}"} -> CUSTOMER: it is the key of aws_kms_key.k
          awscc_kms_key.k {arn = KEY, key_policy = "{\\"Id\\":\\"auto-dynamodb-2\\"}"} -> EITHER: it is the key of awscc_kms_key.k, which has the description or the policy of a key that AWS manages
          aws_kms_external_key.k {arn = KEY, policy = "{\\"Id\\":\\"auto-dynamodb-2\\"}"} -> CUSTOMER: it is the key of aws_kms_external_key.k
          data.aws_kms_alias.d {target_key_arn = KEY, name = "alias/aws/dynamodb"} -> AWS: it is the key of data.aws_kms_alias.d, which AWS manages
          data.aws_kms_alias.d {target_key_arn = KEY, name = "alias/mine"} -> CUSTOMER: it is the key of data.aws_kms_alias.d, which the customer manages
          aws_cloudwatch_log_group.g {kms_key_id = KEY}              -> CUSTOMER: it is the key of aws_cloudwatch_log_group.g as well, which the AWS managed key of DynamoDB cannot be
          aws_s3_bucket.b {arn = KEY}                                -> nobody knows
          """)
  void whatThePlanShowsOfAKeyCanTell(String shown, String evidence) {
    assertThat(manager(state(shown), KEY)).isEqualTo(evidence);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k {arn = KEY}
          aws_kms_alias.a {name = "alias/a", target_key_arn = KEY}
          data.aws_kms_key.other {arn = KEY, key_manager = "CUSTOMER"}
          data.aws_kms_alias.other {target_key_arn = KEY, name = "alias/mine"}
          aws_cloudwatch_log_group.g {kms_key_id = KEY}
          """)
  void whatNamesAKeyOfAwsMakesItNobodyElses(String contradiction) {
    String aws = "data.aws_kms_key.aws {arn = KEY, key_manager = \"AWS\"}";
    String alias = "data.aws_kms_alias.aws {target_key_arn = KEY, name = \"alias/aws/dynamodb\"}";
    assertThat(manager(state(aws, contradiction), KEY)).startsWith("AWS");
    assertThat(manager(state(contradiction, aws), KEY)).startsWith("AWS");
    assertThat(manager(state(contradiction, alias), KEY)).startsWith("AWS");
  }

  @Test
  void aResourceSaysMoreThanADataSourceOfTheCustomers() {
    Setup both =
        state(
            "aws_kms_key.k {arn = KEY}",
            "data.aws_kms_key.d {arn = KEY, key_manager = \"CUSTOMER\"}");
    assertThat(evidence(both, KEY, TABLE).resource())
        .contains(ResourceAddress.parse("aws_kms_key.k"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k   -> delete -> {arn = KEY}            -> null                   -> CUSTOMER: it is the key of aws_kms_key.k, which this plan removes
          aws_kms_key.k   -> update -> {arn = KEY}            -> {arn = KEY}            -> CUSTOMER: it is the key of aws_kms_key.k
          aws_kms_alias.a -> no-op  -> {target_key_arn = KEY} -> {target_key_arn = KEY} -> CUSTOMER: it is the key of aws_kms_alias.a
          aws_kms_alias.a -> create -> null                   -> {target_key_arn = KEY} -> nobody knows
          aws_kms_alias.a -> update -> {target_key_arn = KEY} -> {target_key_arn = KEY} -> nobody knows
          aws_kms_alias.a -> delete -> {target_key_arn = KEY} -> null                   -> CUSTOMER: it is the key of aws_kms_alias.a, which this plan removes
          data.aws_kms_key.d -> read -> null                  -> {key_id = KEY, arn = KEY, key_manager = "AWS"} -> AWS: it is the key of data.aws_kms_key.d, which AWS manages
          data.aws_kms_key.d -> no-op -> {arn = KEY, key_manager = "AWS"} -> {arn = KEY, key_manager = "AWS"} -> AWS: it is the key of data.aws_kms_key.d, which AWS manages
          data.aws_kms_key.d -> read -> {arn = KEY, key_id = "alias/mine"} -> {key_id = "alias/mine"} -> CUSTOMER: it is the key of data.aws_kms_key.d, which the customer manages
          """)
  void aChangeTellsWhatItHasShownItself(
      String address, String action, String before, String after, String evidence) {
    Setup setup = Setup.of("").change(address, action, text(before), text(after));
    assertThat(manager(setup, KEY)).isEqualTo(evidence);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k {arn = KEY, key_id = "1"}                                       -> 1       -> CUSTOMER
          aws_kms_alias.a {arn = "x", name = "alias/a", target_key_id = "1"}            -> 1       -> CUSTOMER
          data.aws_kms_alias.d {target_key_id = "1", name = "alias/aws/dynamodb"}       -> 1       -> AWS
          data.aws_kms_key.d {arn = KEY, id = "1", key_id = "alias/aws/dynamodb"}       -> 1       -> AWS
          data.aws_kms_key.d {arn = KEY, id = "1", key_id = KEY, key_manager = "CUSTOMER"} -> 1    -> CUSTOMER
          data.aws_kms_alias.d {target_key_id = "1", name = "alias/aws/dynamodb"}       -> arn:aws:kms:eu-central-1:123456789012:key/1 -> AWS
          """)
  void aKeyGoesByItsIdAsWell(String shown, String name, String manager) {
    assertThat(manager(state(shown), name)).startsWith(manager);
  }

  @Test
  void whatADataSourceHasSaidStaysTrueWhenItIsReadAgain() {
    Setup setup =
        state("data.aws_kms_alias.d {name = \"alias/aws/dynamodb\", target_key_arn = KEY}")
            .pending("data.aws_kms_alias.d", "{name = \"alias/aws/dynamodb\"}");
    assertThat(manager(setup, KEY)).startsWith("AWS");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {}                                                 -> CUSTOMER false
          {policy = "{\\"Action\\": \\"kms:Get*\\"}"}        -> CUSTOMER false
          {policy = "{\\"Action\\": \\"kms:*\\"}"}           -> CUSTOMER true
          {policy = "{\\"Action\\": [\\"kms:PutKeyPolicy\\"]}"} -> CUSTOMER true
          {policy = "{\\"Action\\": [\\"kms:Put*\\"]}"}      -> CUSTOMER true
          {description = "Default key that protects my DynamoDB data when no other key is defined"} -> EITHER true
          """)
  void anImportedKeyIsTheCustomersIfItsPolicyCanBeChanged(String shown, String answer) {
    String key = text("{arn = KEY, " + shown.substring(1));
    Setup setup = Setup.of("").imported("aws_kms_key.k", "no-op", key, text("{arn = KEY}"));
    Evidence evidence = evidence(setup, KEY, TABLE);
    assertThat(evidence.manager() + " " + evidence.isProof()).isEqualTo(answer);
  }

  @Test
  void whatAPlanWillMakeOfAKeySaysNothingOfWhoMadeIt() {
    Setup setup =
        Setup.of("")
            .change(
                "aws_kms_key.k",
                "update",
                text("{arn = KEY, description = \"... when no other key is defined\"}"),
                text("{arn = KEY, description = \"ours\"}"));
    assertThat(manager(setup, KEY)).startsWith("EITHER");
  }

  @Test
  void aKeyThatIsMadeInPlaceOfAnImportedOneIsTheCustomers() {
    String other = "arn:aws:kms:eu-central-1:123456789012:key/2";
    Setup setup =
        Setup.of("")
            .imported("aws_kms_key.k", "create", text("{arn = KEY}"), "{arn = \"" + other + "\"}");
    assertThat(evidence(setup, other, TABLE).isProof()).isTrue();
    assertThat(evidence(setup, KEY, TABLE).isProof()).isFalse();
  }

  @Test
  void anImportedAliasOfAwsTellsWhoseKeyItPointsTo() {
    Setup setup =
        Setup.of("")
            .imported(
                "aws_kms_alias.a",
                "no-op",
                text("{name = \"alias/aws/dynamodb\", target_key_arn = KEY}"),
                text("{name = \"alias/aws/dynamodb\", target_key_arn = KEY}"));
    assertThat(manager(setup, KEY)).startsWith("AWS");
  }

  @Test
  void anImportedKeyThatADataSourceKnowsIsWhoseThatSays() {
    Setup setup = state("data.aws_kms_key.d {arn = KEY, key_manager = \"CUSTOMER\"}");
    setup.imported("aws_kms_key.k", "no-op", text("{arn = KEY}"), text("{arn = KEY}"));
    assertThat(evidence(setup, KEY, TABLE).isProof()).isTrue();
  }
}
