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
 * UTF-32. A document counts as read only if it is complete and is followed by nothing but further
 * documents.
 */
public final class PlanReader {

  /** Enough to recognise what people pass by mistake. */
  private static final int HEAD = 4096;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Most names are skipped with their values: interning them would be wasted effort.
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
   * Turns tokens into something.
   *
   * @param <T> what it makes
   */
  @FunctionalInterface
  public interface Decoder<T> {
    /**
     * Reads one document.
     *
     * @param tokens on its first token; afterwards on the last
     * @throws IOException if the tokens cannot be read
     * @throws UnfitPlan if the document is not a plan that can be judged
     */
    T decode(JsonParser tokens) throws IOException;
  }

  /**
   * Reads a source to its end and closes it. Terragrunt and others write the plans of several
   * modules to one stream, one after the other: each is a document of its own, named by its
   * position, as in {@code plan.json#2}.
   *
   * @return the documents in the order of the stream: at least one, and hardly ever more
   * @throws PlanInputException if it cannot be read, or if any document in it is incomplete or
   *     rejected by the decoder: a result without it would be misleading
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
      // Bytes are read ahead of the documents in them, so this does not show which document it is.
      throw new PlanInputException(source.name(), InputDiagnosis.encoding());
    } catch (UnfitPlan e) {
      throw new PlanInputException(position(source, contents.size()), e.diagnosis());
    } catch (IOException e) {
      throw new PlanInputException(position(source, contents.size()), diagnose(e));
    } catch (StackOverflowError e) {
      // How deep the decoder can go depends on the thread's stack, whose size the caller chooses.
      throw new PlanInputException(position(source, contents.size()), InputDiagnosis.limits());
    }
    return documents(source, contents);
  }

  /** Decodes strictly: Jackson's own decoders accept invalid bytes and lone surrogates. */
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
   * Moves on to the next document, or to the end, where there is no token.
   *
   * @return the mistake, if something other than a document or white space follows
   */
  private static Optional<InputDiagnosis> trailing(JsonParser tokens) throws IOException {
    String stumbledOn = "";
    try {
      JsonToken next = tokens.nextToken();
      if (next == null || next == JsonToken.START_OBJECT) {
        return Optional.empty();
      }
    } catch (JsonProcessingException e) {
      // Not even a token: the same mistake. Only the message of the exception says what it was.
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
