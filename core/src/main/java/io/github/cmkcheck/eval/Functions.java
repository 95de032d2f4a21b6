package io.github.cmkcheck.eval;

import static java.util.Map.entry;

import io.github.cmkcheck.eval.Possibility.Kind;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.Later;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions of Terraform's language that people use on keys and what contains them. */
final class Functions {

  private static final int ANY = Integer.MAX_VALUE;

  /** A function of everything that its arguments can be. */
  @FunctionalInterface
  interface OfArguments {
    Possible apply(String name, List<Possible> arguments);
  }

  /** A function of one possibility for each argument. */
  @FunctionalInterface
  interface OfWays {
    Possible apply(String name, List<Possibility> ways);
  }

  private record Row(int least, int most, boolean plain, OfArguments body) {}

  private static final Map<String, Row> TABLE =
      Map.ofEntries(
          entry("try", row(1, ANY, Functions::attempt)),
          entry("can", plain(1, 1, Functions::succeeds)),
          entry("coalesce", row(1, ANY, Functions::coalesce)),
          entry("coalescelist", row(1, ANY, Functions::coalesceLists)),
          entry("sensitive", row(1, 1, (name, all) -> all.get(0))),
          entry("nonsensitive", row(1, 1, (name, all) -> all.get(0))),
          entry("lookup", row(2, 3, MapFunctions::lookup)),
          entry("one", ways(1, 1, CollectionFunctions::one)),
          entry("element", ways(2, 2, CollectionFunctions::element)),
          entry("concat", ways(1, ANY, CollectionFunctions::concat)),
          entry("flatten", ways(1, 1, CollectionFunctions::flatten)),
          entry("compact", ways(1, 1, CollectionFunctions::compact)),
          entry("distinct", ways(1, 1, CollectionFunctions::distinct)),
          entry("reverse", ways(1, 1, CollectionFunctions::reverse)),
          entry("slice", ways(3, 3, CollectionFunctions::slice)),
          entry("sort", ways(1, 1, CollectionFunctions::sort)),
          entry("range", seen(1, 3, CollectionFunctions::range)),
          entry("setproduct", ways(2, ANY, SetFunctions::product)),
          entry("setunion", ways(1, ANY, SetFunctions::union)),
          entry("setintersection", ways(1, ANY, SetFunctions::commonElements)),
          entry("setsubtract", ways(2, 2, SetFunctions::commonElements)),
          entry("merge", ways(0, ANY, MapFunctions::merge)),
          entry("keys", ways(1, 1, MapFunctions::keys)),
          entry("values", ways(1, 1, MapFunctions::values)),
          entry("zipmap", ways(2, 2, MapFunctions::zip)),
          entry("length", plain(1, 1, lifted(PlainFunctions::length))),
          entry("contains", plain(2, 2, PlainFunctions::contains)),
          entry("index", plain(2, 2, PlainFunctions::index)),
          entry("alltrue", plain(1, 1, PlainFunctions::truths)),
          entry("anytrue", plain(1, 1, PlainFunctions::truths)),
          entry("tostring", row(1, 1, MapFunctions::convert)),
          entry("tonumber", row(1, 1, MapFunctions::convert)),
          entry("tobool", row(1, 1, MapFunctions::convert)),
          entry("tolist", row(1, 1, MapFunctions::convert)),
          entry("toset", row(1, 1, MapFunctions::convert)),
          entry("tomap", row(1, 1, MapFunctions::convert)),
          entry("join", ways(2, ANY, TextFunctions::join)),
          entry("format", ways(1, ANY, TextFunctions::format)),
          entry("split", seen(2, 2, TextFunctions::split)),
          entry("replace", seen(3, 3, TextFunctions::replace)),
          entry("regex", seen(2, 2, TextFunctions::match)),
          entry("regexall", seen(2, 2, TextFunctions::matches)),
          entry("csvdecode", seen(1, 1, TextFunctions::fromCsv)),
          entry("timestamp", row(0, 0, (name, all) -> onlyApplyTells(name))),
          entry("uuid", row(0, 0, (name, all) -> onlyApplyTells(name))),
          entry("bcrypt", row(1, 2, (name, all) -> onlyApplyTells(name))),
          entry("lower", sameKey(TextFunctions::lower)),
          entry("trimspace", sameKey(TextFunctions::strip)),
          entry("upper", seen(1, 1, TextFunctions::upper)),
          entry("trim", seen(2, 2, TextFunctions::trim)),
          entry("trimprefix", seen(2, 2, TextFunctions::trimPrefix)),
          entry("trimsuffix", seen(2, 2, TextFunctions::trimSuffix)),
          entry("substr", seen(3, 3, TextFunctions::part)),
          entry("startswith", plain(2, 2, seenBy(PlainFunctions::startsWith))),
          entry("endswith", plain(2, 2, seenBy(PlainFunctions::endsWith))),
          entry("strcontains", plain(2, 2, seenBy(PlainFunctions::holds))),
          entry("min", plain(1, ANY, seenBy(PlainFunctions::least))),
          entry("max", plain(1, ANY, seenBy(PlainFunctions::greatest))),
          entry("jsonencode", row(1, 1, Functions::encoded)),
          entry("jsondecode", ways(1, 1, TextFunctions::fromJson)),
          entry("yamldecode", ways(1, 1, TextFunctions::fromYaml)));

