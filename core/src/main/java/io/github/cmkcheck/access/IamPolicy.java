package io.github.cmkcheck.access;

import io.github.cmkcheck.address.ResourceAddress;
import java.util.List;

/**
 * A policy that says what the roles and users with it may do.
 *
 * @param address the resource that it is in
 * @param statements what it says
 * @param written the form in which another statement is added to it
 */
public record IamPolicy(ResourceAddress address, List<Statement> statements, Form written) {

  /** How a policy is written. */
  public enum Form {
    /** As {@code data.aws_iam_policy_document}. */
    DOCUMENT,
    /** As JSON. */
    JSON
  }

  /** Copies the list. */
  public IamPolicy {
    statements = List.copyOf(statements);
  }
}
