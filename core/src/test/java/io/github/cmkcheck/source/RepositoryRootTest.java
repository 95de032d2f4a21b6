package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the paths of a repository begin. */
class RepositoryRootTest {

  private Path top;

  @BeforeEach
  void makeReal(@TempDir Path folder) throws IOException {
    top = folder.toRealPath();
    assumeTrue(RepositoryRoot.around(top).isEmpty(), "temporary folders lie in a repository");
  }

  @Test
  void isTheNearestFolderWithGit() throws IOException {
    Path inner = Files.createDirectories(top.resolve("a/b/c"));
    Files.createDirectories(top.resolve(".git"));
    assertThat(RepositoryRoot.around(inner)).contains(new RepositoryRoot(top));
    assertThat(RepositoryRoot.around(top)).contains(new RepositoryRoot(top));
    Files.writeString(top.resolve("a/b/.git"), "gitdir: elsewhere");
    assertThat(RepositoryRoot.around(inner)).contains(new RepositoryRoot(top.resolve("a/b")));
  }

  @Test
  void givesPathsFromThere() throws IOException {
    RepositoryRoot root = new RepositoryRoot(top.resolve("a"));
    Files.createDirectories(top.resolve("a/b"));
    Files.createSymbolicLink(top.resolve("link"), top.resolve("a/b"));
    Files.writeString(top.resolve("a/b/x.tf"), "");
    assertThat(root.pathOf(top.resolve("a/b/x.tf"))).contains("b/x.tf");
    assertThat(root.pathOf(top.resolve("link/x.tf"))).contains("b/x.tf");
    assertThat(root.pathOf(top.resolve("a/../a/b/none.tf"))).contains("b/none.tf");
    assertThat(root.pathOf(top.resolve("a"))).isEmpty();
    assertThat(root.pathOf(top.resolve("ab/x.tf"))).isEmpty();
  }
}
