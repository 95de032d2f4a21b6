package io.github.cmkcheck.policy;

import io.github.cmkcheck.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An exception from rules, with a reason and an end, wherever somebody wrote it down. */
public sealed interface Waiver permits Exemption, InlineExemption {

  /** Why; stands in every report. */
  String reason();

  /** Where it was decided, if given. */
  @Nullable String ticket();

  /** Who answers for it, if given. */
  @Nullable String owner();

  /** The last day on which it holds, if there is one. */
  Optional<LocalDate> end();

  /** What people call it: {@code the exemption for module.a.**}. */
  String name();

  /** Whether it speaks of a verdict, expired or not. */
  boolean concerns(Verdict verdict);

  /** The reason with everything that belongs to it, for reports. */
  String justification();

  /** That it has ended, and when. */
  String ending();

  /** Whether it has ended before a day. */
  default boolean isExpired(LocalDate today) {
    return end().filter(today::isAfter).isPresent();
  }

  /** The reason, the end, and who decided. */
  default String terms() {
    return reason()
        + end().map(day -> " (until " + day).orElse(" (never expires")
        + (ticket() == null ? "" : ", " + ticket())
        + (owner() == null ? "" : ", " + owner())
        + ")";
  }
}
