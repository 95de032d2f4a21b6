package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import java.nio.charset.StandardCharsets;

/**
 * The parsers of addresses and references, for a fuzzer: any text is refused in the one way, or
 * means the same when it is written down and read again.
 */
public final class AddressTarget {

  private AddressTarget() {}

  /** One input, by the method's name that Jazzer looks for. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    try {
      ResourceAddress address = ResourceAddress.parse(text);
      assertThat(ResourceAddress.parse(address.toString())).isEqualTo(address);
      assertThat(AddressPattern.parse(literal(address.toString())).matches(address)).isTrue();
    } catch (IllegalArgumentException e) {
      // Refused.
    }
    try {
      ModuleAddress module = ModuleAddress.parse(text);
      assertThat(ModuleAddress.parse(module.toString())).isEqualTo(module);
    } catch (IllegalArgumentException e) {
      // Refused.
    }
    try {
      Reference reference = Reference.parse(text);
      assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
    } catch (IllegalArgumentException e) {
      // Refused.
    }
  }

  private static String literal(String address) {
    return address.replace('*', '?');
  }
}
