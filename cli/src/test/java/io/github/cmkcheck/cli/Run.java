package io.github.cmkcheck.cli;

/**
 * What a run of the command line came to.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {}
