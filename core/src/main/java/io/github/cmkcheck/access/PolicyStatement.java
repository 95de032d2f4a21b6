package io.github.cmkcheck.access;

import io.github.cmkcheck.address.Glob;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One statement of a key policy. IAM accepts a single value for a list of one everywhere, and names
 * of elements, operators and condition keys in upper or lower case.
 *
 * @param element the statement
 */
record PolicyStatement(Value element) {

  /**
   * The operations that read or write data. Administering a key, or granting it to a service, does
   * not.
   */
  private static final List<String> USES =
      List.of(
          "kms:Decrypt",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo");

  /** Also with a wildcard for the region, or for everything after the service. */
  private static final Pattern DYNAMODB =
      Pattern.compile("dynamodb\\.[a-z0-9*?-]+(\\.amazonaws\\.com(\\.cn)?)?");

  private static final Pattern ROOT =
      Pattern.compile("([0-9]{12})|arn:[a-z-]+:iam::([0-9]{12}):root");

  boolean isAllow() {
    return is("Effect", "allow");
  }

  boolean isDeny() {
    return is("Effect", "deny");
  }

  /** Whether it covers an operation that reads or writes data. */
  boolean coversAnyUse() {
    return USES.stream().anyMatch(this::covers);
  }

  /** Whether it covers an operation. */
  boolean covers(String action) {
    Value actions = member(element, "Action");
    return actions.isNull()
        ? texts(member(element, "NotAction")).noneMatch(pattern -> matches(pattern, action))
            && !member(element, "NotAction").isNull()
        : texts(actions).anyMatch(pattern -> matches(pattern, action));
  }

  /**
   * Whether it applies to callers other than AWS services and the roots of accounts.
   *
   * @param account the key's own account; empty if it is not known
   */
  boolean concernsPrincipals(String account) {
    if (!member(element, "NotPrincipal").isNull()) {
      return true;
    }
    Value principal = member(element, "Principal");
    if (principal instanceof Value.Obj kinds) {
      return kinds.attributes().entrySet().stream()
          .filter(kind -> !kind.getKey().equalsIgnoreCase("Service"))
          .flatMap(kind -> texts(kind.getValue()))
          .anyMatch(name -> !isOwnRoot(name, account));
    }
    return texts(principal).anyMatch(name -> !isOwnRoot(name, account));
  }

  /** Whether it applies to everybody. */
  boolean concernsEverybody() {
    Value principal = member(element, "Principal");
    return texts(principal).anyMatch("*"::equals)
        || texts(member(principal, "AWS")).anyMatch("*"::equals);
  }

  /** Whether it applies to the root of the key's account. */
  boolean concernsOwnRoot(String account) {
    return texts(member(member(element, "Principal"), "AWS"))
        .anyMatch(name -> isOwnRoot(name, account));
  }

  /**
   * Adds the users and roles that it applies to.
   *
   * @return whether it applies to nobody else, apart from roots of accounts and AWS services
   */
  boolean names(Set<String> into) {
    Value principal = member(element, "Principal");
    if (!(principal instanceof Value.Obj kinds)) {
      return false;
    }
    boolean all = true;
    for (Map.Entry<String, Value> kind : kinds.attributes().entrySet()) {
      if (kind.getKey().equalsIgnoreCase("AWS")) {
        List<String> names = texts(kind.getValue()).toList();
        into.addAll(names);
        all &= names.stream().allMatch(name -> name.startsWith("arn:") || isOwnRoot(name, ""));
      } else {
        all &= kind.getKey().equalsIgnoreCase("Service");
      }
    }
    return all;
  }

  /** The root of the account means whatever IAM allows there: this is the default statement. */
  private static boolean isOwnRoot(String name, String account) {
    var root = ROOT.matcher(name);
    if (!root.matches()) {
      return false;
    }
    String own = root.group(1) == null ? root.group(2) : root.group(1);
    return account.isEmpty() || own.equals(account);
  }

  /** Whether it applies only to calls that DynamoDB makes. */
  boolean isOnlyThroughDynamoDb() {
    return conditionsOnService().stream()
        .filter(condition -> condition.holdsOnlyIfPresent("stringequals", "stringlike"))
        .anyMatch(Condition::namesDynamoDbOnly);
  }

  /** Whether it applies to all calls except those that DynamoDB makes. */
  boolean isAllButThroughDynamoDb() {
    return conditionsOnService().stream()
        .filter(condition -> condition.isNegated())
        .anyMatch(Condition::namesDynamoDbOnly);
  }

  /**
   * A condition on the service that a call comes through.
   *
   * @param operator in lower case
   * @param values what it compares with
   */
  private record Condition(String operator, List<String> values) {

    /** A direct call has no kms:ViaService: ...IfExists and ForAllValues are true for it. */
    boolean holdsOnlyIfPresent(String... comparisons) {
      String plain =
          operator.startsWith("foranyvalue:")
              ? operator.substring("foranyvalue:".length())
              : operator;
      return Stream.of(comparisons)
          .anyMatch(name -> plain.equals(name) || plain.equals(name + "ignorecase"));
    }

    boolean isNegated() {
      return operator.contains("stringnot");
    }

    boolean namesDynamoDbOnly() {
      return !values.isEmpty()
          && values.stream()
              .map(value -> value.toLowerCase(Locale.ROOT))
              .allMatch(value -> DYNAMODB.matcher(value).matches());
    }
  }

  private List<Condition> conditionsOnService() {
    List<Condition> conditions = new ArrayList<>();
    if (member(element, "Condition") instanceof Value.Obj operators) {
      operators
          .attributes()
          .forEach(
              (operator, keys) -> {
                List<String> services = texts(member(keys, "kms:ViaService")).toList();
                conditions.add(new Condition(operator.toLowerCase(Locale.ROOT), services));
              });
    }
    return conditions;
  }

  private boolean is(String name, String text) {
    return texts(member(element, name)).anyMatch(text::equalsIgnoreCase);
  }

  static Value member(Value object, String name) {
    if (object instanceof Value.Obj members) {
      for (Map.Entry<String, Value> member : members.attributes().entrySet()) {
        if (member.getKey().equalsIgnoreCase(name)) {
          return member.getValue();
        }
      }
    }
    return Value.NULL;
  }

  private static Stream<String> texts(Value value) {
    return value.kind() == Value.Kind.LIST
        ? value.elements().stream().flatMap(element -> element.asString().stream())
        : value.asString().stream();
  }

  /** Matches as IAM does, ignoring case. */
  static boolean matches(String pattern, String text) {
    return Glob.matches(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
  }
}
