package io.github.cmkcheck.access;

import io.github.cmkcheck.plan.json.JsonText;
import io.github.cmkcheck.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads from a key policy who may use the key, and which statements let them do so without
 * DynamoDB.
 */
public final class KeyPolicyReader {

  /**
   * The numbers, from 1, of the statements that allow use without DynamoDB.
   *
   * @param policy the document
   * @param account the key's own account; empty if it is not known
   * @return empty if there are none, or if the document is not a policy or too complex to judge
   */
  public List<Integer> unscoped(String policy, String account) {
    List<PolicyStatement> statements = statements(policy);
    // Such a denial may have exceptions, and who those are for is not looked into.
    boolean denied = statements.stream().anyMatch(KeyPolicyReader::deniesDirectUse);
    return denied
        ? List.of()
        : IntStream.rangeClosed(1, statements.size())
            .filter(number -> isUnscoped(statements.get(number - 1), account))
            .boxed()
            .toList();
  }

  /**
   * Who may decrypt according to the policy.
   *
   * @param policy the document
   * @param account the key's own account; empty if it is not known
   */
  Decrypters decrypters(String policy, String account) {
    Set<String> named = new HashSet<>();
    boolean byIam = false;
    boolean anybody = false;
    for (PolicyStatement statement : statements(policy)) {
      if (statement.isAllow() && statement.covers(Statement.DECRYPT)) {
        anybody |= statement.concernsEverybody() || !statement.names(named);
        byIam |= statement.concernsOwnRoot(account);
      }
    }
    return new Decrypters(byIam, anybody, named);
  }

  private static List<PolicyStatement> statements(String policy) {
    return new JsonText()
        .read(policy).stream()
            .map(document -> PolicyStatement.member(document, "Statement"))
            .flatMap(
                all ->
                    all.kind() == Value.Kind.LIST ? all.elements().stream() : List.of(all).stream())
            .map(PolicyStatement::new)
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
