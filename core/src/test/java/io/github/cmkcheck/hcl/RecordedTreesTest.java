package io.github.cmkcheck.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What HashiCorp's parser said of these files, as {@code testdata/hcl-oracle} wrote it down. */
class RecordedTreesTest {
  private static final Path RECORDED = TestCase.root().resolve("hcl-oracle/recorded");

  private static Map<String, String> trees(String name) throws IOException {
    Map<String, String> trees = new LinkedHashMap<>();
    String all = "\n" + Files.readString(RECORDED.resolve(name));
    for (String one : all.substring("\n== ".length()).split("\n== ")) {
      int end = one.indexOf('\n');
      trees.put(one.substring(0, end), comparable(one.substring(end + 1)));
    }
    return trees;
  }

  /** Of what is refused, each has its own words. */
  private static String comparable(String tree) {
    return tree.startsWith("REFUSE") ? "REFUSE" : tree.stripTrailing();
  }

  @Test
  void ourOwnFilesAreReadAsHashicorpReadsThem() throws IOException {
    Map<String, String> recorded = trees("own.trees");
    assertThat(recorded).hasSizeGreaterThan(20);
    for (Map.Entry<String, String> one : recorded.entrySet()) {
      String text = Files.readString(TestCase.root().resolve(one.getKey()));
      assertThat(comparable(PackTrees.tree(text))).as(one.getKey()).isEqualTo(one.getValue());
    }
  }

  @Test
  void textsThatNobodyWouldWriteAreReadAsHashicorpReadsThem() throws IOException {
    Map<String, String> recorded = trees("strange.trees");
    assertThat(recorded).hasSize(300);
    PackTrees.each(
        RECORDED.resolve("strange.pack"),
        (name, text) ->
            assertThat(comparable(PackTrees.tree(text))).as(text).isEqualTo(recorded.get(name)));
  }
}
