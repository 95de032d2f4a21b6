package io.github.cmkcheck.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Opens a source as one stream of JSON tokens: UTF-8 with or without byte order mark, or UTF-16. A
 * document counts as read only when it is whole and nothing follows it.
 */
public final class PlanReader {

  /** Enough to recognise what people hand in by mistake. */
  private static final int HEAD = 4096;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Most names are skipped with what they name: interning them would only cost.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /**
   * Makes something of the tokens.
   *
   * @param <T> what it makes
   */
  @FunctionalInterface
  public interface Decoder<T> {
    /**
     * Reads the one document.
     *
     * @param tokens before its first token; afterwards on the last
     * @throws IOException what the tokens throw
     * @throws UnfitPlan if the document is no plan that can be judged
     */
    T decode(JsonParser tokens) throws IOException;
  }

  /**
   * Reads a source to its end and closes it.
   *
   * @throws PlanInputException if it cannot be read, or is not one whole document that the decoder
   *     accepts
   */
  public <T> T read(PlanSource source, Decoder<T> decoder) throws PlanInputException {
    try (InputStream bytes = source.opener().open()) {
      byte[] head = bytes.readNBytes(HEAD);
      if (head.length == 0) {
        throw new UnfitPlan(InputDiagnosis.empty());
      }
      Optional<InputDiagnosis> mistake = FirstBytes.diagnose(head);
      if (mistake.isPresent()) {
        throw new UnfitPlan(mistake.get());
      }
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
      try (JsonParser tokens = JSON.createParser(whole)) {
        T result = decoder.decode(tokens);
        requireEnd(tokens);
        return result;
      }
    } catch (UnfitPlan e) {
      throw new PlanInputException(source.name(), e.diagnosis());
    } catch (IOException e) {
      throw new PlanInputException(source.name(), diagnose(e));
    }
  }

  private static void requireEnd(JsonParser tokens) throws IOException {
    boolean another = false;
    try {
      if (tokens.nextToken() == null) {
        return;
      }
      another = tokens.currentToken().isStructStart();
    } catch (JsonProcessingException e) {
      // Not even a token: the same mistake.
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    tokens.releaseBuffered(rest);
    throw new UnfitPlan(
        another
            ? InputDiagnosis.several()
            : InputDiagnosis.trailing(rest.toString(StandardCharsets.ISO_8859_1)));
  }

  private static InputDiagnosis diagnose(IOException e) {
    if (e instanceof JsonEOFException) {
      return InputDiagnosis.truncated();
    }
    if (e instanceof StreamConstraintsException) {
      return InputDiagnosis.limits();
    }
    if (e instanceof CharConversionException) {
      return InputDiagnosis.encoding();
    }
    if (e instanceof JsonProcessingException problem) {
      JsonLocation at = problem.getLocation();
      return at == null
          ? InputDiagnosis.truncated()
          : InputDiagnosis.notJson("line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return InputDiagnosis.missing();
    }
    return InputDiagnosis.unreadable();
  }
}
