package io.github.cmkcheck.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Terraform will do with a resource instance, in order.
 *
 * @param all as in {@code change.actions}
 */
public record Actions(List<Action> all) {

  /** A single action. */
  public enum Action {
    /** Nothing; the instance is listed all the same. */
    NO_OP,
    /** Create it. */
    CREATE,
    /** Read a data source during apply, because something it needs is known only then. */
    READ,
    /** Change it in place. */
    UPDATE,
    /** Destroy it. */
    DELETE,
    /** Drop it from the state and leave the real object alone ({@code removed} blocks). */
    FORGET;

    /** As in plan JSON: {@code no-op}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Set<List<Action>> POSSIBLE =
      Set.of(
          List.of(Action.NO_OP),
          List.of(Action.CREATE),
          List.of(Action.READ),
          List.of(Action.UPDATE),
          List.of(Action.DELETE),
          List.of(Action.FORGET),
          List.of(Action.DELETE, Action.CREATE),
          List.of(Action.CREATE, Action.DELETE),
          List.of(Action.CREATE, Action.FORGET),
          List.of(Action.FORGET, Action.CREATE));

  /** Nothing is done; also used for an instance that the plan does not list at all. */
  public static final Actions NONE = new Actions(List.of(Action.NO_OP));

  /**
   * Checks that Terraform plans such a combination.
   *
   * @throws IllegalArgumentException for an empty list or a meaningless combination
   */
  public Actions {
    all = List.copyOf(all);
    if (!POSSIBLE.contains(all)) {
      throw new IllegalArgumentException("no such combination of actions");
    }
  }

  /**
   * Reads the words of {@code change.actions}.
   *
   * @throws IllegalArgumentException for a word or combination that no known Terraform writes
   */
  public static Actions of(List<String> words) {
    return new Actions(words.stream().map(Actions::action).toList());
  }

  private static Action action(String word) {
    for (Action action : Action.values()) {
      if (action.word().equals(word)) {
        return action;
      }
    }
    throw new IllegalArgumentException("an action that this version does not know");
  }

  /** Whether the instance exists once the plan is applied. */
  public boolean leaveInstance() {
    return all.contains(Action.CREATE)
        || all.contains(Action.UPDATE)
        || all.contains(Action.NO_OP)
        || all.contains(Action.READ);
  }

  /** Whether a new object is created, replacing an old one or not; it inherits nothing. */
  public boolean makeNew() {
    return all.contains(Action.CREATE);
  }

  /** Whether anything happens at all. */
  public boolean changeSomething() {
    return !equals(NONE);
  }

  /** The words, for people. */
  @Override
  public String toString() {
    return all.stream().map(Action::word).collect(Collectors.joining(", "));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Actions that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }
}