  private Functions() {}

  /** The result of a function. One not in the table can return anything that its arguments hold. */
  static Possible call(String name, List<Possible> arguments) {
    if (Structure.isHuge(arguments)) {
      return Structure.TOO_LARGE;
    }
    Row row = TABLE.get(name);
    if (row == null) {
      return Possible.mixture(name + "(...)", arguments);
    }
    if (arguments.size() < row.least() || arguments.size() > row.most()) {
      return Possible.fails(name + " takes a different number of arguments");
    }
    Possible result =
        row.plain() && arguments.stream().anyMatch(Possible::isMixture)
            ? Structure.opaque(name + "(...)", arguments)
            : row.body().apply(name, arguments);
    if (row.plain() && result.isMixture()) {
      return Structure.opaque(name + "(...)", arguments);
    }
    return row.plain() ? result.map(Functions::noKey) : result;
  }

  /** A document that is known only after apply still keeps what is in it. */
  private static Possible encoded(String name, List<Possible> arguments) {
    return seenBy(TextFunctions::toJson)
        .apply(name, arguments)
        .map(
            way ->
                way.what() instanceof Later later
                    ? way.as(new Later(name + "(...)", later.mayBeKey(), null, arguments.get(0)))
                    : way);
  }

  private static Possible onlyApplyTells(String name) {
    return Possible.of(new Later(name + "()", false));
  }

  private static Way noKey(Way way) {
    return way.what() instanceof Later later ? way.as(new Later(later.source(), false)) : way;
  }

  /** A string template. */
  static Possible concatenation(List<Possible> parts) {
    return Structure.isHuge(parts)
        ? Structure.TOO_LARGE
        : Structure.combine("a template", parts, Texts::concatenate);
  }

  private static Row row(int least, int most, OfArguments body) {
    return new Row(least, most, false, body);
  }

  /** A function that returns a boolean or number, which is never a key. */
  private static Row plain(int least, int most, OfArguments body) {
    return new Row(least, most, true, body);
  }

  private static Row ways(int least, int most, OfWays body) {
    return row(least, most, lifted(body));
  }

  /** A function that needs to see all of its arguments. */
  private static Row seen(int least, int most, Function<List<Value>, Possible> body) {
    return row(least, most, seenBy(body));
  }

  /** A function of strings that leaves an ARN or id as it is. */
  private static Row sameKey(Function<List<Value>, Possible> body) {
    OfArguments others = seenBy(body);
    return ways(
        1,
        1,
        (name, ways) ->
            ways.get(0).kind() == Kind.NEW_KEY || ways.get(0).kind() == Kind.AWS_KEY_LATER
                ? Possible.of(ways.get(0))
                : others.apply(name, List.of(Possible.of(ways.get(0)))));
  }

  private static OfArguments lifted(OfWays body) {
    return (name, arguments) ->
        Structure.combine(
            name + "(...)",
            arguments,
            ways -> {
              for (Possibility way : ways) {
                if (way.kind() == Kind.FAILS) {
                  return Possible.of(way);
                }
              }
              return body.apply(name, ways);
            });
  }

  private static OfArguments seenBy(Function<List<Value>, Possible> body) {
    return (name, arguments) ->
        Structure.combine(
            name + "(...)",
            arguments.stream().map(one -> Structure.settled(name + "(...)", one)).toList(),
            ways -> seen(name, ways, body));
  }

