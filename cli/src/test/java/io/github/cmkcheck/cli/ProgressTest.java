package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.input.PlanSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private static final int MEGABYTE = 1_000_000;

  @TempDir private Path folder;
  private final StringWriter terminal = new StringWriter();
  private long now;

  private Progress progress() {
    return new Progress(new PrintWriter(terminal), () -> now);
  }

  private Path file(String name, int megabytes) throws IOException {
    return Files.write(folder.resolve(name), new byte[megabytes * MEGABYTE]);
  }

  private void readAMegabyteIn(InputStream in, Duration time) throws IOException {
    now += time.toNanos();
    assertThat(in.read(new byte[MEGABYTE])).isEqualTo(MEGABYTE);
  }

  @Test
  void aLongReadTellsHowFarItIsAndLeavesNothingBehind() throws IOException {
    Path plan = file("plan.json", 4);
    PlanSource watched =
        progress().watch(new PlanSource("plan.json", () -> Files.newInputStream(plan)), plan);
    try (InputStream in = watched.opener().open()) {
      readAMegabyteIn(in, Duration.ofSeconds(1));
      assertThat(terminal).hasToString("\r\u001b[Kplan.json  1 of 4 MB, 1 MB/s");
    }
    assertThat(terminal.toString()).endsWith("\r\u001b[K");
  }

  @Test
  void aShortReadShowsNothing() throws IOException {
    Path plan = file("plan.json", 2);
    try (InputStream in =
        progress()
            .watch(new PlanSource("plan.json", () -> Files.newInputStream(plan)), plan)
            .opener()
            .open()) {
      readAMegabyteIn(in, Duration.ofMillis(900));
    }
    assertThat(terminal.toString()).isEmpty();
  }

  @Test
  void theLineIsNotWrittenWithEveryRead() throws IOException {
    Path plan = file("plan.json", 4);
    try (InputStream in =
        progress()
            .watch(new PlanSource("plan.json", () -> Files.newInputStream(plan)))
            .opener()
            .open()) {
      readAMegabyteIn(in, Duration.ofSeconds(1));
      int once = terminal.toString().length();
      readAMegabyteIn(in, Duration.ofMillis(100));
      assertThat(terminal.toString()).hasSize(once);
      readAMegabyteIn(in, Duration.ofMillis(150));
      assertThat(terminal.toString()).endsWith("plan.json  3 MB, 2 MB/s");
    }
  }

  @Test
  void aNameCannotActOnTheTerminal() throws IOException {
    Path plan = file("plan.json", 1);
    try (InputStream in =
        progress()
            .watch(new PlanSource("\u001b[2Jp\r.json", () -> Files.newInputStream(plan)), plan)
            .opener()
            .open()) {
      readAMegabyteIn(in, Duration.ofSeconds(1));
    }
    assertThat(terminal.toString().replace("\r\u001b[K", "")).doesNotContain("\u001b", "\r");
  }
}
