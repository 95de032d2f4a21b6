package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same reports in every format, byte for byte. After a change that is meant, write them again
 * with {@code -Dcmkcheck.golden=write} and read the difference.
 */
class ReportFormatsTest {

  static Stream<Arguments> reports() throws IOException {
    return ReportCase.all().stream()
        .flatMap(
            testCase ->
                Stream.of(ReportFormat.values()).map(format -> Arguments.of(testCase, format)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isWhatItWas(ReportCase testCase, ReportFormat format) throws Exception {
    String written = ReportCase.render(testCase.report(), format);

    Path golden = testCase.folder().resolve(format.fileName());
    if ("write".equals(System.getProperty("cmkcheck.golden"))) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isTheSameTwice(ReportCase testCase, ReportFormat format) throws Exception {
    assertThat(ReportCase.render(testCase.report(), format))
        .isEqualTo(ReportCase.render(testCase.report(), format));
  }
}
