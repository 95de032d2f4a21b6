package io.github.cmkcheck.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key policies as people write them. */
class KeyPolicyReaderTest {
  private static final String ACCOUNT = "111122223333";

  private static final String APP = "'Principal': {'AWS': 'arn:aws:iam::111122223333:role/orders'}";

  private static final String VIA =
      "'Condition': {'StringEquals': {'kms:ViaService': 'dynamodb.us-east-1.amazonaws.com'}}";

  private static List<Integer> unscoped(String... statements) {
    String all = "[" + String.join(",", statements) + "]";
    return read("{'Version': '2012-10-17', 'Statement': " + all + "}");
  }

  private static List<Integer> read(String policy) {
    return new KeyPolicyReader().unscoped(policy.replace('\'', '"'), ACCOUNT);
  }

  private static String allow(String rest) {
    return "{'Effect': 'Allow', 'Resource': '*', " + rest + "}";
  }

  private static String condition(String operators) {
    return allow("'Action': 'kms:Decrypt', " + APP + ", 'Condition': " + operators);
  }

  @Test
  void thePolicyThatAwsGivesEveryKeyIsNoFinding() {
    String root = "'Principal': {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'kms:*'";
    assertThat(unscoped(allow(root))).isEmpty();
    assertThat(unscoped(allow("'Principal': {'AWS': '111122223333'}, 'Action': 'kms:*'")))
        .isEmpty();
  }

  @Test
  void theRootOfAnotherAccountIsSomebodyElse() {
    String root = "'Principal': {'AWS': ['arn:aws:iam::444455556666:root']}, 'Action': 'kms:*'";
    assertThat(unscoped(allow(root))).containsExactly(1);
    String policy = ("{'Statement': " + allow(root) + "}").replace('\'', '"');
    assertThat(new KeyPolicyReader().unscoped(policy, "")).isEmpty();
  }

