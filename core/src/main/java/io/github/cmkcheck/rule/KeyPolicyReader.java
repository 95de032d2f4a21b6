package io.github.cmkcheck.rule;

import io.github.cmkcheck.plan.json.JsonText;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Finds in a key policy the statements that let principals use the key past DynamoDB. */
final class KeyPolicyReader {

  /**
   * Numbers the statements, from 1.
   *
   * @param policy the document
   * @param account the key's own account; empty if it is not known
   * @return empty if there is none, and if the document is no policy or more than this can judge
   */
  List<Integer> unscoped(String policy, String account) {
    List<PolicyStatement> statements =
        new JsonText()
            .read(policy).stream()
                .map(document -> PolicyStatement.member(document, "Statement"))
                .flatMap(
                    all ->
                        all.kind() == Value.Kind.LIST
                            ? all.elements().stream()
                            : List.of(all).stream())
                .map(PolicyStatement::new)
                .toList();
    // Such a denial may have exceptions; who they are for is beyond this.
    boolean denied = statements.stream().anyMatch(KeyPolicyReader::deniesDirectUse);
    return denied
        ? List.of()
        : IntStream.rangeClosed(1, statements.size())
            .filter(number -> isUnscoped(statements.get(number - 1), account))
            .boxed()
            .toList();
  }

  private static boolean isUnscoped(PolicyStatement statement, String account) {
    return statement.isAllow()
        && statement.coversAnyUse()
        && statement.concernsPrincipals(account)
        && !statement.isOnlyThroughDynamoDb();
  }

  private static boolean deniesDirectUse(PolicyStatement statement) {
    return statement.isDeny()
        && statement.coversAnyUse()
        && statement.concernsEverybody()
        && statement.isAllButThroughDynamoDb();
  }
}
