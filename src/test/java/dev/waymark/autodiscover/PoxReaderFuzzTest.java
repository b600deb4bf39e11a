package dev.waymark.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.fuzz.Fuzz;
import dev.waymark.fuzz.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests with random damage: whatever comes, the reader answers. */
class PoxReaderFuzzTest {
  private static final String GOOD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <Autodiscover xmlns="http://example.org/requestschema/2006">
        <Request>
          <EMailAddress>ann@example.com</EMailAddress>
          <AcceptableResponseSchema>x</AcceptableResponseSchema>
        </Request>
      </Autodiscover>
      """;

  @Test
  void answersDamagedRequests() {
    Fuzz.run(Texts.damagedBytes(GOOD), body -> assertThat(PoxReader.read(body)).isNotNull());
  }

  @Test
  void answersWhatIsNoRequestAtAll() {
    Fuzz.run(
        Texts.any(),
        text ->
            assertThat(PoxReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PoxRequest.Refused.class));
  }

  @Test
  void repeatsOfAProtocolNobodyKnowsOnlyWhatIsAWord() {
    Fuzz.run(
        Texts.any(),
        word -> {
          byte[] json = V2Document.protocolInvalid(word, List.of(V2Protocol.AUTODISCOVER_V1));
          assertThat(json).hasSizeLessThan(300);
          assertThat(message(json)).matches("The given protocol value '[A-Za-z0-9]*' is .*");
        });
  }

  private static String message(byte[] json) {
    try {
      return new JsonMapper().readTree(json).path("ErrorMessage").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
