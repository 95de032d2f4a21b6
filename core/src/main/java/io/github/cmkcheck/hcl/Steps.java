package io.github.cmkcheck.hcl;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps that follow a name or value. As long as all steps after a free name are literal, they
 * form one reference; from the first step that is not, each step is an index into what comes
 * before.
 */
final class Steps {
  private record Step(Value key, boolean attribute) {}

  private @Nullable String root;
  private final List<Step> literal = new ArrayList<>();
  private @Nullable Expression whole;

  /** Steps after a value. */
  static Steps behind(Expression value) {
    Steps steps = new Steps();
    steps.whole = value;
    return steps;
  }

  /** Steps after a name that is not bound anywhere. */
  static Steps behindName(String name) {
    Steps steps = new Steps();
    steps.root = name;
    return steps;
  }

  /** {@code .name}. */
  void attribute(String name) {
    add(new Value.Str(name), true);
  }

  /** <code>["name"]</code>, <code>[0]</code>, or the old {@code .0}. */
  void literal(Value key) {
    add(key, false);
  }

  private void add(Value key, boolean attribute) {
    if (root == null) {
      computed(new Expression.Literal(key));
    } else {
      literal.add(new Step(key, attribute));
    }
  }

  /** An index that is not a literal. */
  void computed(Expression key) {
    whole = new Expression.Index(expression(), key);
    root = null;
  }

  /** A splat. */
  void splat(Expression each) {
    whole = new Expression.Splat(expression(), each);
    root = null;
  }

  /** The whole expression. */
  Expression expression() {
    if (root == null) {
      return Objects.requireNonNull(whole);
    }
    Reference reference = literal.isEmpty() ? null : reference(root);
    if (reference != null) {
      return new Expression.Traversal(reference);
    }
    Expression all = new Expression.Bound(root);
    for (Step step : literal) {
      all = new Expression.Index(all, new Expression.Literal(step.key()));
    }
    return all;
  }

  /** Null if it is no reference that Terraform knows, such as <code>var["x"]</code>. */
  private @Nullable Reference reference(String name) {
    StringBuilder text = new StringBuilder(name);
    for (Step step : literal) {
      if (step.key() instanceof Value.Str key) {
        text.append(step.attribute() ? "." + key.value() : new InstanceKey.Name(key.value()));
      } else if (step.key() instanceof Value.Num number && isPlain(number.literal())) {
        text.append('[').append(number.literal()).append(']');
      } else {
        return null;
      }
    }
    try {
      return Reference.parse(text.toString());
    } catch (IllegalArgumentException noReference) {
      return null;
    }
  }

  /** Whether these are few enough digits for an index. */
  private static boolean isPlain(String number) {
    return number.length() <= 18 && number.chars().allMatch(Characters::isDigit);
  }
}
