package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Evaluates every kind of expression that has kept its structure, exactly. */
final class Expressions {
  private final Evaluator evaluator;

  Expressions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Possible of(Expression expression, Scope scope) {
    return switch (expression.kind()) {
      case LITERAL -> Possible.known(((Expression.Literal) expression).value());
      case TRAVERSAL -> evaluator.follow(((Expression.Traversal) expression).reference(), scope);
      case BOUND -> bound(((Expression.Bound) expression).name(), scope);
      case CONDITIONAL -> conditional((Expression.Conditional) expression, scope);
      case INDEX -> {
        Expression.Index index = (Expression.Index) expression;
        yield Members.index(
            evaluator.eval(index.collection(), scope), evaluator.eval(index.key(), scope));
      }
      case SPLAT -> splat((Expression.Splat) expression, scope);
      case CALL -> call((Expression.Call) expression, scope);
      case TEMPLATE ->
          Functions.concatenation(all(((Expression.Template) expression).parts(), scope));
      case FOR -> new Loop(evaluator, (Expression.For) expression, scope).run();
      case OBJECT -> object((Expression.ObjectCons) expression, scope);
      case TUPLE -> Possible.tuple(all(((Expression.TupleCons) expression).elements(), scope));
      case UNARY -> {
        Expression.Unary unary = (Expression.Unary) expression;
        yield Operators.apply(unary.operator(), evaluator.eval(unary.operand(), scope));
      }
      case BINARY -> {
        Expression.Binary binary = (Expression.Binary) expression;
        yield Operators.apply(
            binary.operator(),
            evaluator.eval(binary.left(), scope),
            evaluator.eval(binary.right(), scope));
      }
      case UNPARSED -> evaluator.eval(expression, scope);
      case BLOCKS -> new NestedBlocks(evaluator, scope).of((Expression.Blocks) expression);
    };
  }

  private List<Possible> all(List<Expression> expressions, Scope scope) {
    List<Possible> all = new ArrayList<>();
    expressions.forEach(one -> all.add(evaluator.eval(one, scope)));
    return all;
  }

  private static Possible bound(String name, Scope scope) {
    Possible value = scope.bound().get(name);
    return value == null ? Possible.fails("nothing here has that name") : value;
  }

  /** The branch that is taken; both, if that is undecided. */
  private Possible conditional(Expression.Conditional conditional, Scope scope) {
    Possible condition = evaluator.eval(conditional.condition(), scope);
    Branches both = new Branches(evaluator, conditional, scope);
    List<Possible> branches = new ArrayList<>();
    for (Way way : condition.ways()) {
      Boolean holds = Operators.truth(way.what());
      if (way.what().kind() == Possibility.Kind.FAILS) {
        branches.add(Possible.of(way));
        continue;
      }
      if (way.what().kind() == Possibility.Kind.NULL) {
        branches.add(Possible.fails("the condition is null").after(way.trail()));
        continue;
      }
      if (holds == null || holds) {
        branches.add(branch(both.whenTrue(), way));
      }
      if (holds == null || !holds) {
        branches.add(branch(both.whenFalse(), way));
      }
    }
    Possible taken = Possible.union(branches);
    return taken.ways().size() < 2 ? taken : taken.decidedBy(decider(conditional.condition()));
  }

  private static Possible branch(Possible branch, Way condition) {
    return branch.map(
        way ->
            way.lateIf(condition.late() || condition.what().isUnknown())
                .presuming(condition.presumed()));
  }

  private static String decider(Expression condition) {
    String names = Wording.names(condition);
    return names.isEmpty() ? "a condition" : names;
  }

  private Possible splat(Expression.Splat splat, Scope scope) {
    return evaluator
        .eval(splat.source(), scope)
        .flatMap(
            source ->
                switch (source.kind()) {
                  case NULL -> Possible.tuple(List.of());
                  case TUPLE -> splat(Members.elements(source), splat, scope);
                  case KNOWN ->
                      ((Known) source).value().kind() == Value.Kind.LIST
                          ? splat(Members.elements(source), splat, scope)
                          : splat(List.of(Possible.of(source)), splat, scope);
                  case OBJECT, NEW_KEY, AWS_KEY_LATER ->
                      splat(List.of(Possible.of(source)), splat, scope);
                  case HIDDEN -> Possible.hidden("what it loops over is not shown");
                  case LATER, FAILS -> Possible.of(source);
                },
            leaf ->
                evaluator.eval(
                    splat.each(), scope.with(Expression.Splat.ELEMENT, Possible.of(leaf))));
  }

  private Possible splat(List<Possible> elements, Expression.Splat splat, Scope scope) {
    List<Possible> taken = new ArrayList<>();
    for (Possible element : elements) {
      taken.add(evaluator.eval(splat.each(), scope.with(Expression.Splat.ELEMENT, element)));
    }
    return Possible.tuple(taken);
  }

  private Possible call(Expression.Call call, Scope scope) {
    List<Possible> arguments = all(call.arguments(), scope);
    if (call.function().equals("file") && arguments.size() == 1) {
      return evaluator.file(arguments.get(0));
    }
    if (call.function().equals("templatefile") && arguments.size() == 2) {
      Possible rendered = evaluator.template(arguments.get(0), arguments.get(1), scope);
      return rendered == null ? Functions.call(call.function(), arguments) : rendered;
    }
    if (!call.expandLast() || arguments.isEmpty()) {
      return Functions.call(call.function(), arguments);
    }
    List<Possible> first = arguments.subList(0, arguments.size() - 1);
    return arguments
        .get(arguments.size() - 1)
        .flatMap(
            last -> {
              if (last.isUnknown() || last.kind() == Possibility.Kind.HIDDEN) {
                return Possible.mixture(call.function() + "(...)", arguments);
              }
              List<Possible> expanded = new ArrayList<>(first);
              expanded.addAll(Members.elements(last));
              return Functions.call(call.function(), expanded);
            });
  }

  private Possible object(Expression.ObjectCons object, Scope scope) {
    Map<String, Possible> attributes = new TreeMap<>();
    Set<Presumption> presumed = EnumSet.noneOf(Presumption.class);
    for (Expression.ObjectCons.Entry entry : object.entries()) {
      Possible key = evaluator.eval(entry.key(), scope);
      String name = name(key);
      presumed.addAll(key.presumed());
      if (name == null) {
        // It is not known which attribute this is: anything in it can be what is asked for.
        return Possible.mixture(
            "an object with a computed key",
            all(object.entries().stream().map(Expression.ObjectCons.Entry::value).toList(), scope));
      }
      attributes.put(name, evaluator.eval(entry.value(), scope));
    }
    return Possible.object(attributes).presuming(presumed);
  }

  private static @Nullable String name(Possible key) {
    Value value = key.value();
    return value == null ? null : Operators.text(value);
  }
}
