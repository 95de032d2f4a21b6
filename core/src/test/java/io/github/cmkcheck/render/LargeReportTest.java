package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.io.Writer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of tables come out in every format, and no format grows faster than they do. */
class LargeReportTest {
  private static Report small;
  private static Report large;

  @BeforeAll
  static void check() {
    small = new LargePlan(1_000).report();
    large = new LargePlan(5_000).report();
  }

  /** Keeps nothing of what is written but counts, and how much came in one piece. */
  private static final class Meter extends Writer {
    private static final String TRAP = "aws_dynamodb_table.table_2";
    private final StringBuilder last = new StringBuilder();
    private long characters;
    private long longest;
    private boolean trap;

    @Override
    public void write(char[] text, int from, int length) {
      characters += length;
      longest = Math.max(longest, length);
      last.append(text, from, length);
      trap |= last.indexOf(TRAP) >= 0;
      last.delete(0, Math.max(0, last.length() - TRAP.length()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static Meter render(Report report, ReportFormat format) throws IOException {
    Meter meter = new Meter();
    format.renderer(RenderSettings.plain("VERSION", true, true)).render(report, meter);
    return meter;
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void comesOutWholeAndInProportion(ReportFormat format) throws IOException {
    assertThat(large.summary().tables()).isEqualTo(5_000);
    assertThat(large.summary().errors()).isEqualTo(2_500);
    Meter few = render(small, format);
    Meter many = render(large, format);
    boolean bounded = format == ReportFormat.MARKDOWN || format == ReportFormat.GITHUB;
    if (bounded) {
      assertThat(many.characters).isLessThanOrEqualTo(MarkdownRenderer.MOST);
    } else {
      assertThat(many.trap).isTrue();
      assertThat(many.characters).isBetween(4 * few.characters, 6 * few.characters);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void isWrittenInPiecesAndNeverHeldWhole(ReportFormat format) throws IOException {
    // The longest piece is what a format builds up before it writes; the test's heap is no measure.
    assertThat(render(large, format).longest).isLessThanOrEqualTo(65_536);
  }
}
