package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryWatchTest {
  private long collecting;
  private boolean full = true;
  private int ended;
  private final MemoryWatch watch = new MemoryWatch(() -> collecting, () -> full, () -> ended++);

  private boolean look(long more) {
    collecting += more;
    return watch.look(500);
  }

  @Test
  void endsWhatOnlyLooksForMemory() {
    assertThat(look(400)).isFalse();
    assertThat(look(400)).isTrue();
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void goesOnIfItWasSoOnlyOnce() {
    assertThat(look(400)).isFalse();
    assertThat(look(250)).isFalse();
    assertThat(look(400)).isFalse();
    assertThat(ended).isZero();
  }

  @Test
  void goesOnWhileThereIsMemoryLeft() {
    full = false;
    assertThat(look(500)).isFalse();
    assertThat(look(500)).isFalse();
    assertThat(ended).isZero();
  }
}
