package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.value.Value;

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
