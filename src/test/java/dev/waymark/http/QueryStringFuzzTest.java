package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.fuzz.Fuzz;
import dev.waymark.fuzz.Texts;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Damaged queries and hosts are parsed or rejected. */
class QueryStringFuzzTest {

  @Test
  void aQueryHasAnAddressOrIsRejected() {
    Fuzz.run(
        Texts.damaged("email=ann%2Btag%40b%C3%BCcher.example&name=Ann+Example&x=%2541"),
        query -> {
          try {
            QueryString.of(query)
                .address("email")
                .ifPresent(address -> assertThat(SafeText.isSafe(address.text())).isTrue());
            Optional<String> unused = QueryString.of(query).value("name");
          } catch (InvalidValueException e) {
            assertThat(e.reason()).isNotEmpty();
          }
        });
  }

  @Test
  void aHostIsAValidDomainOrEmpty() {
    Fuzz.run(
        Texts.any(),
        host ->
            RequestHost.of(Optional.of(host))
                .domain()
                .ifPresent(domain -> assertThat(domain.ascii()).matches("[a-z0-9.-]{1,253}")));
  }

  @Test
  void foldingAPathKeepsWhatFollowsTheFixedPart() {
    Fuzz.run(
        Texts.damaged("/AutoDiscover/AutoDiscover.json/v1.0/Ann@Example.com"),
        path -> {
          String folded = RequestFilter.foldedPath(path);
          assertThat(folded).isEqualToIgnoringCase(path);
          assertThat(RequestFilter.foldedPath(folded)).isEqualTo(folded);
        });
  }
}
