package io.github.cmkcheck.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How every format that is JSON is written: indented, ending in a line feed, and streamed. */
final class JsonOutput {

  /** Writes a document. */
  @FunctionalInterface
  interface Document {
    void write(JsonGenerator to) throws IOException;
  }

  private JsonOutput() {}

  static void write(Writer out, Document document) throws IOException {
    try (JsonGenerator to = new JsonFactory().createGenerator(new NumberSigns(out))) {
      to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      to.setPrettyPrinter(printer());
      document.write(to);
    }
    out.write('\n');
    out.flush();
  }

  /**
   * Writes the second of two number signs as an escape, which means the same: some CI systems treat
   * {@code ##vso[...]} and {@code ##[...]} as commands anywhere in a log. In JSON, number signs
   * occur only in strings.
   */
  private static final class NumberSigns extends FilterWriter {
    private boolean last;

    NumberSigns(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      if (last && c == '#') {
        out.write("\\u0023");
        last = false;
      } else {
        out.write(c);
        last = c == '#';
      }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      int written = offset;
      for (int i = offset; i < offset + length; i++) {
        if (text[i] == '#') {
          out.write(text, written, i - written);
          last &= i == written;
          write('#');
          written = i + 1;
        }
      }
      if (written < offset + length) {
        out.write(text, written, offset + length - written);
        last = false;
      }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      write(text.toCharArray(), offset, length);
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }

  static void strings(JsonGenerator to, String name, List<String> values) throws IOException {
    to.writeArrayFieldStart(name);
    for (String value : values) {
      to.writeString(value);
    }
    to.writeEndArray();
  }

  static void nullable(JsonGenerator to, String name, @Nullable String value) throws IOException {
    if (value == null) {
      to.writeNullField(name);
    } else {
      to.writeStringField(name, value);
    }
  }
}
