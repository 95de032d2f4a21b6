package io.github.cmkcheck.hcl;

import io.github.cmkcheck.value.Value;
import java.util.List;

/** A value in a JSON file, and where it is. */
sealed interface JsonNode {
  /** Where it begins. */
  Place place();

  /** Its last line. */
  int endLine();

  /**
   * A place in the file.
   *
   * @param line from 1
   * @param column from 1
   */
  record Place(int line, int column) {}

  /** A member of an object. */
  record Member(String name, Place place, JsonNode value) {}

  /** An object; a name may occur in it more than once. */
  record Obj(List<Member> members, Place place, int endLine) implements JsonNode {}

  /** An array. */
  record Arr(List<JsonNode> elements, Place place, int endLine) implements JsonNode {}

  /** A string, number or boolean, or null. */
  record Scalar(Value value, Place place) implements JsonNode {
    @Override
    public int endLine() {
      return place.line();
    }
  }
}
