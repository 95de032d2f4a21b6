package io.github.cmkcheck.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens a source as one stream of JSON tokens: UTF-8 with or without byte order mark, UTF-16 or
 * UTF-32. A document counts as read only when it is whole and nothing but further documents follow
 * it.
 */
public final class PlanReader {

  /** Enough to recognise what people hand in by mistake. */
  private static final int HEAD = 4096;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Most names are skipped with what they name: interning them would only cost.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.NESTING)
                  .maxNameLength(Limits.NAME)
                  .maxStringLength(Limits.STRING)
                  .maxNumberLength(Limits.NUMBER)
                  .build())
          .build();

  /**
   * Makes something of the tokens.
   *
   * @param <T> what it makes
   */
  @FunctionalInterface
  public interface Decoder<T> {
    /**
     * Reads one document.
     *
     * @param tokens on its first token; afterwards on the last
     * @throws IOException what the tokens throw
     * @throws UnfitPlan if the document is no plan that can be judged
     */
    T decode(JsonParser tokens) throws IOException;
  }

  /**
   * Reads a source to its end and closes it. Terragrunt and others write the plans of several
   * modules one after the other into one stream: each is a document of its own, named by its
   * position, as in {@code plan.json#2}.
   *
   * @return one document for nearly every source, never none; several in the order of the stream
   * @throws PlanInputException if it cannot be read, or if not every document in it is whole and
   *     accepted by the decoder: nobody could tell what the others would have said
   */
  public <T> List<Document<T>> read(PlanSource source, Decoder<T> decoder)
      throws PlanInputException {
    List<T> contents = new ArrayList<>();
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
      try (JsonParser tokens = tokens(whole, FirstBytes.charset(head))) {
        tokens.nextToken();
        do {
          if (contents.size() == Limits.DOCUMENTS) {
            throw new UnfitPlan(InputDiagnosis.limits());
          }
          contents.add(decoder.decode(tokens));
          Optional<InputDiagnosis> trailing = trailing(tokens);
          if (trailing.isPresent()) {
            throw new PlanInputException(source.name(), trailing.get());
          }
        } while (tokens.hasCurrentToken());
      }
    } catch (CharConversionException | CharacterCodingException e) {
      // Bytes are read ahead of the documents in them, so this does not tell which of them it is.
      throw new PlanInputException(source.name(), InputDiagnosis.encoding());
    } catch (UnfitPlan e) {
      throw new PlanInputException(position(source, contents.size()), e.diagnosis());
    } catch (IOException e) {
      throw new PlanInputException(position(source, contents.size()), diagnose(e));
    } catch (StackOverflowError e) {
      // How deep the decoder may go is up to the thread's stack, which others choose.
      throw new PlanInputException(position(source, contents.size()), InputDiagnosis.limits());
    }
    return documents(source, contents);
  }

  /** Jackson's own decoders make something of bytes that are no text, and of half characters. */
  private static JsonParser tokens(InputStream bytes, Charset charset) throws IOException {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return JSON.createParser(new StrictUtf8(bytes));
    }
    InputStream strict =
        switch (charset.name()) {
          case "UTF-32LE" -> new StrictUtf32(bytes, false);
          case "UTF-32BE" -> new StrictUtf32(bytes, true);
          default -> bytes;
        };
    return JSON.createParser(new InputStreamReader(strict, charset.newDecoder()));
  }

  private static String position(PlanSource source, int read) {
    return read == 0 ? source.name() : Document.name(source, read);
  }

  private static <T> List<Document<T>> documents(PlanSource source, List<T> contents) {
    if (contents.size() == 1) {
      return List.of(new Document<>(source.name(), contents.get(0)));
    }
    List<Document<T>> documents = new ArrayList<>();
    for (T content : contents) {
      documents.add(new Document<>(Document.name(source, documents.size()), content));
    }
    return documents;
  }

  /**
   * Goes on to the next document, or to the end, where there is no token.
   *
   * @return what else follows but white space: a mistake
   */
  private static Optional<InputDiagnosis> trailing(JsonParser tokens) throws IOException {
    String stumbledOn = "";
    try {
      JsonToken next = tokens.nextToken();
      if (next == null || next == JsonToken.START_OBJECT) {
        return Optional.empty();
      }
    } catch (JsonProcessingException e) {
      // Not even a token: the same mistake. What it was is only told by the message.
      stumbledOn = e.getOriginalMessage();
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    tokens.releaseBuffered(rest);
    return Optional.of(InputDiagnosis.trailing(stumbledOn + rest.toString(StandardCharsets.UTF_8)));
  }

  private static InputDiagnosis diagnose(IOException e) {
    if (e instanceof JsonEOFException) {
      return InputDiagnosis.truncated();
    }
    if (e instanceof StreamConstraintsException) {
      return InputDiagnosis.limits();
    }
    if (e instanceof JsonProcessingException problem) {
      JsonLocation at = problem.getLocation();
      String stumbledOn = problem.getOriginalMessage();
      return InputDiagnosis.controlCharacter(stumbledOn)
          .orElseGet(
              () ->
                  at == null
                      ? InputDiagnosis.truncated()
                      : InputDiagnosis.notJson(at.getLineNr(), at.getColumnNr()));
    }
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return InputDiagnosis.missing();
    }
    return InputDiagnosis.unreadable();
  }
}
