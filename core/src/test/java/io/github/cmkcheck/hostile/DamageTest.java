package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a fuzzer looks for hours on end, for a moment and the same in every build: thousands of
 * damaged plans, policy files and addresses. With {@code -Dcmkcheck.damaged=1000000} for longer.
 */
class DamageTest {

  /** A target of a fuzzer. */
  @FunctionalInterface
  private interface Target {
    void take(byte[] input) throws IOException;
  }

  private static void damage(List<byte[]> seeds, int inputs, Target target) {
    assertThat(seeds).hasSizeGreaterThan(5);
    int many = Integer.getInteger("cmkcheck.damaged", inputs);
    Damage damage = new Damage(seeds, many);
    for (int i = 0; i < many; i++) {
      byte[] input = damage.next();
      try {
        target.take(input);
      } catch (Throwable e) {
        throw new AssertionError("input " + i + ": " + kept(input), e);
      }
    }
  }

  private static Path kept(byte[] input) {
    try {
      return Files.write(Files.createTempFile("damaged", ".txt"), input);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<byte[]> files(Path folder) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        contents.add(Files.readAllBytes(file));
      }
    }
    return contents;
  }

  @Test
  void damagedPlansAreJudgedOrRefused() throws IOException {
    List<byte[]> seeds = new ArrayList<>(files(TestCase.root().resolve("mistakes")));
    for (TestCase testCase : TestCase.all()) {
      seeds.add(Files.readAllBytes(testCase.plan()));
    }
    damage(seeds, 2_000, PlanTarget::fuzzerTestOneInput);
  }

  @Test
  void damagedPolicyFilesAreReadOrRefused() throws IOException {
    List<byte[]> seeds = new ArrayList<>(files(TestCase.root().resolve("policies")));
    seeds.add("{\"version\": 1, \"rules\": {}}".getBytes(StandardCharsets.UTF_8));
    damage(seeds, 1_000, PolicyTarget::fuzzerTestOneInput);
  }

  @Test
  void damagedAddressesAreReadOrRefused() {
    List<byte[]> seeds =
        Stream.of(
                "aws_dynamodb_table.t",
                "aws_dynamodb_table.t[0]",
                "aws_dynamodb_table.t[\"a.b\"]",
                "module.m.module.n[\"d\\\"e\"].data.aws_kms_key.k[12]",
                "module.m[0]",
                "aws_kms_key.k[each.key].arn",
                "module.m[count.index].out.keys[\"x\"][*].arn",
                "each.value.kms",
                "data.aws_kms_alias.a.target_key_arn")
            .map(address -> address.getBytes(StandardCharsets.UTF_8))
            .toList();
    damage(seeds, 100_000, AddressTarget::fuzzerTestOneInput);
  }
}
