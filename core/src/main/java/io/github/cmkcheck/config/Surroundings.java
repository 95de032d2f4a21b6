package io.github.cmkcheck.config;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can ask of the place where Terraform runs.
 *
 * @param workspace what {@code terraform.workspace} is; null if nobody says
 * @param files what {@code file} gives for a path; empty if that cannot be told
 */
public record Surroundings(@Nullable String workspace, Function<String, Optional<String>> files) {

  /** Nothing is known of it. */
  public static final Surroundings UNKNOWN = new Surroundings(null, path -> Optional.empty());
}