  private static Possible seen(
      String name, List<Possibility> ways, Function<List<Value>, Possible> body) {
    Possible unseen = Structure.unseen(name + "(...)", ways, true);
    if (unseen != null) {
      return unseen;
    }
    List<Value> values = ways.stream().map(way -> ((Known) way).value()).toList();
    boolean refused = !name.equals("jsonencode") && values.stream().anyMatch(Value::isNull);
    return refused ? Possible.fails(name + " does not take null") : body.apply(values);
  }

  /** The result for an argument that is not of the right kind, or not shown. */
  static Possible notShown(String name, List<Possibility> ways) {
    boolean unseen =
        ways.stream().anyMatch(way -> way.kind() == Kind.HIDDEN || way.kind() == Kind.LATER);
    return unseen
        ? Possible.mixture(name + "(...)", ways.stream().map(Possible::of).toList())
        : Possible.fails(name + " does not take such an argument");
  }

  /**
   * {@code try}: the first argument that does not fail. If it has something unknown in it,
   * Terraform takes all of it as unknown.
   */
  private static Possible attempt(String name, List<Possible> arguments) {
    Possible rest = Possible.fails("none of the attempts succeeds");
    for (int i = arguments.size() - 1; i >= 0; i--) {
      Possible argument = arguments.get(i);
      Possible otherwise = rest;
      rest =
          argument.isMixture()
              ? argument.or(otherwise)
              : Structure.follow(argument, way -> attempt(way, otherwise));
    }
    return rest;
  }

  private static @Nullable Possible attempt(Way way, Possible otherwise) {
    if (way.what().kind() == Kind.FAILS) {
      return otherwise;
    }
    boolean structured = way.what().kind() == Kind.OBJECT || way.what().kind() == Kind.TUPLE;
    if (!structured) {
      return null;
    }
    boolean late = Structure.isLateInside(way.what());
    Possibility good = Structure.withoutFailures(way.what());
    Possible result = good == null ? otherwise : Possible.of(good).lateIf(late);
    return good == null || good == way.what() ? result : result.or(otherwise);
  }

  /** {@code can}: whether its argument does not fail. */
  private static Possible succeeds(String name, List<Possible> arguments) {
    Possible failure = Possible.fails("it fails");
    return Structure.follow(
        attempt(name, List.of(arguments.get(0), failure)),
        way ->
            way.what().kind() == Kind.FAILS
                ? Possible.known(false)
                : Possible.known(true).lateIf(Structure.isLateInside(way.what())));
  }

  /** {@code coalesce}: the first that is neither null nor empty. */
  private static Possible coalesce(String name, List<Possible> arguments) {
    return first(
        name,
        Unification.unify(arguments),
        (way, rest) ->
            switch (way.kind()) {
              case NULL -> rest;
              case HIDDEN -> Possible.of(way).or(rest);
              case LATER -> Possible.of(way).or(rest.lateIf(true));
              case KNOWN ->
                  ((Known) way).value().asString().filter(String::isEmpty).isPresent()
                      ? rest
                      : null;
              default -> null;
            });
  }

  /** {@code coalescelist}: the first that is not empty. */
  private static Possible coalesceLists(String name, List<Possible> arguments) {
    return first(
        name,
        arguments,
        (way, rest) -> {
          List<Possible> elements = Structure.list(way);
          if (elements != null) {
            return elements.isEmpty() ? rest : null;
          }
          return switch (way.kind()) {
            case HIDDEN -> Possible.of(way).or(rest);
            case LATER -> Possible.of(way).or(rest.lateIf(true));
            case FAILS -> null;
            default -> Possible.fails("that is not a list");
          };
        });
  }

  private interface Choice {
    @Nullable Possible of(Possibility way, Possible rest);
  }

  private static Possible first(String name, List<Possible> arguments, Choice choice) {
    if (arguments.stream().anyMatch(Possible::isMixture)) {
      return Possible.mixture(name + "(...)", arguments);
    }
    Possible rest = Possible.fails("each argument of " + name + " is empty");
    for (int i = arguments.size() - 1; i >= 0; i--) {
      Possible otherwise = rest;
      rest = Structure.follow(arguments.get(i), way -> choice.of(way.what(), otherwise));
    }
    // All arguments are evaluated, even those that are not taken.
    for (Possible argument : arguments) {
      Possible failures = argument.filter(way -> way.what().kind() == Kind.FAILS);
      boolean always = failures.ways().size() == argument.ways().size();
      rest = always ? failures : failures.ways().isEmpty() ? rest : rest.or(failures);
    }
    return rest;
  }
}