  @Test
  void aServicePrincipalIsNoApplication() {
    String service = "'Principal': {'Service': 'dynamodb.amazonaws.com'}, 'Action': 'kms:*'";
    assertThat(unscoped(allow(service))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Action': 'kms:Decrypt'",
        "'Action': ['kms:DescribeKey', 'KMS:decrypt']",
        "'action': 'kms:GenerateDataKey*'",
        "'Action': 'kms:*'",
        "'Action': '*'",
        "'Action': 'kms:ReEncrypt?o'",
        "'NotAction': 'kms:ScheduleKeyDeletion'",
        "'NotAction': ['kms:Decrypt', 'kms:ReEncrypt*']"
      })
  void actionsThatUseTheKey(String action) {
    assertThat(unscoped(allow(APP + ", " + action))).containsExactly(1);
    assertThat(unscoped(allow(APP + ", " + action + ", " + VIA))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Action': ['kms:Create*', 'kms:Describe*', 'kms:Enable*', 'kms:ScheduleKeyDeletion']",
        "'Action': 'kms:CreateGrant'",
        "'NotAction': 'kms:*'",
        "'NotAction': ['kms:*crypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*']",
        "'Action': []",
        "'Resource2': '*'"
      })
  void actionsThatDoNot(String action) {
    assertThat(unscoped(allow(APP + ", " + action))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'StringEquals': {'kms:ViaService': ['dynamodb.us-east-1.amazonaws.com']}} | true
          {'stringequals': {'KMS:VIASERVICE': 'dynamodb.us-east-1.amazonaws.com'}} | true
          {'StringEqualsIgnoreCase': {'kms:ViaService': 'DynamoDB.us-east-1.amazonaws.com'}} | true
          {'StringLike': {'kms:ViaService': 'dynamodb.*.amazonaws.com'}} | true
          {'StringLike': {'kms:ViaService': 'dynamodb.*'}} | true
          {'StringEquals': {'kms:ViaService': 'dynamodb.cn-north-1.amazonaws.com.cn'}} | true
          {'ForAnyValue:StringEquals': {'kms:ViaService': 'dynamodb.us-east-1.amazonaws.com'}} | true
          {'Bool': {'aws:SecureTransport': 'true'}, 'StringEquals': {'kms:ViaService': 'dynamodb.us-east-1.amazonaws.com'}} | true
          {'StringEqualsIfExists': {'kms:ViaService': 'dynamodb.us-east-1.amazonaws.com'}} | false
          {'ForAllValues:StringEquals': {'kms:ViaService': 'dynamodb.us-east-1.amazonaws.com'}} | false
          {'StringNotEquals': {'kms:ViaService': 'dynamodb.us-east-1.amazonaws.com'}} | false
          {'StringEquals': {'kms:ViaService': ['dynamodb.us-east-1.amazonaws.com', 's3.us-east-1.amazonaws.com']}} | false
          {'StringEquals': {'kms:ViaService': 's3.us-east-1.amazonaws.com'}} | false
          {'StringLike': {'kms:ViaService': '*.amazonaws.com'}} | false
          {'StringLike': {'kms:ViaService': 'dynamodb*'}} | false
          {'StringEquals': {'kms:ViaService': []}} | false
          {'Null': {'kms:ViaService': 'false'}} | false
          {'StringEquals': {'kms:CallerAccount': '111122223333'}} | false
          {} | false
          """)
  void conditions(String operators, boolean scoped) {
    assertThat(unscoped(condition(operators)).isEmpty()).isEqualTo(scoped);
  }

  @Test
  void everybodyAndEverybodyButOne() {
    assertThat(unscoped(allow("'Principal': '*', 'Action': 'kms:Decrypt'"))).containsExactly(1);
    String but = "'NotPrincipal': {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'kms:*'";
    assertThat(unscoped(allow(but))).containsExactly(1);
  }

  @Test
  void eachStatementIsJudgedByItself() {
    String scoped = allow("'Action': 'kms:Decrypt', " + APP + ", " + VIA);
    String open = allow("'Action': 'kms:Decrypt', " + APP);
    assertThat(unscoped(scoped, open, scoped, open)).containsExactly(2, 4);
    assertThat(read("{'Statement': " + open + "}")).containsExactly(1);
  }

  @Test
  void aDenialOfAllButDynamoDbSettlesIt() {
    String open = allow("'Action': 'kms:Decrypt', " + APP);
    String deny =
        "{'Effect': 'Deny', 'Principal': {'AWS': '*'}, 'Action': 'kms:*', 'Resource': '*',"
            + " 'Condition': {'StringNotEqualsIfExists': {'kms:ViaService':"
            + " 'dynamodb.us-east-1.amazonaws.com'}}}";
    assertThat(unscoped(open, deny)).isEmpty();
    assertThat(unscoped(open, deny.replace("Deny", "Allow"))).containsExactly(1, 2);
    assertThat(unscoped(open, deny.replace("dynamodb", "s3"))).containsExactly(1);
    assertThat(unscoped(open, deny.replace("kms:*", "kms:CreateGrant"))).containsExactly(1);
    assertThat(unscoped(open, deny.replace("StringNotEqualsIfExists", "StringEquals")))
        .containsExactly(1);
    assertThat(unscoped(open, deny.replace("'*'}", "'arn:aws:iam::111122223333:role/x'}")))
        .containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Effect': 'Allow', 'Action': 'kms:*'",
        "'Effect': 'Allow', 'Action': 'kms:*', 'Principal': []",
        "'Effect': 'Allow', 'Action': 'kms:*', 'Principal': 'arn:aws:iam::111122223333:root'",
        "'Effect': 'Allow', 'Principal': '*'",
        "'Action': 'kms:*', 'Principal': '*'"
      })
  void aStatementThatLeavesSomethingOutAllowsNothing(String elements) {
    assertThat(unscoped("{" + elements + "}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "1",
        "{} {}",
        "{'Statement': 3}",
        "{'Statement': [null]}",
        "{'Statement': {'Effect': 1, 'Action': {}, 'Principal': [], 'Condition': 'x'}}"
      })
  void whatIsNoPolicySaysNothing(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void wildcardsTakeNoTime() {
    String many = "*a".repeat(2000) + "b";
    assertThat(PolicyStatement.matches(many, "a".repeat(2000))).isFalse();
  }
}
