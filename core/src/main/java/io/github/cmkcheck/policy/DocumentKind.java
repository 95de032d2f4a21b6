package io.github.cmkcheck.policy;

/** What a file is to be, and how much of it anybody needs. */
enum DocumentKind {
  /** A thousand exemptions have 200 KB and 8,000 values. */
  POLICY("policy-1.schema.json", 500_000, 10_000),
  /** Twenty thousand findings have 4 MB and 60,000 values. */
  BASELINE("baseline-1.schema.json", 8_000_000, 100_000);

  private final String schema;
  private final int mostBytes;
  private final int mostValues;

  DocumentKind(String schema, int mostBytes, int mostValues) {
    this.schema = schema;
    this.mostBytes = mostBytes;
    this.mostValues = mostValues;
  }

  /** The name of its schema among this package's resources. */
  String schema() {
    return schema;
  }

  int mostBytes() {
    return mostBytes;
  }

  /** Of texts, numbers, lists and maps together. */
  int mostValues() {
    return mostValues;
  }
}
