package io.github.cmkcheck.fix;

/**
 * A table or replica that the patch leaves as it is.
 *
 * @param name its address, and the replica's region
 * @param why a sentence without its full stop; both may hold what the configuration's author chose,
 *     to be made printable by whoever prints it
 */
public record Unpatched(String name, String why) {}
