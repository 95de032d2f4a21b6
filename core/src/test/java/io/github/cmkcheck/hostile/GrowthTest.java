package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.cmkcheck.render.RenderSettings;
import io.github.cmkcheck.render.ReportFormat;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever there is much of, work grows as the input does: of four times as much it is four times
 * as much, not sixteen times. Memory is counted, which is the same in every run. Going through a
 * list again and again takes none, so time is measured as well, generously and only of this thread.
 */
class GrowthTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int TIMES = 4;

  /** Between four and sixteen. */
  private static final int TOO_MANY_TIMES = 7;

  /** What a machine that is busy with something else adds to the time. */
  private static final int TOO_LONG = 9;

  private static final int ATTEMPTS = 4;

  static Stream<Shape> shapes() {
    return PlanShapes.all();
  }

  static Stream<Shape> plainOnes() {
    return shapes()
        .filter(
            shape -> !shape.name().endsWith("long names") && !shape.name().endsWith("one hash"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void memoryAndReportsGrowWithTheInput(Shape shape) throws IOException {
    byte[] little = bytes(shape, 20_000);
    byte[] much = bytes(shape, 20_000 * TIMES);
    Work few = Work.withReports(little);
    Work many = Work.withReports(much);
    assertThat(many.allocated())
        .as("bytes taken for %s", shape)
        .isLessThan(TOO_MANY_TIMES * few.allocated() + 2_000_000);
    assertThat(many.written())
        .as("characters written for %s", shape)
        .isLessThan(TOO_MANY_TIMES * few.written() + 100_000);
  }

  @ParameterizedTest
  @MethodSource("plainOnes")
  void timeGrowsWithTheInput(Shape shape) {
    byte[] little = bytes(shape, 250_000);
    byte[] much = bytes(shape, 250_000 * TIMES);
    long few = Long.MAX_VALUE;
    long many = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && (i == 0 || many > TOO_LONG * few); i++) {
      few = Math.min(few, nanoseconds(little));
      many = Math.min(many, nanoseconds(much));
    }
    assertThat(many).as("nanoseconds for %s", shape).isLessThan(TOO_LONG * few + 100_000_000);
  }

  private static byte[] bytes(Shape shape, int length) {
    return shape.ofLength(length).getBytes(StandardCharsets.UTF_8);
  }

  private static long nanoseconds(byte[] input) {
    long before = THREADS.getCurrentThreadCpuTime();
    Outcome.of(input);
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  /** What a check and a report in every format take. */
  private record Work(long allocated, long written) {
    static Work withReports(byte[] input) throws IOException {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      Outcome outcome = Outcome.of(input);
      outcome.requireSound(input.length);
      Counter written = new Counter();
      for (ReportFormat format : ReportFormat.values()) {
        format
            .renderer(RenderSettings.plain("VERSION", true, true))
            .render(outcome.report(), written);
      }
      return new Work(THREADS.getCurrentThreadAllocatedBytes() - before, written.characters);
    }
  }

  private static final class Counter extends Writer {
    private long characters;

    @Override
    public void write(char[] text, int from, int length) {
      characters += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
