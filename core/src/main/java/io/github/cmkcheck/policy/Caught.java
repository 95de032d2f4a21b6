package io.github.cmkcheck.policy;

import io.github.cmkcheck.address.ResourceAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern of a policy has caught in a run, so that everybody sees how far it reaches.
 *
 * @param use what the pattern is for
 * @param pattern the pattern; null for {@link Use#REST}
 * @param reason why it is there; null unless it is an exemption's
 * @param objects each once for a plan, plan after plan
 */
public record Caught(
    Use use, @Nullable String pattern, @Nullable String reason, List<ResourceAddress> objects) {

  /** So many names stand in a sentence; the JSON report has all. */
  private static final int MOST_NAMES = 10;

  /** What patterns are for. */
  public enum Use {
    /** Its objects' findings do not count; caught are those of which one does not for it. */
    EXEMPTION("the exemption for", "excuses"),
    /** Its objects are in scope, as far as nothing else leaves them out. */
    INCLUDE("scope.include", "takes in"),
    /** Its objects are out of scope. */
    EXCLUDE("scope.exclude", "leaves out"),
    /** What else is out of scope: included by no pattern, not changed, or with another tag. */
    REST("the rest of the scope", "leaves out");

    private final String noun;
    private final String verb;

    Use(String noun, String verb) {
      this.noun = noun;
      this.verb = verb;
    }

    /** For programs: {@code exemption}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public Caught {
    objects = List.copyOf(objects);
  }

  /** What it is called: {@code scope.exclude module.legacy.**}. */
  public String name() {
    return pattern == null ? use.noun : use.noun + " " + pattern;
  }

  /** A sentence without its full stop, which names none of the objects. */
  public String sentence() {
    int count = objects.size();
    String objectCount = count == 0 ? "nothing" : count + (count == 1 ? " object" : " objects");
    return name() + " " + use.verb + " " + objectCount;
  }

  /** The same with the names of objects, ten at most. */
  public String sentenceWithNames() {
    int more = objects.size() - MOST_NAMES;
    return objects.isEmpty()
        ? sentence()
        : objects.stream()
            .limit(MOST_NAMES)
            .map(ResourceAddress::toString)
            .collect(
                Collectors.joining(
                    ", ", sentence() + ": ", more > 0 ? " and " + more + " more" : ""));
  }
}
