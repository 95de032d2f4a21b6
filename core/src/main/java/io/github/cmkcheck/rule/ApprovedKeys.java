package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ArnPattern;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.TextPattern;
import io.github.cmkcheck.inventory.KmsKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an organisation accepts: a customer managed key may still be somebody else's.
 *
 * @param entries a key is approved if one of them describes it; without any, every key is
 */
public record ApprovedKeys(List<Entry> entries) {

  private static final int MOST_NAMED = 5;

  /** An ARN without wildcards, and without characters that mean something in HCL. */
  private static final Pattern WHOLE = Pattern.compile("arn:[\\w:/.-]+");

  /** Every customer managed key. */
  public static final ApprovedKeys ANY = new ApprovedKeys(List.of());

  /** Copies the list. */
  public ApprovedKeys {
    entries = List.copyOf(entries);
  }

  /**
   * Describes keys: everything that is given must match.
   *
   * @param arn a pattern for the ARN of a key or alias
   * @param account the account id
   * @param region a pattern for the region
   * @param alias a pattern for {@code alias/...}, in any account
   * @param address a pattern for the address of the resource that makes the key
   */
  public record Entry(
      @Nullable ArnPattern arn,
      @Nullable String account,
      @Nullable TextPattern region,
      @Nullable TextPattern alias,
      @Nullable AddressPattern address) {

    /**
     * Checks that something is given.
     *
     * @throws IllegalArgumentException if nothing is, since that would approve every key
     */
    public Entry {
      if (arn == null && account == null && region == null && alias == null && address == null) {
        throw new IllegalArgumentException(
            "an approved key needs an arn, account, region, alias or address");
      }
    }

    /** Its conditions, in words. */
    String words() {
      return Stream.of(
              part("arn", arn),
              part("account", account),
              part("region", region),
              part("alias", alias),
              part("address", address))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(", "));
    }

    private static String part(String name, @Nullable Object pattern) {
      return pattern == null ? "" : name + " " + pattern;
    }

    /** Whether it describes a key; empty if that is known only after apply. */
    Optional<Boolean> describes(@Nullable String name, @Nullable ResourceAddress madeBy) {
      if (address != null && (madeBy == null || !address.matches(madeBy))) {
        return Optional.of(false);
      }
      if (arn == null && account == null && region == null && alias == null) {
        return Optional.of(true);
      }
      if (name == null) {
        return Optional.empty();
      }
      Optional<Arn> parsed = Arn.any(name);
      return Optional.of(
          (arn == null || arn.matches(name))
              && (account == null || parsed.map(Arn::account).filter(account::equals).isPresent())
              && (region == null || parsed.map(Arn::region).filter(region::matches).isPresent())
              && (alias == null || alias.matches(parsed.map(Arn::resource).orElse(name))));
    }
  }

  /** Which keys are approved, in words. */
  String words() {
    String first =
        entries.stream().limit(MOST_NAMED).map(Entry::words).collect(Collectors.joining("; or "));
    int more = entries.size() - MOST_NAMED;
    return more > 0 ? first + "; and " + more + " more in the policy" : first;
  }

  /** The ARN of an approved key in a region, if the policy names one in full. */
  Optional<String> arnIn(@Nullable String region) {
    return entries.stream()
        .filter(
            entry -> Stream.of(entry.account, entry.region, entry.alias).allMatch(Objects::isNull))
        .filter(entry -> entry.address == null)
        .map(entry -> String.valueOf(entry.arn))
        .filter(WHOLE.asMatchPredicate())
        .filter(
            arn ->
                Arn.any(arn).filter(it -> region == null || it.region().equals(region)).isPresent())
        .findFirst();
  }

  /** Whether a key is approved, or may be. */
  boolean mayApprove(KmsKey key) {
    return entries.isEmpty() || approve(key.arn().orElse(null), key.address()).orElse(true);
  }

  /** Whether a key is approved; empty if that is known only after apply. */
  Optional<Boolean> approve(@Nullable String name, @Nullable ResourceAddress madeBy) {
    boolean unknown = false;
    for (Entry entry : entries) {
      Optional<Boolean> answer = entry.describes(name, madeBy);
      if (answer.isEmpty()) {
        unknown = true;
      } else if (answer.get()) {
        return answer;
      }
    }
    return unknown ? Optional.empty() : Optional.of(entries.isEmpty());
  }
}
