package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.value.Value;
import java.util.Optional;

/** What a plan that shows a key as "known after apply" rules out. */
final class Filter {
  private static final Value EMPTY = new Value.Str("");

  private Filter() {}

  /**
   * What is still possible for an unknown key.
   *
   * @param fresh whether the object is new, so that without a named key the value comes from the
   *     provider. An existing object keeps the key it has, which is known
   */
  static Possible unknown(Possible possible, boolean fresh) {
    return possible.leaves().map(Filter::emptyIsNull).filter(way -> isLeft(way, fresh));
  }

  /**
   * The same for settings that are shown as unknown as a whole: if they certainly existed, the plan
   * would show them.
   *
   * @param fresh whether the object is new, so that without settings the value comes from the
   *     provider
   */
  static Possible unknownSettings(Possible possible, boolean fresh) {
    return possible.filter(
        way ->
            way.what().kind() != Possibility.Kind.FAILS
                && (way.late() || fresh && block(way.what()).isEmpty()));
  }

  /** The block or object that holds the settings; empty if there are none. */
  static Optional<Possible> block(Possibility settings) {
    return switch (settings.kind()) {
      case NULL -> Optional.empty();
      case TUPLE -> ((Possibility.TupleOf) settings).elements().stream().findFirst();
      case KNOWN -> {
        Value value = ((Possibility.Known) settings).value();
        yield value.kind() == Value.Kind.LIST
            ? value.elements().stream().findFirst().map(Possible::known)
            : Optional.of(Possible.of(settings));
      }
      default -> Optional.of(Possible.of(settings));
    };
  }

  private static Way emptyIsNull(Way way) {
    return way.what() instanceof Possibility.Known known && known.value().equals(EMPTY)
        ? way.as(Possibility.NULL)
        : way;
  }

  private static boolean isLeft(Way way, boolean fresh) {
    return switch (way.what().kind()) {
      case NULL -> fresh || way.late();
      // A plan shows what is known at plan time.
      case KNOWN, HIDDEN -> way.late();
      case NEW_KEY, AWS_KEY_LATER -> true;
      // AWS accepts only a key, so it cannot turn out to be anything else.
      case LATER -> way.mayBeKey();
      case OBJECT, TUPLE, FAILS -> false;
    };
  }
}
