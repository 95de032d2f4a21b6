package io.github.cmkcheck.eval;

import io.github.cmkcheck.eval.Possibility.Kind;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.Later;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Concatenates strings, some of which are not known. */
final class Texts {

  private static final int LONGEST = 1_000_000;

  /** Stands for a part that is not shown. */
  private static final String UNSEEN = "\uFFFC";

  /** What turns the id of a key after it into an ARN, wherever the parts come from. */
  private static final Pattern BEFORE_AN_ID =
      Pattern.compile("arn:[^:]*:kms:[^:]*:[^:]*:key/|" + UNSEEN + ":key/");

  private Texts() {}

  /**
   * Whether Java and Go agree on its letters, their number and their order: printable ASCII, tabs
   * and line feeds.
   */
  static boolean isSimple(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 127 || c == '\n' || c == '\t');
  }

  /** Whether Java sorts it as Go does, which has no surrogates. */
  static boolean isOrdered(String text) {
    return text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** The string that is made of these parts. */
  static Possible concatenate(List<Possibility> parts) {
    StringBuilder text = new StringBuilder();
    Possibility last = Possibility.HIDDEN;
    Possibility unknown = Possibility.HIDDEN;
    boolean hidden = false;
    boolean mayBeKey = false;
    for (Possibility part : parts) {
      String more = UNSEEN;
      switch (part.kind()) {
        case KNOWN -> {
          more = Operators.text(((Known) part).value());
          if (more == null) {
            return Possible.fails("that is not a string");
          }
        }
        case NEW_KEY, AWS_KEY_LATER, LATER -> {
          unknown = part;
          mayBeKey |= Way.of(part).mayBeKey();
        }
        case HIDDEN -> hidden = true;
        case FAILS -> {
          return Possible.of(part);
        }
        default -> {
          return Possible.fails("there is no text of null, lists and objects");
        }
      }
      if (text.length() + more.length() > LONGEST) {
        return Structure.TOO_LARGE;
      }
      text.append(more);
      last = more.isEmpty() ? last : part;
    }
    if (!hidden && !unknown.isUnknown()) {
      return whole(text.toString(), last);
    }
    String before = text.substring(0, Math.max(0, text.length() - UNSEEN.length()));
    boolean key = last.kind() == Kind.NEW_KEY || last.kind() == Kind.AWS_KEY_LATER;
    if (key && (before.isEmpty() || BEFORE_AN_ID.matcher(before).matches())) {
      return Possible.of(last);
    }
    if (!unknown.isUnknown()) {
      return Possible.of(Possibility.HIDDEN);
    }
    boolean name = hidden || text.indexOf("key/") >= 0 || text.indexOf("alias/") >= 0;
    return Possible.of(new Later("a text with " + source(unknown) + " in it", mayBeKey || name));
  }

  /** A string that nothing was added to keeps its origin. */
  private static Possible whole(String text, Possibility last) {
    return last instanceof Known known && known.value().asString().filter(text::equals).isPresent()
        ? Possible.of(known)
        : Possible.text(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static String source(Possibility unknown) {
    return switch (unknown.kind()) {
      case LATER -> ((Later) unknown).source();
      case NEW_KEY -> ((Possibility.NewKey) unknown).key().toString();
      default -> "the AWS managed key";
    };
  }
}
