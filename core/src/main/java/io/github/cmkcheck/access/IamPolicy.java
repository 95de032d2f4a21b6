package io.github.cmkcheck.access;

import io.github.cmkcheck.address.ResourceAddress;
import java.util.List;

/**
 * A policy that says what its holders may do.
 *
 * @param address where it stands
 * @param statements what it says
 * @param written how one more statement is written there
 */
public record IamPolicy(ResourceAddress address, List<Statement> statements, Form written) {

  /** How a policy is written. */
  public enum Form {
    /** By {@code data.aws_iam_policy_document}. */
    DOCUMENT,
    /** As JSON. */
    JSON
  }

  /** Copies the list. */
  public IamPolicy {
    statements = List.copyOf(statements);
  }
}
