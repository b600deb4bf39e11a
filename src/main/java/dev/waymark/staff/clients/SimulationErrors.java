package dev.waymark.staff.clients;

import dev.waymark.clients.simulation.DocumentKind;
import dev.waymark.finding.Finding;
import dev.waymark.mail.address.EmailAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Errors in the values of a {@link SimulationRequest}, all of them at once. */
final class SimulationErrors {
  /** Answers and records that a request may list, each. */
  private static final int MAX_ITEMS = 1000;

  private final List<Finding> found = new ArrayList<>();

  private SimulationErrors() {}

  /** Everything that is wrong in a request. */
  static List<Finding> in(SimulationRequest request) {
    SimulationErrors errors = new SimulationErrors();
    errors.check(request);
    return List.copyOf(errors.found);
  }

  private void check(SimulationRequest request) {
    if (request.address() == null) {
      add("/address", "is missing");
    } else if (EmailAddress.tryParse(request.address()).isEmpty()) {
      add("/address", "not an e-mail address; expected something like ann@example.com");
    }
    SimulationRequest.Document document = request.document();
    boolean recorded = request.answers() != null || request.records() != null;
    if (document == null && !recorded) {
      add("", "needs a document, or answers, or records");
    } else if (document != null && recorded) {
      add("/document", "stands alone, without answers and records");
    }
    if (document != null) {
      checkDocument(document);
    }
    checkAnswers(Optional.ofNullable(request.answers()).orElse(List.of()));
    checkRecords(Optional.ofNullable(request.records()).orElse(List.of()));
  }

  private void checkDocument(SimulationRequest.Document document) {
    require("/document/kind", document.kind());
    if (document.kind() != null && DocumentKind.of(document.kind()).isEmpty()) {
      add(
          "/document/kind",
          "not a kind; expected autoconfig, autodiscover, autodiscover-v2, mobileconfig, pacc or"
              + " srv");
    }
    require("/document/base64", document.base64());
    if (document.base64() != null && !isBase64(document.base64())) {
      add("/document/base64", "not Base64 (RFC 4648 section 4)");
    }
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void checkAnswers(List<SimulationRequest.Answer> answers) {
    bound("/answers", answers.size());
    for (int i = 0; i < Math.min(answers.size(), MAX_ITEMS); i++) {
      SimulationRequest.Answer answer = answers.get(i);
      String pointer = "/answers/" + i;
      require(pointer + "/url", answer.url());
      if (answer.url() != null && !isHttpUrl(answer.url())) {
        add(pointer + "/url", "not a URL that begins with https:// or http://");
      }
      Integer status = answer.status();
      if (status == null) {
        add(pointer + "/status", "is missing");
      } else if (status != 0 && (status < 100 || status > 599)) {
        add(pointer + "/status", "not a status; expected 100 to 599, or 0 for a closed connection");
      }
    }
  }

  private static boolean isHttpUrl(String text) {
    try {
      URI url = new URI(text);
      return url.getHost() != null
          && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void checkRecords(List<SimulationRequest.DnsRecord> records) {
    bound("/records", records.size());
    for (int i = 0; i < Math.min(records.size(), MAX_ITEMS); i++) {
      SimulationRequest.DnsRecord record = records.get(i);
      String pointer = "/records/" + i;
      require(pointer + "/name", record.name());
      require(pointer + "/type", record.type());
      require(pointer + "/data", record.data());
    }
  }

  private void bound(String pointer, int size) {
    if (size > MAX_ITEMS) {
      add(pointer, "has more than " + MAX_ITEMS + " items");
    }
  }

  private void require(String pointer, @Nullable String value) {
    if (value == null) {
      add(pointer, "is missing");
    }
  }

  private void add(String pointer, String detail) {
    found.add(Finding.invalid(pointer, detail));
  }
}
