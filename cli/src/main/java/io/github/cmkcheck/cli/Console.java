package io.github.cmkcheck.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * Where a run reads and writes.
 *
 * @param out for reports
 * @param err for diagnostics
 * @param in what {@code -} reads
 * @param terminal whether {@code out} is a terminal that understands colours
 * @param progress whether {@code err} is a terminal on which a line may come and go
 */
record Console(
    PrintWriter out, PrintWriter err, InputStream in, boolean terminal, boolean progress) {}
