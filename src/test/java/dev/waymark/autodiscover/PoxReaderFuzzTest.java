package dev.waymark.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Requests with random damage: whatever comes, the reader answers. */
class PoxReaderFuzzTest {
  private static final int RUNS = Integer.getInteger("fuzz.runs", 5_000);
  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "&amp;",
    "&#0;",
    "&#x10FFFF;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?xml",
    "?>",
    "<!DOCTYPE a [",
    "<!ENTITY % p 'x'>",
    "%p;",
    "xmlns:a=''",
    "a:b",
    "\"",
    "'",
    "=",
    "/",
    "\0",
    "\uFEFF",
    "\uD83D\uDE00",
    "<a b='c' b='c'>",
    "</Request>",
    "<LegacyDN>",
    "encoding='x'"
  };

  @Test
  void answersWhateverComes() {
    Random random = new Random(20_260_101);
    for (int run = 0; run < RUNS; run++) {
      assertThat(PoxReader.read(damaged(random))).isNotNull();
    }
  }

  private static byte[] damaged(Random random) {
    StringBuilder text =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <Autodiscover xmlns="http://example.org/requestschema/2006">
              <Request>
                <EMailAddress>ann@example.com</EMailAddress>
                <AcceptableResponseSchema>x</AcceptableResponseSchema>
              </Request>
            </Autodiscover>
            """);
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.insert(at, PIECES[random.nextInt(PIECES.length)]);
      } else {
        text.delete(at, Math.min(text.length() - 1, at + random.nextInt(20)));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
