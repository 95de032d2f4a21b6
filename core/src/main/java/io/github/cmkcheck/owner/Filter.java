package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.value.Value;
import java.util.Optional;

/** What a plan that shows a key as "known after apply" rules out of what is possible. */
final class Filter {
  private static final Value EMPTY = new Value.Str("");

  private Filter() {}

  /**
   * What is left.
   *
   * @param fresh whether the object is new, so that the provider answers itself where no key is
   *     named. For an object that is updated it keeps what it has, and that is known
   */
  static Possible unknown(Possible possible, boolean fresh) {
    return possible.leaves().map(Filter::emptyIsNull).filter(way -> isLeft(way, fresh));
  }

  /**
   * The same of settings that are shown as unknown as a whole: what is certain to be there shows.
   *
   * @param fresh whether the object is new, so that the provider answers itself without settings
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
      // What is known while planning, a plan shows.
      case KNOWN, HIDDEN -> way.late();
      case NEW_KEY, AWS_KEY_LATER -> true;
      // AWS takes nothing but a key, so that apply will not come to anything else.
      case LATER -> way.mayBeKey();
      case OBJECT, TUPLE, FAILS -> false;
    };
  }
}
