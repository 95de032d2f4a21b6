package io.github.cmkcheck.access;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.Glob;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one element of a statement's {@code Resource} names.
 *
 * @param pattern the ARN, with wildcards; null if it is known only after apply
 * @param thing the resource whose ARN it is, if that is known only after apply; null if the plan
 *     does not show that either: then it may be anything
 */
record Target(@Nullable String pattern, @Nullable ResourceAddress thing) {

  /** It may be anything. */
  static final Target ANYTHING = new Target(null, null);

  /** The positions of the parts of an ARN, between its colons. */
  private static final int SERVICE = 2;

  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int RESOURCE = 5;

  /** The target that an element names; anything, if it is not certain to be one thing. */
  static Target of(Possible element) {
    List<Possibility> known =
        element.ways().stream()
            .map(way -> way.what())
            .filter(what -> what.kind() != Possibility.Kind.FAILS)
            .toList();
    return known.size() == 1 ? of(known.get(0)) : ANYTHING;
  }

  private static Target of(Possibility element) {
    if (element instanceof Possibility.Known known) {
      return known.value().asString().map(text -> new Target(text, null)).orElse(ANYTHING);
    }
    if (element instanceof Possibility.NewKey key) {
      return new Target(null, KeyReference.of(key).flatMap(KeyReference::resource).orElse(null));
    }
    return element instanceof Possibility.Later later && later.attribute().equals("arn")
        ? new Target(null, later.readFrom())
        : ANYTHING;
  }

  /** Whether it may be that key. */
  boolean mayBe(KeyIdentity key) {
    if (pattern != null) {
      return mayMatch(pattern, key);
    }
    if (thing == null) {
      return true;
    }
    boolean other = KmsKey.isType(thing.type()) && !KmsKey.isAliasType(thing.type());
    boolean itself = key.managed().map(KmsKey::address).filter(thing::equals).isPresent();
    return itself || !other && isCarrier(thing.type());
  }

  /** Whether the ARN may be that of a key: AWS resources of other services have only their own. */
  private static boolean isCarrier(String type) {
    return !type.startsWith("aws_") || type.contains("kms");
  }

  private static boolean mayMatch(String pattern, KeyIdentity key) {
    String[] parts = pattern.split(":", RESOURCE + 1);
    if (parts.length <= RESOURCE) {
      return true;
    }
    Optional<Arn> arn = Arn.parse(key.name());
    String resource = arn.map(Arn::resource).orElse(null);
    boolean literal = Arn.parse(pattern).filter(one -> !one.isAlias()).isPresent();
    return may(parts[SERVICE], "kms")
        && may(parts[REGION], key.region())
        && may(parts[ACCOUNT], arn.map(Arn::account).orElse(null))
        // A key that does not exist yet has an id that nobody could have written down.
        && (resource == null ? !literal : may(parts[RESOURCE], resource));
  }

  /** IAM policy variables, such as ${aws:PrincipalTag/x}, can be anything. */
  private static boolean may(String pattern, @Nullable String text) {
    return text == null
        || pattern.contains("$")
        || pattern.contains("alias/")
        || Glob.matches(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
  }
}
