package dev.waymark.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.TXTRecord;

class TxtStringsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "v=UAAC1; a=sha256; d=a/b+c= | \"v=UAAC1; a=sha256; d=a/b+c=\"",
        "say \"a\\b\" | \"say \\\"a\\\\b\\\"\"",
        "ü~ | \"\\195\\188~\"",
      })
  void escapesWhatWouldEndAString(String text, String written) {
    assertThat(TxtStrings.of(text)).isEqualTo(written);
  }

  @Test
  void hasOneStringForNoText() {
    assertThat(TxtStrings.of("")).isEqualTo("\"\"");
  }

  @Test
  void cutsOnlyWhatIsTooLongForOneString() {
    assertThat(TxtStrings.of("x".repeat(255))).isEqualTo("\"" + "x".repeat(255) + "\"");
    assertThat(TxtStrings.of("x".repeat(256))).isEqualTo("\"" + "x".repeat(255) + "\" \"x\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 254, 255, 256, 510, 511, 1000})
  void aReaderGetsTheOctetsBack(int length) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ((i * 7) % 0x250));
    }
    String record = "example.com. 1 IN TXT " + TxtStrings.of(text.toString()) + "\n";
    List<byte[]> strings = parse(record).getStringsAsByteArrays();
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    strings.forEach(together::writeBytes);
    assertThat(together.toString(StandardCharsets.UTF_8)).isEqualTo(text.toString());
    assertThat(strings).allMatch(string -> string.length <= 255);
  }

  private static TXTRecord parse(String record) throws IOException {
    byte[] zone = record.getBytes(StandardCharsets.US_ASCII);
    try (Master master = new Master(new ByteArrayInputStream(zone), Name.root)) {
      return (TXTRecord) master.nextRecord();
    }
  }
}
