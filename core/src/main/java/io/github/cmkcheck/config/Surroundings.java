package io.github.cmkcheck.config;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can find out about the place where Terraform runs.
 *
 * @param workspace the value of {@code terraform.workspace}; null if unknown
 * @param files what {@code file} returns for a path; empty if unknown
 */
public record Surroundings(@Nullable String workspace, Function<String, Optional<String>> files) {

  /** Nothing is known. */
  public static final Surroundings UNKNOWN = new Surroundings(null, path -> Optional.empty());
}
