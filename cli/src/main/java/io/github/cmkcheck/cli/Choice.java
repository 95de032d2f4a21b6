package io.github.cmkcheck.cli;

import io.github.cmkcheck.policy.Spelling;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A fixed set of words to choose from, in upper or lower case; help and shell completion list them.
 */
final class Choice<T> implements ITypeConverter<T>, Iterable<String> {
  private final Map<String, T> values = new LinkedHashMap<>();

  Choice(T[] values, Function<T, String> word) {
    for (T value : values) {
      this.values.put(word.apply(value), value);
    }
  }

  @Override
  public T convert(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    T value = values.get(lower);
    if (value == null) {
      throw new TypeConversionException(
          "there is no `"
              + word
              + "`"
              + Spelling.hint(lower, values.keySet())
              + "; there are "
              + String.join(", ", values.keySet()));
    }
    return value;
  }

  @Override
  public Iterator<String> iterator() {
    return values.keySet().iterator();
  }
}
