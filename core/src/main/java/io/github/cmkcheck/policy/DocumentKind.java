package io.github.cmkcheck.policy;

import com.fasterxml.jackson.databind.JsonNode;

/** What a file is to be, and how much of it anybody needs. */
enum DocumentKind {
  /** A thousand exemptions have 200 KB and 8,000 values. */
  POLICY("policy-1.schema.json", 500_000, 10_000),
  /** Twenty thousand findings have 5 MB and 120,000 values. */
  BASELINE("baseline-2.schema.json", 12_000_000, 200_000);

  private final String schema;
  private final int mostBytes;
  private final int mostValues;

  DocumentKind(String schema, int mostBytes, int mostValues) {
    this.schema = schema;
    this.mostBytes = mostBytes;
    this.mostValues = mostValues;
  }

  /** The name of its schema among this package's resources; old baselines have another. */
  String schema(JsonNode document) {
    return this == BASELINE && document.path("schema").asText().equals("cmkcheck/baseline/1")
        ? "baseline-1.schema.json"
        : schema;
  }

  int mostBytes() {
    return mostBytes;
  }

  /** Of texts, numbers, lists and maps together. */
  int mostValues() {
    return mostValues;
  }
}
