package io.github.cmkcheck.eval;

import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Finds and replaces with regular expressions that mean the same in Terraform and Java. */
final class RegexText {

  private static final int LONGEST = 1_000;

  /** No honest pattern looks at characters more often than this. */
  private static final int MOST_LOOKS = 100_000;

  private static final Pattern FOREIGN =
      Pattern.compile("\\(\\?|\\[[^\\]]*\\[|&&|[*+?}]\\+|\\\\[^.dDwWsS/\\[\\](){}*+?|^$\\\\-]");

  private static final Pattern REFERENCE = Pattern.compile("\\$(\\$|\\w+|\\{\\w+})");

  private RegexText() {}

  /** The text with all matches replaced; null if that is not known. */
  static @Nullable String replace(String text, String pattern, String with) {
    if (with.length() > LONGEST) {
      return null;
    }
    return search(
        text,
        pattern,
        matcher -> {
          StringBuilder replaced = new StringBuilder();
          while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
              // Java and Go differ in which empty matches count.
              return null;
            }
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(expand(with, matcher)));
          }
          return matcher.appendTail(replaced).toString();
        });
  }

  /**
   * All matches: for each, the matched text, or a list of its groups if there are any; null if
   * unknown.
   */
  static @Nullable List<Value> find(String text, String pattern) {
    return search(
        text,
        pattern,
        matcher -> {
          List<Value> found = new ArrayList<>();
          while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
              return null;
            }
            List<Value> groups = new ArrayList<>();
            for (int i = 1; i <= matcher.groupCount(); i++) {
              groups.add(matcher.group(i) == null ? Value.NULL : new Value.Str(matcher.group(i)));
            }
            found.add(groups.isEmpty() ? new Value.Str(matcher.group()) : new Value.ListOf(groups));
          }
          return found;
        });
  }

  private static <T> @Nullable T search(
      String text, String pattern, Function<Matcher, @Nullable T> search) {
    boolean same =
        pattern.length() + text.length() <= LONGEST
            && text.chars().allMatch(c -> c >= ' ' && c < 127)
            && !FOREIGN.matcher(pattern).find();
    if (!same) {
      return null;
    }
    try {
      return search.apply(Pattern.compile(pattern).matcher(new Counted(text, new int[1])));
    } catch (PatternSyntaxException | TooManyLooks | StackOverflowError notForUs) {
      return null;
    }
  }

  private static String expand(String with, Matcher match) {
    return REFERENCE
        .matcher(with)
        .replaceAll(
            reference -> {
              String name = reference.group(1).replaceAll("[{}]", "");
              String group =
                  name.equals("$")
                      ? "$"
                      : name.matches("[0-9]{1,4}") && Integer.parseInt(name) <= match.groupCount()
                          ? match.group(Integer.parseInt(name))
                          : "";
              return Matcher.quoteReplacement(group == null ? "" : group);
            });
  }

  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLooks() {
      super(null, null, false, false);
    }
  }

  /** Text that stops a search with excessive backtracking. */
  private record Counted(CharSequence text, int[] looks) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (looks[0]++ > MOST_LOOKS) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
