package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.ObjectCons;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads values that must be constants in Terraform: defaults, and the source of a module. */
final class Constants {
  private Constants() {}

  /** The value; empty if the expression must be evaluated. */
  static Optional<Value> of(Expression written) {
    return switch (written.kind()) {
      case LITERAL -> Optional.of(((Expression.Literal) written).value());
      case UNARY -> negative((Expression.Unary) written);
      case TUPLE -> list(((Expression.TupleCons) written).elements());
      case OBJECT -> object((ObjectCons) written);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> negative(Expression.Unary unary) {
    return unary.operator() == Expression.Operator.NEGATE
        ? of(unary.operand())
            .filter(Value.Num.class::isInstance)
            .map(number -> new Value.Num("-" + ((Value.Num) number).literal()))
        : Optional.empty();
  }

  private static Optional<Value> list(List<Expression> elements) {
    List<Value> values = new ArrayList<>();
    for (Expression element : elements) {
      of(element).ifPresent(values::add);
    }
    return values.size() == elements.size()
        ? Optional.of(new Value.ListOf(values))
        : Optional.empty();
  }

  private static Optional<Value> object(ObjectCons object) {
    Map<String, Value> values = new TreeMap<>();
    for (ObjectCons.Entry entry : object.entries()) {
      Optional<String> name = of(entry.key()).flatMap(Value::asString);
      Optional<Value> value = of(entry.value());
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      values.put(name.get(), value.get());
    }
    return Optional.of(new Value.Obj(values));
  }
}
