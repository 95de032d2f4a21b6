package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.owner.PlanText;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of roles that use a table on a customer's key: what is true, or nothing. */
class KeyCallersTest {
  private static final String RULE = "kms-key-callers";
  private static final String ROLE = "aws_iam_role.r";
  private static final String ACCOUNT = "arn:aws:iam::111122223333:";
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:111122223333:table/orders";
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1";
  private static final String OTHER = "arn:aws:kms:us-east-1:111122223333:key/2";
  private static final String BY_IAM = keyPolicy("{'AWS': '" + ACCOUNT + "root'}", "kms:*");

  private static final String GET = statement("dynamodb:GetItem", TABLE);

  private static String statement(String action, String resource) {
    return "{'Effect': 'Allow', 'Action': '%s', 'Resource': '%s'}".formatted(action, resource);
  }

  private static String keyPolicy(String principal, String action) {
    return "{'Effect': 'Allow', 'Principal': %s, 'Action': '%s', 'Resource': '*'}"
        .formatted(principal, action);
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  /** A policy's document, as a string in JSON. */
  private static String document(String statements) {
    String json = "{'Version': '2012-10-17', 'Statement': [" + statements + "]}";
    return '"' + json.replace("'", "\\\"") + '"';
  }

  private static PlanText plan(String keyStatements) {
    return new PlanText()
        .state(
            "aws_kms_key.k",
            "{\"arn\": \"%s\", \"key_id\": \"1\", \"policy\": %s}"
                .formatted(KEY, document(keyStatements)))
        .state(
            "aws_dynamodb_table.t",
            """
            {"arn": "%s", "name": "orders",
             "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}"""
                .formatted(TABLE, KEY))
        .state(ROLE, "{\"name\": \"r\"}");
  }

  private static PlanText inline(PlanText plan, String statements) {
    return plan.state(
        "aws_iam_role_policy.p", "{\"role\": \"r\", \"policy\": " + document(statements) + "}");
  }

  private static List<String> said(PlanText plan) {
    return Verdicts.of(plan.check(), RULE).stream()
        .map(line -> line.contains(": May use ") ? line.substring(0, line.indexOf(':')) : line)
        .toList();
  }

  private static List<String> said(String statements) {
    return said(inline(plan(BY_IAM), statements));
  }

  @Test
  void aRoleWithoutTheKeyIsTold() {
    PlanReport report = inline(plan(BY_IAM), GET).check();
    assertThat(Verdicts.of(report, RULE))
        .containsExactly(
            ROLE
                + ": May use aws_dynamodb_table.t (by aws_iam_role_policy.p), but has no"
                + " kms:Decrypt on its key "
                + KEY
                + " (aws_kms_key.k): DynamoDB refuses its calls");
    assertThat(Verdicts.remedy(report, RULE))
        .isEqualTo(
            """
            # one more statement in aws_iam_role_policy.p:
            {
              Effect    = "Allow"
              Action    = ["kms:Decrypt"]
              Resource  = [aws_kms_key.k.arn]
              Condition = { StringEquals = { "kms:ViaService" = ["dynamodb.us-east-1.amazonaws.com"] } }
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb:*, " + TABLE,
    "*, " + TABLE,
    "dynamodb:Batch*, " + TABLE,
    "DynamoDB:putitem, " + TABLE,
    "dynamodb:PartiQLSelect, " + TABLE,
    "dynamodb:Query, " + TABLE + "/index/*",
    "dynamodb:GetItem, arn:aws:dynamodb:*:*:table/ord*",
    "dynamodb:GetItem, *"
  })
  void readingAndWritingItemsIsUsingATable(String action, String resource) {
    String statement =
        statement(action, resource)
            .replace("'*', 'Resource'", "['dynamodb:*', 's3:*'], 'Resource'");
    assertThat(said(statement)).containsExactly(ROLE);
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb:DescribeTable, " + TABLE,
    "dynamodb:CreateBackup, *",
    "dynamodb:GetItem, arn:aws:dynamodb:us-east-1:111122223333:table/orders2",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-west-1:*:table/*",
    "dynamodb:GetRecords, " + TABLE + "/stream/*",
    "s3:GetObject, *"
  })
  void whatUsesNoItemsOfTheTableIsNoCase(String action, String resource) {
    assertThat(said(statement(action, resource))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kms:Decrypt, " + KEY,
    "kms:*, " + KEY,
    "kms:De*, *",
    "*, *",
    "kms:Decrypt, arn:aws:kms:*:111122223333:key/*",
    "kms:Decrypt, arn:aws:kms:us-east-1:111122223333:alias/orders",
    "kms:Decrypt, arn:aws:kms:us-east-1:111122223333:key/${aws:PrincipalTag/key}"
  })
  void aRoleThatMayUseTheKeyPasses(String action, String resource) {
    assertThat(said(GET + "," + statement(action, resource))).containsExactly(ROLE + " passes");
  }

  @Test
  void aConditionOnTheKeyIsAsItShouldBe() {
    String decrypt =
        statement("kms:Decrypt", KEY)
            .replace(
                "}",
                ", 'Condition': {'StringEquals': {'kms:ViaService':"
                    + " 'dynamodb.us-east-1.amazonaws.com'}}}");
    assertThat(said(GET + "," + decrypt)).containsExactly(ROLE + " passes");
  }

  @ParameterizedTest
  @CsvSource({"kms:Decrypt, " + OTHER, "kms:Encrypt, " + KEY, "kms:DescribeKey, *"})
  void permissionForAnotherKeyOrOperationIsNone(String action, String resource) {
    assertThat(said(GET + "," + statement(action, resource))).containsExactly(ROLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Effect': 'Deny', 'Action': 'dynamodb:*', 'Resource': '*'}",
        "{'Effect': 'Deny', 'NotAction': 's3:*', 'Resource': '*'}",
        "{'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*'}",
        "{'Effect': 'Allow', 'Action': 's3:*', 'NotResource': 'arn:aws:s3:::b'}",
        "{'Effect': 'Maybe', 'Action': 's3:*', 'Resource': '*'}",
        "{'Effect': 'Allow', 'Action': 's3:*'}"
      })
  void whatItCannotJudgeKeepsItSilent(String statement) {
    assertThat(said(GET + "," + statement)).isEmpty();
  }

  @Test
  void aDenialOfSomethingElseDoesNotMatter() {
    assertThat(said(GET + ",{'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*'}"))
        .containsExactly(ROLE);
  }

  @Test
  void accessUnderAConditionIsNoCase() {
    assertThat(said(GET.replace("}", ", 'Condition': {'Bool': {'aws:MFA': 'true'}}}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'AWS': '*'}",
        "'*'",
        "{'AWS': ['arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/app/r']}",
        "{'AWS': 'arn:aws:sts::111122223333:assumed-role/r/session'}",
        "{'AWS': 'AROAEXAMPLE'}",
        "{'Federated': 'cognito-identity.amazonaws.com'}"
      })
  void aKeyWhosePolicyLetsTheRoleInIsNoCase(String principal) {
    String policy = BY_IAM + "," + keyPolicy(principal, "kms:Decrypt");
    assertThat(said(inline(plan(policy), GET))).containsExactly(ROLE + " passes");
  }

  @Test
  void anotherRoleInTheKeysPolicyDoesNotHelp() {
    String other = keyPolicy("{'AWS': '" + ACCOUNT + "role/other'}", "kms:Decrypt");
    assertThat(said(inline(plan(BY_IAM + "," + other), GET))).containsExactly(ROLE);
  }

  @Test
  void aKeyThatDoesNotLeaveItToIamIsNoCase() {
    String admin = keyPolicy("{'AWS': '" + ACCOUNT + "root'}", "kms:Put*");
    assertThat(said(inline(plan(admin), GET))).isEmpty();
  }

  @Test
  void aGrantMayLetTheRoleIn() {
    PlanText plan = plan(BY_IAM).state("aws_kms_grant.g", "{\"key_id\": \"%s\"}".formatted(KEY));
    assertThat(said(inline(plan, GET))).isEmpty();
  }

  private static PlanText attached(String arn) {
    return inline(plan(BY_IAM), GET)
        .state(
            "aws_iam_role_policy_attachment.a",
            "{\"role\": \"r\", \"policy_arn\": \"%s\"}".formatted(arn));
  }

  @Test
  void ofAwssPoliciesOnlyThoseThatSayNothingOfKeysAreKnown() {
    String aws = "arn:aws:iam::aws:policy/";
    assertThat(said(attached(aws + "service-role/AWSLambdaBasicExecutionRole")))
        .containsExactly(ROLE);
    assertThat(said(attached(aws + "AdministratorAccess"))).isEmpty();
    assertThat(said(attached(ACCOUNT + "policy/elsewhere"))).isEmpty();
  }

  @Test
  void anAttachedPolicyCounts() {
    String arn = ACCOUNT + "policy/keys";
    String policy = "{\"arn\": \"%s\", \"policy\": %s}";
    String decrypt = document(statement("kms:Decrypt", KEY));
    assertThat(said(attached(arn).state("aws_iam_policy.p", policy.formatted(arn, decrypt))))
        .containsExactly(ROLE + " passes");
    assertThat(said(attached(arn).state("data.aws_iam_policy.p", policy.formatted(arn, decrypt))))
        .containsExactly(ROLE + " passes");
    String logs = document(statement("logs:*", "*"));
    assertThat(said(attached(arn).state("aws_iam_policy.p", policy.formatted(arn, logs))))
        .containsExactly(ROLE);
  }

  @Test
  void somebodyWhoIsNotInThePlanIsNoCase() {
    PlanText plan =
        plan(BY_IAM)
            .state(
                "aws_iam_role_policy.p",
                "{\"role\": \"elsewhere\", \"policy\": " + document(GET) + "}");
    assertThat(said(plan)).isEmpty();
  }

  @Test
  void whatARoleHadBeforeMayStillLetItUseTheKey() {
    String role = "{\"name\": \"s\", \"inline_policy\": [{\"name\": \"x\", \"policy\": %s}]}";
    PlanText plan =
        plan(BY_IAM)
            .state("aws_iam_role.s", role.formatted(document(statement("kms:*", "*"))))
            .state("aws_iam_role_policy.s", "{\"role\": \"s\", \"policy\": " + document(GET) + "}");
    assertThat(said(plan)).containsExactly("aws_iam_role.s passes");
  }

  @Test
  void whatARoleHadBeforeIsNoProofThatItMayUseATable() {
    String role = "{\"name\": \"s\", \"inline_policy\": [{\"name\": \"x\", \"policy\": %s}]}";
    assertThat(said(plan(BY_IAM).state("aws_iam_role.s", role.formatted(document(GET))))).isEmpty();
  }

  @Test
  void aUserInAGroupIsNoCase() {
    PlanText plan =
        plan(BY_IAM)
            .state("aws_iam_user.u", "{\"name\": \"u\"}")
            .state("aws_iam_user_policy.u", "{\"user\": \"u\", \"policy\": " + document(GET) + "}");
    assertThat(said(plan)).containsExactly("aws_iam_user.u");
    plan.state("aws_iam_user_group_membership.g", "{\"user\": \"u\", \"groups\": [\"g\"]}");
    assertThat(said(plan)).isEmpty();
  }

  /** A plan in which all is new, with a document of these statements. */
  private static PlanText created(String after, String unknown, String written) {
    return new PlanText()
        .change("aws_kms_key.k", "create", "{}", "{\"arn\": true, \"policy\": true}")
        .configured("aws_kms_key.k", "{}")
        .change("aws_kms_key.other", "create", "{}", "{\"arn\": true, \"policy\": true}")
        .configured("aws_kms_key.other", "{}")
        .change(
            "aws_dynamodb_table.t",
            "create",
            "{\"name\": \"orders\", \"server_side_encryption\": [{\"enabled\": true}]}",
            "{\"arn\": true, \"server_side_encryption\": [{\"kms_key_arn\": true}]}")
        .configured(
            "aws_dynamodb_table.t",
            quoted(
                "{'server_side_encryption': [{'enabled': {'constant_value': true},"
                    + " 'kms_key_arn': {'references': ['aws_kms_key.k.arn', 'aws_kms_key.k']}}]}"))
        .change(ROLE, "create", "{\"name\": \"r\"}", "{\"arn\": true, \"id\": true}")
        .configured(ROLE, "{}")
        .change("aws_iam_role_policy.p", "create", "{}", "{\"policy\": true, \"role\": true}")
        .configured(
            "aws_iam_role_policy.p",
            quoted(
                "{'role': {'references': ['aws_iam_role.r.id', 'aws_iam_role.r']},"
                    + " 'policy': {'references': ['data.aws_iam_policy_document.d.json',"
                    + " 'data.aws_iam_policy_document.d']}}"))
        .change(
            "data.aws_iam_policy_document.d",
            "read",
            quoted("{'statement': [" + after + "]}"),
            quoted("{'json': true, 'statement': [" + unknown + "]}"))
        .configured("data.aws_iam_policy_document.d", quoted("{'statement': [" + written + "]}"));
  }

  private static String after(String action) {
    return "{'actions': ['" + action + "'], 'resources': [null]}";
  }

  private static String named(String... references) {
    return "{'resources': {'references': ['" + String.join("', '", references) + "']}}";
  }

  private static final String UNKNOWN = "{'resources': [true]}";

  @Test
  void aDocumentThatApplyWillReadIsReadInItsConfiguration() {
    PlanText plan = created(after("dynamodb:Query"), UNKNOWN, named("aws_dynamodb_table.t.arn"));
    assertThat(said(plan)).containsExactly(ROLE);
    assertThat(Verdicts.remedy(plan.check(), RULE))
        .isEqualTo(
            """
            # one more statement in aws_iam_role_policy.p:
            statement {
              actions   = ["kms:Decrypt"]
              resources = [aws_kms_key.k.arn]
              condition {
                test     = "StringEquals"
                variable = "kms:ViaService"
                values   = ["dynamodb.us-east-1.amazonaws.com"]
              }
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "aws_kms_key.k.arn, aws_iam_role.r passes",
    "aws_kms_key.other.arn, aws_iam_role.r",
    "aws_dynamodb_table.t.arn, aws_iam_role.r",
    "local.keys, aws_iam_role.r passes",
    "var.keys, aws_iam_role.r passes",
    "module.keys.arn, aws_iam_role.r passes"
  })
  void theKeyIsTheOneThatIsReferredTo(String reference, String expected) {
    PlanText plan =
        created(
            after("dynamodb:Query") + "," + after("kms:Decrypt"),
            UNKNOWN + "," + UNKNOWN,
            named("aws_dynamodb_table.t.arn") + "," + named(reference));
    assertThat(said(plan)).containsExactly(expected);
  }

  @Test
  void statementsOfADynamicBlockMayBeAboutAnyKey() {
    PlanText plan =
        created(
            after("dynamodb:Query") + "," + after("kms:Decrypt"),
            UNKNOWN + "," + UNKNOWN,
            named("aws_dynamodb_table.t.arn"));
    assertThat(said(plan)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"source_policy_documents", "override_policy_documents"})
  void aDocumentMadeOfOthersIsNotRead(String argument) {
    PlanText plan =
        created(
            after("dynamodb:Query") + "], '" + argument + "': ['x'",
            UNKNOWN,
            named("aws_dynamodb_table.t.arn"));
    assertThat(said(plan)).isEmpty();
  }

  @Test
  void aPolicyThatOnlySourcesTellIsNotReadWithoutThem() {
    PlanText plan =
        created(after("dynamodb:Query"), UNKNOWN, named("aws_dynamodb_table.t.arn"))
            .change("aws_iam_role_policy.q", "create", "{\"role\": \"r\"}", "{\"policy\": true}")
            .configured(
                "aws_iam_role_policy.q",
                quoted("{'policy': {'references': ['aws_s3_bucket.b.arn', 'aws_s3_bucket.b']}}"));
    assertThat(said(plan)).isEmpty();
  }

  @Test
  void aPolicyOfSomebodyWhoDoesNotShowMayBeAnybodys() {
    PlanText plan =
        created(after("dynamodb:Query"), UNKNOWN, named("aws_dynamodb_table.t.arn"))
            .change("aws_iam_role_policy.q", "create", "{}", "{\"policy\": true, \"role\": true}")
            .configured("aws_iam_role_policy.q", quoted("{'role': {'references': ['var.roles']}}"));
    assertThat(said(plan)).isEmpty();
  }

  @Test
  void aPolicyOfTheKeyThatIsKnownLaterMayLetTheRoleIn() {
    PlanText plan =
        created(after("dynamodb:Query"), UNKNOWN, named("aws_dynamodb_table.t.arn"))
            .change("aws_kms_key_policy.p", "create", "{}", "{\"key_id\": true, \"policy\": true}")
            .configured(
                "aws_kms_key_policy.p",
                quoted("{'key_id': {'references': ['aws_kms_key.k.id', 'aws_kms_key.k']}}"));
    assertThat(said(plan)).isEmpty();
  }

  @Test
  void jsonencodeIsReadWhereTheSourcesAreThere() throws Exception {
    TestCase testCase = TestCase.named("callers/1");
    PlanSource plan = PlanSource.file(testCase.plan());
    assertThat(Verdicts.of(new CmkCheck().check(plan), RULE))
        .containsExactly(
            "aws_iam_role.writer passes",
            "aws_iam_role.reader: May use aws_dynamodb_table.orders (by"
                + " aws_iam_role_policy.reader), but has no kms:Decrypt on its key"
                + " aws_kms_key.orders: DynamoDB refuses its calls");
    SourceChoice sources = SourceChoice.at(List.of(testCase.binary().orElseThrow()));
    assertThat(Verdicts.of(new CmkCheck().withSources(sources).check(plan), RULE))
        .containsExactly(
            "aws_iam_role.writer passes",
            "aws_iam_role.reader: May use aws_dynamodb_table.orders (by"
                + " aws_iam_role_policy.reader), but has no kms:Decrypt on its key"
                + " aws_kms_key.orders: DynamoDB refuses its calls",
            "aws_iam_role.worker: May use aws_dynamodb_table.orders (by aws_iam_policy.worker),"
                + " but has no kms:Decrypt on its key aws_kms_key.orders: DynamoDB refuses its"
                + " calls");
  }

  @Test
  void dynamicStatementsAreReadWhereTheSourcesAreThere() throws Exception {
    TestCase testCase = TestCase.named("callers_modules/1");
    PlanSource plan = PlanSource.file(testCase.plan());
    assertThat(Verdicts.of(new CmkCheck().check(plan), RULE)).isEmpty();
    SourceChoice sources = SourceChoice.at(List.of(testCase.binary().orElseThrow()));
    PlanReport report = new CmkCheck().withSources(sources).check(plan);
    assertThat(Verdicts.of(report, RULE))
        .containsExactly(
            "module.writer.aws_iam_role.this passes",
            "module.reader.aws_iam_role.this: May use aws_dynamodb_table.orders (by"
                + " module.reader.aws_iam_policy.this), but has no kms:Decrypt on its key"
                + " module.key.aws_kms_key.this: DynamoDB refuses its calls");
    assertThat(Verdicts.remedy(report, RULE))
        .startsWith(
            "# one more statement in module.reader.aws_iam_policy.this, with the key as its caller"
                + " names it:\n")
        .contains("  resources = [module.key.key_arn]\n");
  }

  @Test
  void whatTargetLeftOutMayBeThePermission() {
    PlanText plan = created(after("dynamodb:Query"), UNKNOWN, named("aws_dynamodb_table.t.arn"));
    plan.configured("aws_iam_role_policy.left_out", "{}");
    assertThat(said(plan)).isEmpty();
  }

  @Test
  void whoLosesAccessByThisPlanIsTold() throws Exception {
    PlanSource plan = PlanSource.file(TestCase.named("callers_switch/2").plan());
    assertThat(Verdicts.of(new CmkCheck().check(plan), RULE))
        .containsExactly(
            "aws_iam_role.writer passes",
            "aws_iam_role.reader: May use aws_dynamodb_table.orders, but has no kms:Decrypt on its"
                + " key aws_kms_key.orders: it loses access when this plan is applied",
            "aws_iam_user.auditor: May use aws_dynamodb_table.orders (by aws_iam_policy.audit), but"
                + " has no kms:Decrypt on its key aws_kms_key.orders: it loses access when this"
                + " plan is applied");
  }
}
