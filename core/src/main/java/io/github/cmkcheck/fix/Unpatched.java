package io.github.cmkcheck.fix;

/**
 * A table or replica that the patch leaves as it is.
 *
 * @param name its address, and the replica's region
 * @param why a sentence without the final full stop. Both may contain untrusted text from the
 *     configuration, which whoever prints it has to make printable
 */
public record Unpatched(String name, String why) {}
