package io.github.cmkcheck.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmkcheck.hcl.Block;
import io.github.cmkcheck.hcl.HclParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How arguments are written, as {@code terraform fmt} has it. */
class BlockWriterTest {

  private static PatchedFile written(String text, String nested, Map<String, String> arguments)
      throws Exception {
    Block block = HclParser.parse("f.tf", text).body().blocks().get(0);
    List<Line> lines = Line.of(text);
    PatchedFile file = new PatchedFile(lines);
    BlockWriter.write(new Change(new Written("f.tf", lines, block), nested, arguments), file);
    return file;
  }

  private static String set(String text, String name, String value) throws Exception {
    return written(text, "", Map.of(name, value)).text();
  }

  @Test
  void alignsWithTheLinesInFrontOfIt() throws Exception {
    assertThat(set("sse {\n  enabled = true\n}\n", "kms_key_arn", "x"))
        .isEqualTo("sse {\n  enabled     = true\n  kms_key_arn = x\n}\n");
    assertThat(set("sse {\n  a_longer_name = true\n}\n", "key", "x"))
        .isEqualTo("sse {\n  a_longer_name = true\n  key           = x\n}\n");
  }

  @Test
  void commentsStayInLine() throws Exception {
    assertThat(set("sse {\n  a  = 1   # one\n  bc = 222 # two\n}\n", "key", "x"))
        .isEqualTo("sse {\n  a   = 1   # one\n  bc  = 222 # two\n  key = x\n}\n");
    assertThat(set("sse {\n  a = null # one\n  b = 1    # two\n}\n", "a", "\"x # y\""))
        .isEqualTo("sse {\n  a = \"x # y\" # one\n  b = 1       # two\n}\n");
  }

  @Test
  void standsApartFromWhatIsNoSingleLine() throws Exception {
    assertThat(set("module \"m\" {\n  t = {\n    a = 1\n  }\n}\n", "key", "x"))
        .isEqualTo("module \"m\" {\n  t = {\n    a = 1\n  }\n\n  key = x\n}\n");
    assertThat(set("m {\n}\n", "key", "x")).isEqualTo("m {\n  key = x\n}\n");
    assertThat(set("m {}\n", "key", "x")).isEqualTo("m {\n  key = x\n}\n");
  }

  @Test
  void manyArgumentsOfACallAreNotAlignedAnew() throws Exception {
    assertThat(set("module \"m\" {\n  a = 1\n  b = 1\n  c = 1\n}\n", "key", "x"))
        .isEqualTo("module \"m\" {\n  a = 1\n  b = 1\n  c = 1\n\n  key = x\n}\n");
  }

  @Test
  void whatWasNotFormattedStaysSo() throws Exception {
    assertThat(set("sse {\n  a=1\n  enabled   =  true\n}\n", "key", "x"))
        .isEqualTo("sse {\n  a=1\n  enabled   =  true\n\n  key = x\n}\n");
  }

  @Test
  void aFileKeepsItsEnds() throws Exception {
    assertThat(written("t {\r\n  a = 1\r\n}", "sse", Map.of("enabled", "true")).text())
        .isEqualTo("t {\r\n  a = 1\r\n\r\n  sse {\r\n    enabled = true\r\n  }\r\n}");

    PatchedFile file = written("t {\n  a = 1\n}", "", Map.of("a", "2"));
    file.append(List.of("k {", "}"));
    assertThat(file.text()).isEqualTo("t {\n  a = 2\n}\n\nk {\n}");
    assertThat(UnifiedDiff.of("f.tf", file))
        .isEqualTo(
            """
            --- a/f.tf
            +++ b/f.tf
            @@ -1,3 +1,6 @@
             t {
            -  a = 1
            -}
            \\ No newline at end of file
            +  a = 2
            +}
            +
            +k {
            +}
            \\ No newline at end of file
            """);
  }

  @Test
  void distantChangesHaveHunksOfTheirOwn() {
    PatchedFile file = new PatchedFile(Line.of("1\n2\n3\n4\n5\n6\n7\n8\n9\n"));
    file.replace(1, List.of("one"));
    file.insertBefore(9, List.of("more"));
    assertThat(UnifiedDiff.of("a b.tf", file))
        .isEqualTo(
            """
            --- a/a b.tf\t
            +++ b/a b.tf\t
            @@ -1,4 +1,4 @@
            -1
            +one
             2
             3
             4
            @@ -6,4 +6,5 @@
             6
             7
             8
            +more
             9
            """);
  }

  @Test
  void otherLayoutsAreLeftAlone() {
    assertThatThrownBy(() -> set("m { /* a */ }\n", "key", "x")).isInstanceOf(NotPatched.class);
    assertThatThrownBy(() -> set("/* a */ m {\n}\n", "key", "x")).isInstanceOf(NotPatched.class);
    assertThatThrownBy(() -> set("m {\n  a = 1\n/**/ }\n", "key", "x"))
        .isInstanceOf(NotPatched.class);
  }
}
