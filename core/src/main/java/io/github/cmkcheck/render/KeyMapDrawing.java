package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyUse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Which key encrypts what, as SVG: keys on the left, tables and replicas on the right. Problems
 * have a dashed line, a sign and words in addition to their colour. The same map always gives the
 * same picture.
 */
final class KeyMapDrawing {

  /**
   * The most tables and replicas of one key that are drawn, so that there is room for other keys.
   */
  static final int MOST_OF_A_KEY = 12;

  private static final int WIDTH = 960;
  private static final int BOX = 420;
  private static final int KEY_X = 8;
  private static final int SPINE_X = 480;
  private static final int TABLE_X = WIDTH - BOX - 8;
  private static final int ROW = 34;
  private static final int TABLE_HEIGHT = 26;
  private static final int KEY_HEIGHT = 44;
  private static final int GAP = 16;

  /** The number of 12-pixel letters that fit into a box; fewer if there are words next to them. */
  private static final int LETTERS = 54;

  private static final int LETTERS_BESIDE_WORDS = 38;

  private final List<KeyUse> keys;
  private final int[] drawn;
  private final int all;

  /**
   * A drawing.
   *
   * @param most how many tables and replicas to draw
   */
  KeyMapDrawing(List<KeyUse> keys, int most) {
    this.keys = KeyMap.wrongFirst(keys);
    this.drawn = new int[keys.size()];
    int left = most;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = Math.min(Math.min(left, MOST_OF_A_KEY), this.keys.get(i).objects().size());
      left -= drawn[i];
    }
    this.all = most - left;
  }

  /** How many tables and replicas are drawn. */
  int drawn() {
    return all;
  }

  void draw(String id, Writer out) throws IOException {
    out.write(
        "<svg role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\" viewBox=\"0 0 ");
    out.write(WIDTH + " " + height() + "\">\n");
    out.write("<title id=\"" + id + "-title\">Key map</title>\n");
    out.write("<desc id=\"" + id + "-desc\">Lines lead from each key to what it encrypts.");
    out.write(" The list below says the same in words.</desc>\n");
    int top = GAP / 2;
    for (int i = 0; i < drawn.length && drawn[i] > 0; i++) {
      draw(keys.get(i), drawn[i], top, out);
      top += height(drawn[i]) + GAP;
    }
    out.write("</svg>\n");
  }

  private int height() {
    int height = 0;
    for (int tables : drawn) {
      height += tables > 0 ? height(tables) + GAP : 0;
    }
    return height;
  }

  /** The first table is next to its key, and the others are below it. */
  private static int height(int tables) {
    return (tables - 1) * ROW + KEY_HEIGHT;
  }

  private static void draw(KeyUse use, int drawn, int top, Writer out) throws IOException {
    int middle = top + KEY_HEIGHT / 2;
    List<EncryptedObject> objects = use.objects().subList(0, drawn);
    for (int i = 0; i < drawn; i++) {
      table(use, objects.get(i), middle + i * ROW, out);
    }
    boolean wrong = objects.stream().anyMatch(object -> KeyMap.mark(use, object).isPresent());
    String name = use.key().map(Object::toString).orElse(use.owner().words());
    open(colour(use, use.owner()), wrong, name, out);
    out.write("<path d=\"M" + (KEY_X + BOX) + " " + middle + "H" + SPINE_X);
    out.write("V" + (middle + (drawn - 1) * ROW) + "\"></path>");
    box(KEY_X, middle - KEY_HEIGHT / 2, KEY_HEIGHT, 10, out);
    text(name, LETTERS, KEY_X + 14, middle - 4, out);
    words(what(use, drawn), "start", KEY_X + 14, middle + 14, out);
    out.write("</g>\n");
  }

  private static String what(KeyUse use, int drawn) {
    int all = use.objects().size();
    return HtmlRenderer.name(use.owner())
        + (use.key().filter(KeyMap::isRemoved).isPresent() ? ", removed by this plan" : "")
        + ": "
        + Conclusion.things(use.objects())
        + (drawn < all ? ", " + drawn + " drawn" : "");
  }

  private static void table(KeyUse use, EncryptedObject object, int middle, Writer out)
      throws IOException {
    Optional<String> mark = KeyMap.mark(use, object);
    open(colour(use, object.ownership().owner()), mark.isPresent(), object.name(), out);
    out.write("<path d=\"M" + SPINE_X + " " + middle + "H" + TABLE_X + "\"></path>");
    box(TABLE_X, middle - TABLE_HEIGHT / 2, TABLE_HEIGHT, 4, out);
    if (mark.isPresent()) {
      sign(TABLE_X + 17, middle, out);
      words(mark.get(), "end", TABLE_X + BOX - 12, middle + 4, out);
      text(object.name(), LETTERS_BESIDE_WORDS, TABLE_X + 32, middle + 4, out);
    } else {
      text(object.name(), LETTERS, TABLE_X + 14, middle + 4, out);
    }
    out.write("</g>\n");
  }

  private static String colour(KeyUse use, Owner owner) {
    boolean removed = use.key().filter(KeyMap::isRemoved).isPresent();
    return removed ? Owner.AWS_OWNED.code() : owner.code();
  }

  private static void open(String colour, boolean wrong, String name, Writer out)
      throws IOException {
    out.write("<g class=\"" + colour + (wrong ? " wrong" : "") + "\">");
    out.write("<title>" + HtmlText.of(name) + "</title>");
  }

  private static void box(int x, int y, int height, int round, Writer out) throws IOException {
    out.write("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + BOX + "\" height=\"");
    out.write(height + "\" rx=\"" + round + "\"></rect>");
  }

  /** A triangle pointing up. */
  private static void sign(int x, int y, Writer out) throws IOException {
    out.write("<polygon points=\"" + (x - 6) + "," + (y + 5) + " " + (x + 6) + "," + (y + 5));
    out.write(" " + x + "," + (y - 6) + "\"></polygon>");
  }

  private static void words(String words, String anchor, int x, int y, Writer out)
      throws IOException {
    out.write("<text class=\"word\" text-anchor=\"" + anchor + "\" x=\"" + x + "\" y=\"" + y);
    out.write("\">" + HtmlText.of(words) + "</text>");
  }

  private static void text(String name, int most, int x, int y, Writer out) throws IOException {
    out.write("<text x=\"" + x + "\" y=\"" + y + "\">" + HtmlText.of(fit(name, most)) + "</text>");
  }

  /** Shortens a long name in the middle; the full name is in the title. */
  private static String fit(String name, int most) {
    int[] letters = Printable.of(name).codePoints().toArray();
    int width = 0;
    for (int letter : letters) {
      width += width(letter);
    }
    int from = 0;
    int to = letters.length;
    for (int head = 0; width > most && head < most / 2; from++) {
      head += width(letters[from]);
    }
    for (int tail = 0; width > most && tail < most / 2 - 1; to--) {
      tail += width(letters[to - 1]);
    }
    return width > most
        ? new String(letters, 0, from) + "\u2026" + new String(letters, to, letters.length - to)
        : new String(letters, 0, letters.length);
  }

  /** Chinese, Japanese and Korean characters and emoji are two columns wide. */
  private static int width(int letter) {
    return letter < 0x1100 ? 1 : 2;
  }
}
