package io.github.cmkcheck.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.testdata.TestCase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan is read in the encoding that it begins with, and refused if one byte of it is no text. */
class EncodingTest {

  private static PlanSource source(byte[] content) {
    return PlanSource.stream("plan.json", new ByteArrayInputStream(content));
  }

  private static String realPlan() throws IOException {
    return Files.readString(TestCase.named("article/1").plan()).strip();
  }

  private static void requireRefused(byte[] content, String what) {
    PlanInputException refused =
        catchThrowableOfType(PlanInputException.class, () -> new CmkCheck().check(source(content)));
    assertThat(refused)
        .as(what)
        .hasMessageStartingWith("plan.json is not valid UTF-8, UTF-16 or UTF-32 text");
  }

  private static byte[] inserted(byte[] plan, int at, byte... bytes) {
    ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    damaged.write(plan, 0, at);
    damaged.writeBytes(bytes);
    damaged.write(plan, at, plan.length - at);
    return damaged.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,true",
    "UTF-16LE,true",
    "UTF-16BE,true",
    "UTF-16LE,false",
    "UTF-16BE,false",
    "UTF-32LE,true",
    "UTF-32BE,true",
    "UTF-32LE,false",
    "UTF-32BE,false"
  })
  void everyUsualEncodingIsRead(String encoding, boolean mark) throws Exception {
    String plan = (mark ? "\ufeff" : "") + realPlan().replace("Orders", "\u00c4rger \ud83d\ude00");
    byte[] content = plan.getBytes(Charset.forName(encoding));
    assertThat(new CmkCheck().check(source(content)).tables()).hasSize(3);
  }

  /** Overlong forms, surrogates, beyond Unicode, half a character, and what begins none. */
  @Test
  void whatIsNoUtf8IsRefusedAtEveryPlaceOfAPlan() throws IOException {
    List<byte[]> damages =
        List.of("c0af", "e080af", "f08080af", "eda080", "f4908080", "c3", "e282", "af", "ff")
            .stream()
            .map(HexFormat.of()::parseHex)
            .toList();
    byte[] plan = realPlan().getBytes(StandardCharsets.UTF_8);
    for (int at = 1; at < plan.length; at++) {
      byte[] damage = damages.get(at % damages.size());
      requireRefused(inserted(plan, at, damage), HexFormat.of().formatHex(damage) + " at " + at);
    }
  }

  /** Of which two make one where a decoder is not strict. */
  @ParameterizedTest
  @CsvSource({"UTF-32LE,true", "UTF-32BE,true", "UTF-32LE,false", "UTF-32BE,false"})
  void halfACharacterOfUtf32IsRefused(String encoding, boolean mark) throws IOException {
    byte[] plan = ((mark ? "\ufeff" : "") + realPlan()).getBytes(Charset.forName(encoding));
    String halves = encoding.endsWith("LE") ? "3dd8000000de0000" : "0000d83d0000de00";
    for (int at = 400; at < plan.length; at += 400) {
      requireRefused(inserted(plan, at, HexFormat.of().parseHex(halves)), "two at " + at);
      byte[] one = HexFormat.of().parseHex(halves.substring(8));
      requireRefused(inserted(plan, at, one), "one at " + at);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void halfACharacterOfUtf16IsRefused(String encoding) throws IOException {
    byte[] plan = realPlan().getBytes(Charset.forName(encoding));
    byte[] half =
        encoding.endsWith("LE") ? new byte[] {0, (byte) 0xd8} : new byte[] {(byte) 0xd8, 0};
    for (int at = 100; at < plan.length; at += 100) {
      requireRefused(inserted(plan, at, half), "at " + at);
    }
  }

  @Test
  void aPlanInTheEncodingOfAnOldComputerIsRefused() throws IOException {
    String plan = realPlan().replace("Orders", "\u00c4rger");
    requireRefused(plan.getBytes(StandardCharsets.ISO_8859_1), "Latin-1");
  }

  @Test
  void whichOfSeveralDocumentsIsDamagedIsNotSaid() throws IOException {
    byte[] plans = (realPlan() + realPlan()).getBytes(StandardCharsets.UTF_8);
    requireRefused(inserted(plans, plans.length - 10, (byte) 0xff), "in the second plan");
  }
}
