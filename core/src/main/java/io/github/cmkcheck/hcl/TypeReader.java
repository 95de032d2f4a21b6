package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.ObjectCons;
import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the type constraint of a variable, which is written like an expression. */
final class TypeReader {
  private static final Map<String, Type> PRIMITIVES =
      Map.of("any", Type.ANY, "string", Type.STRING, "number", Type.NUMBER, "bool", Type.BOOL);

  private static final Map<String, Type.Kind> COLLECTIONS =
      Map.of("list", Type.Kind.LIST, "set", Type.Kind.SET, "map", Type.Kind.MAP);

  private TypeReader() {}

  /** The type; empty if it is not one that we know. */
  static Optional<Type> read(Expression written) {
    if (written instanceof Expression.Bound word) {
      return ofWord(word.name());
    }
    if (written instanceof Expression.Literal old) {
      // Terraform 0.11 had types in quotes.
      return old.value().asString().flatMap(TypeReader::ofWord);
    }
    return written instanceof Expression.Call call && call.arguments().size() == 1
        ? ofCall(call.function(), call.arguments().get(0))
        : Optional.empty();
  }

  private static Optional<Type> ofWord(String word) {
    Type.Kind collection = COLLECTIONS.get(word);
    return collection == null
        ? Optional.ofNullable(PRIMITIVES.get(word))
        : Optional.of(Type.of(collection, Type.ANY));
  }

  private static Optional<Type> ofCall(String function, Expression of) {
    Type.Kind collection = COLLECTIONS.get(function);
    if (collection != null) {
      return read(of).map(element -> Type.of(collection, element));
    }
    if (function.equals("object") && of instanceof ObjectCons object) {
      return object(object);
    }
    return function.equals("tuple") && of instanceof Expression.TupleCons tuple
        ? tuple(tuple)
        : Optional.empty();
  }

  private static Optional<Type> tuple(Expression.TupleCons tuple) {
    List<Type> elements = new ArrayList<>();
    for (Expression element : tuple.elements()) {
      read(element).ifPresent(elements::add);
    }
    return elements.size() == tuple.elements().size()
        ? Optional.of(Type.tuple(elements))
        : Optional.empty();
  }

  private static Optional<Type> object(ObjectCons object) {
    Map<String, Type.Attribute> attributes = new TreeMap<>();
    for (ObjectCons.Entry entry : object.entries()) {
      Optional<String> name = Constants.of(entry.key()).flatMap(Value::asString);
      Optional<Type.Attribute> attribute = attribute(entry.value());
      if (name.isEmpty() || attribute.isEmpty()) {
        return Optional.empty();
      }
      attributes.put(name.get(), attribute.get());
    }
    return Optional.of(Type.object(attributes));
  }

  private static Optional<Type.Attribute> attribute(Expression written) {
    if (!(written instanceof Expression.Call call) || !call.function().equals("optional")) {
      return read(written).map(type -> new Type.Attribute(type, false, Value.NULL));
    }
    List<Expression> arguments = call.arguments();
    if (arguments.isEmpty() || arguments.size() > 2) {
      return Optional.empty();
    }
    Optional<Value> otherwise =
        arguments.size() == 1 ? Optional.of(Value.NULL) : Constants.of(arguments.get(1));
    return read(arguments.get(0))
        .flatMap(type -> otherwise.map(value -> new Type.Attribute(type, true, value)));
  }
}
