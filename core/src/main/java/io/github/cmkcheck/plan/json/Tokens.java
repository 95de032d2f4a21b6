package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.input.InputDiagnosis;
import io.github.cmkcheck.input.UnfitPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over the tokens of objects and arrays; whatever a callback leaves unread is skipped. */
final class Tokens {

  /** What to do at the value of a member, or at an element. */
  @FunctionalInterface
  interface Visitor {
    void visit(String name) throws IOException;
  }

  /** What to do at an element. */
  @FunctionalInterface
  interface ElementVisitor {
    void visit() throws IOException;
  }

  private Tokens() {}

  /**
   * Visits each member of the object that the parser is at. A duplicate name is refused: readers
   * may take either.
   */
  static void members(JsonParser tokens, String what, Visitor visitor) throws IOException {
    requireObject(tokens, what);
    Set<String> seen = new HashSet<>();
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      if (!seen.add(name)) {
        throw new UnfitPlan(InputDiagnosis.duplicate());
      }
      tokens.nextToken();
      visitor.visit(name);
      tokens.skipChildren();
    }
  }

  /** Visits each element of the array that the parser is at; null counts as an empty array. */
  static void elements(JsonParser tokens, String what, ElementVisitor visitor) throws IOException {
    if (tokens.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (tokens.currentToken() != JsonToken.START_ARRAY) {
      throw malformed(what + " is no array");
    }
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      visitor.visit();
      tokens.skipChildren();
    }
  }

  static void requireObject(JsonParser tokens, String what) {
    if (tokens.currentToken() != JsonToken.START_OBJECT) {
      throw malformed(what + " is no object");
    }
  }

  static String text(JsonParser tokens, String what) throws IOException {
    if (tokens.currentToken() != JsonToken.VALUE_STRING) {
      throw malformed(what + " is no string");
    }
    return tokens.getText();
  }

  /** An address or a part of one. */
  static String address(JsonParser tokens, String what) throws IOException {
    return notTooLong(text(tokens, what));
  }

  /** A name that reports may repeat for each table. */
  static String notTooLong(String name) {
    if (InputDiagnosis.isTooLong(name)) {
      throw new UnfitPlan(InputDiagnosis.limits());
    }
    return name;
  }

  static List<String> texts(JsonParser tokens, String what) throws IOException {
    List<String> texts = new ArrayList<>();
    elements(tokens, what, () -> texts.add(text(tokens, what)));
    return texts;
  }

  /** A boolean; null and absence mean {@code otherwise}. */
  static boolean flag(JsonParser tokens, String what, boolean otherwise) {
    return switch (tokens.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> otherwise;
      default -> throw malformed(what + " is neither true nor false");
    };
  }

  /** Refuses a duplicate member, where {@link #members} would cost too much. */
  static <T> T once(@Nullable T before, T now) {
    if (before != null) {
      throw new UnfitPlan(InputDiagnosis.duplicate());
    }
    return now;
  }

  static UnfitPlan malformed(String what) {
    return new UnfitPlan(InputDiagnosis.malformed(what));
  }
}
