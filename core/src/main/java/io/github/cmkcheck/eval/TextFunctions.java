package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.eval.Possibility.Kind;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions that make strings, or read them. */
final class TextFunctions {

  private static final int LONGEST = 1_000_000;

  private TextFunctions() {}

  static Possible join(String name, List<Possibility> ways) {
    Possible separator = Possible.of(ways.get(0));
    List<Possible> parts = new ArrayList<>();
    for (Possibility way : ways.subList(1, ways.size())) {
      List<Possible> elements = Structure.list(way);
      if (elements == null) {
        return way.kind() == Kind.HIDDEN || way.kind() == Kind.LATER
            ? Structure.unseenText(name + "(...)", ways)
            : Possible.fails("join needs lists");
      }
      for (Possible element : elements) {
        if (!parts.isEmpty()) {
          parts.add(separator);
        }
        parts.add(element);
      }
    }
    return Structure.combine(name + "(...)", parts, Texts::concatenate);
  }

  /** A format string with its arguments filled in; only plain verbs are supported. */
  static Possible format(String name, List<Possibility> ways) {
    String format =
        ways.get(0) instanceof Known known ? known.value().asString().orElse(null) : null;
    if (format == null) {
      return Structure.unseenText(name + "(...)", ways);
    }
    List<Possibility> parts = new ArrayList<>();
    int next = 1;
    int end = 0;
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', end)) {
      if (at + 1 == format.length()) {
        return Possible.fails("format ends within a verb");
      }
      parts.add(text(format.substring(end, at)));
      end = at + 2;
      char verb = format.charAt(at + 1);
      if (verb == '%') {
        parts.add(text("%"));
      } else if ("svdqt".indexOf(verb) < 0) {
        return Structure.unseenText(name + "(...)", ways);
      } else if (next == ways.size()) {
        return Possible.fails("format has not enough arguments");
      } else {
        parts.add(formatted(verb, ways.get(next++)));
      }
    }
    parts.add(text(format.substring(end)));
    return next < ways.size()
        ? Possible.fails("format has too many arguments")
        : Texts.concatenate(parts);
  }

  private static Possibility text(String text) {
    return Possibility.known(new Value.Str(text));
  }

  private static Possibility formatted(char verb, Possibility way) {
    boolean simple = verb == 's' || verb == 'v';
    if (way.isUnknown() || way.kind() == Kind.HIDDEN) {
      return simple || !way.isUnknown() ? way : new Possibility.Later("a part of a text", false);
    }
    Value value = way instanceof Known known ? known.value() : Value.NULL;
    String text = Operators.text(value);
    BigDecimal number = Operators.number(value);
    if (simple && text != null) {
      return way;
    }
    if (verb == 'q' && text != null) {
      return text(Documents.write(new Value.Str(text)));
    }
    if (verb == 'd' && number != null && number.stripTrailingZeros().scale() <= 0) {
      return Operators.number(number).ways().get(0).what();
    }
    if (verb == 't' && text != null) {
      return Conversions.to(Type.BOOL, Possible.of(way)).ways().get(0).what();
    }
    if (verb == 'v') {
      return Structure.isLateInside(way)
          ? new Possibility.Later("a part of a text", true)
          : Possibility.HIDDEN;
    }
    return new Possibility.Fails("format takes another value");
  }

  private static @Nullable List<String> texts(List<Value> values) {
    List<String> texts = new ArrayList<>();
    for (Value value : values) {
      String text = Operators.text(value);
      if (text == null) {
        return null;
      }
      texts.add(text);
    }
    return texts;
  }

  /** The result of a function that takes strings, numbers and booleans as text. */
  static Possible ofTexts(List<Value> values, Function<List<String>, Possible> function) {
    List<String> texts = texts(values);
    return texts == null ? Possible.fails("that is not a string") : function.apply(texts);
  }

  private static Possible changed(List<Value> values, UnaryOperator<String> change) {
    return ofTexts(
        values,
        texts ->
            Texts.isSimple(texts.get(0))
                ? Possible.text(change.apply(texts.get(0)))
                : Possible.of(Possibility.HIDDEN));
  }

  private static Possible changed(List<Value> values, BinaryOperator<String> change) {
    return ofTexts(values, texts -> Possible.text(change.apply(texts.get(0), texts.get(1))));
  }

  static Possible split(List<Value> values) {
    return ofTexts(
        values,
        texts -> {
          List<Possible> parts = new ArrayList<>();
          String separator = texts.get(0);
          String text = texts.get(1);
          if (separator.isEmpty() && !Texts.isSimple(text)) {
            return Possible.of(Possibility.HIDDEN);
          }
          if (separator.isEmpty()) {
            text.codePoints().forEach(c -> parts.add(Possible.text(Character.toString(c))));
          } else {
            int from = 0;
            for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
              parts.add(Possible.text(text.substring(from, at)));
              from = at + separator.length();
            }
            parts.add(Possible.text(text.substring(from)));
          }
          return parts.size() > 10_000 ? Structure.TOO_LARGE : Possible.tuple(parts);
        });
  }

  static Possible replace(List<Value> values) {
    return ofTexts(
        values,
        texts -> {
          String text = texts.get(0);
          String what = texts.get(1);
          String with = texts.get(2);
          if (what.length() > 1 && what.startsWith("/") && what.endsWith("/")) {
            String pattern = what.substring(1, what.length() - 1);
            String replaced = RegexText.replace(text, pattern, with);
            return replaced == null ? Possible.of(Possibility.HIDDEN) : Possible.text(replaced);
          }
          boolean small = (text.length() + 1L) * (with.length() + 1L) <= LONGEST;
          return small ? Possible.text(text.replace(what, with)) : Structure.TOO_LARGE;
        });
  }

  /** {@code regexall}: every match. */
  static Possible matches(List<Value> values) {
    return ofTexts(
        values,
        texts -> {
          List<Value> found = RegexText.find(texts.get(1), texts.get(0));
          return found == null
              ? Possible.of(Possibility.HIDDEN)
              : Possible.known(new Value.ListOf(found));
        });
  }

  /** {@code regex}: the first match; fails without one. */
  static Possible match(List<Value> values) {
    return matches(values)
        .flatMap(
            found ->
                !(found instanceof Known known)
                    ? Possible.of(found).or(Possible.fails("it may not match"))
                    : known.value().elements().isEmpty()
                        ? Possible.fails("it does not match")
                        : Possible.known(known.value().elements().get(0)));
  }

  /** {@code csvdecode} for text without quotes, as most is. */
  static Possible fromCsv(List<Value> values) {
    return ofTexts(
        values,
        texts -> {
          if (texts.get(0).indexOf('"') >= 0) {
            return Possible.of(Possibility.HIDDEN);
          }
          List<String> lines = texts.get(0).lines().filter(line -> !line.isEmpty()).toList();
          if (lines.isEmpty()) {
            return Possible.fails("there is no line of names");
          }
          List<String> names = List.of(lines.get(0).split(",", -1));
          if (Set.copyOf(names).size() < names.size()) {
            return Possible.fails("two columns have one name");
          }
          List<Value> rows = new ArrayList<>();
          for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != names.size()) {
              return Possible.fails("a line has another number of cells than the first");
            }
            Map<String, Value> row = new TreeMap<>();
            for (int i = 0; i < cells.length; i++) {
              row.put(names.get(i), new Value.Str(cells[i]));
            }
            rows.add(new Value.Obj(row));
          }
          return Possible.known(new Value.ListOf(rows));
        });
  }

  static Possible lower(List<Value> values) {
    return changed(values, text -> text.toLowerCase(Locale.ROOT));
  }

  static Possible upper(List<Value> values) {
    return changed(values, text -> text.toUpperCase(Locale.ROOT));
  }

  static Possible strip(List<Value> values) {
    return changed(values, String::strip);
  }

  static Possible trim(List<Value> values) {
    return changed(
        values,
        (text, cut) -> {
          int from = 0;
          int to = text.length();
          while (from < to && cut.indexOf(text.charAt(from)) >= 0) {
            from++;
          }
          while (to > from && cut.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
          }
          return text.substring(from, to);
        });
  }

  static Possible trimPrefix(List<Value> values) {
    return changed(
        values, (text, cut) -> text.startsWith(cut) ? text.substring(cut.length()) : text);
  }

  static Possible trimSuffix(List<Value> values) {
    return changed(
        values,
        (text, cut) -> text.endsWith(cut) ? text.substring(0, text.length() - cut.length()) : text);
  }

  static Possible part(List<Value> values) {
    String text = Operators.text(values.get(0));
    BigDecimal offset = Operators.number(values.get(1));
    BigDecimal length = Operators.number(values.get(2));
    if (text == null || offset == null || length == null) {
      return Possible.fails("that is neither a string nor a number");
    }
    if (!Texts.isSimple(text)) {
      return Possible.of(Possibility.HIDDEN);
    }
    BigDecimal size = BigDecimal.valueOf(text.length());
    int from =
        (offset.signum() < 0 ? offset.add(size) : offset).max(BigDecimal.ZERO).min(size).intValue();
    BigDecimal end = length.signum() < 0 ? size : length.add(BigDecimal.valueOf(from)).min(size);
    return Possible.text(text.substring(from, end.intValue()));
  }

  static Possible toJson(List<Value> values) {
    String text = Documents.write(values.get(0));
    return text.length() > LONGEST ? Structure.TOO_LARGE : Possible.text(text);
  }

  static Possible fromJson(String name, List<Possibility> ways) {
    return decoded(name, ways.get(0), Documents::json);
  }

  static Possible fromYaml(String name, List<Possibility> ways) {
    return decoded(name, ways.get(0), Documents::yaml);
  }

  private static Possible decoded(
      String name, Possibility way, Function<String, Optional<Value>> decoder) {
    if (way.kind() == Kind.LATER) {
      return Possible.of(way);
    }
    String text = way instanceof Known known ? Operators.text(known.value()) : null;
    if (text == null) {
      return way.kind() == Kind.HIDDEN
          ? Possible.hidden(name + "(...)")
          : Possible.fails(name + " needs text");
    }
    return decoder
        .apply(text)
        .map(Possible::known)
        .orElseGet(() -> Possible.hidden(name + "(...)").or(Possible.fails("it is malformed")));
  }
}
