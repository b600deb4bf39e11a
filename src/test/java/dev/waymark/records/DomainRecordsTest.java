package dev.waymark.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Golden;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Links;
import dev.waymark.mail.address.DomainName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DomainRecordsTest {

  @ParameterizedTest
  @MethodSource("dev.waymark.records.SampleZone#all")
  void isTheFileAsJson(SampleZone sample) {
    Golden.assertMatches(DomainRecordsTest.class, sample.name() + ".json", sample.records().json());
  }

  @ParameterizedTest
  @MethodSource("dev.waymark.records.SampleZone#all")
  void isTheFileAsAZoneFragment(SampleZone sample) {
    Golden.assertMatches(DomainRecordsTest.class, sample.name() + ".zone", sample.records().zone());
  }

  @ParameterizedTest
  @MethodSource("dev.waymark.records.SampleZone#all")
  void isInAsciiAndHasNoDirectives(SampleZone sample) {
    assertThat(text(sample.records().zone())).matches("[ -~\\n]*").doesNotContain("$");
    assertThat(text(sample.records().json())).matches("[ -~\\n]*");
  }

  @Test
  void leavesOutNamesThatWouldBeTooLong() {
    // 253 characters, as many as a name may have.
    DomainName longest = DomainName.parse("a.".repeat(125) + "com");
    DomainRecords records =
        DomainRecords.of(
            AccountSettings.of(longest, "Long", "Long", List.of(), Links.none(), Optional.empty()),
            SampleZone.HERE,
            true);
    String name = longest.ascii() + ".";
    assertThat(text(records.json()).lines().filter(line -> line.contains("{"))).hasSize(1);
    assertThat(text(records.zone()))
        .contains(
            "; Left out at autoconfig."
                + longest.ascii()
                + ": the name would be longer than the 253 characters DNS allows.\n",
            // 291 octets: more than one string takes.
            name + " 3600 IN TXT \"mailconf=https://cfg.example.net/v1.1/a.",
            ".a\" \".a.");
  }

  @Test
  void aCommentStaysOnItsLine() {
    RecordOrOmission entry =
        new OmittedRecord(
            RecordName.at(DomainName.parse("example.com")),
            "a\nexample.com. IN A 192.0.2.66\r\u2028ü\u0000");
    String zone = text(ZoneFragment.render(DomainName.parse("example.com"), List.of(entry)));
    assertThat(zone.lines()).allMatch(line -> line.isEmpty() || line.startsWith("; "));
    assertThat(zone).endsWith("a?example.com. IN A 192.0.2.66????\n");
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }
}
