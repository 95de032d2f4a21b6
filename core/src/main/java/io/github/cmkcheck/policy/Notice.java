package io.github.cmkcheck.policy;

import io.github.cmkcheck.rule.Severity;

/**
 * Something about the policy itself that whoever keeps it should know.
 *
 * @param code what kind, for programs: {@code exemption-unused}
 * @param severity how severe: a note, or an error where the policy asks for that
 * @param message a sentence for people
 */
public record Notice(String code, Severity severity, String message) {}
