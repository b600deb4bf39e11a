package dev.waymark.staff.clients;

import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.simulation.DocumentKind;
import dev.waymark.clients.simulation.RecordedAnswers;
import dev.waymark.clients.simulation.Simulated;
import dev.waymark.clients.simulation.Simulator;
import dev.waymark.mail.address.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An address, and what the network answers: one document, or answers and records. */
@Schema(name = "SimulationRequest", description = "Either a document, or answers and records")
public record SimulationRequest(
    @Schema(examples = "ann@example.com", required = true) @Nullable String address,
    @Nullable Document document,
    @Nullable List<Answer> answers,
    @Nullable List<DnsRecord> records) {

  /** A document that every client gets at the first URL that it asks for this kind. */
  @Schema(name = "SimulatedDocument")
  public record Document(
      @Schema(
              examples = "autoconfig",
              required = true,
              enumeration = {
                "autoconfig",
                "autodiscover",
                "autodiscover-v2",
                "mobileconfig",
                "pacc",
                "srv"
              })
          @Nullable String kind,
      @Schema(
              description = "The bytes; for srv a zone file with one record a line",
              examples = "PGNsaWVudENvbmZpZy8+",
              required = true)
          @Nullable String base64) {}

  /** An answer to a URL. */
  @Schema(
      name = "SimulatedAnswer",
      description = "URLs that are not listed answer 404; queries are ignored")
  public record Answer(
      @Schema(examples = "GET", defaultValue = "GET") @Nullable String method,
      @Schema(examples = "https://autoconfig.example.com/mail/config-v1.1.xml", required = true)
          @Nullable String url,
      @Schema(description = "0 closes the connection", examples = "200", required = true)
          @Nullable Integer status,
      @Schema(examples = "{\"Content-Type\":\"text/xml\"}") @Nullable Map<String, String> headers,
      @Schema(examples = "<clientConfig/>") @Nullable String body) {}

  /** A DNS record. */
  @Schema(name = "SimulatedRecord", description = "Names that are not listed do not exist")
  public record DnsRecord(
      @Schema(examples = "example.com", required = true) @Nullable String name,
      @Schema(examples = "MX", required = true) @Nullable String type,
      @Schema(examples = "10 mx.example.net.", required = true) @Nullable String data) {}

  /** The result of every client. Valid requests only: see {@link SimulationErrors}. */
  List<Simulated> run() {
    EmailAddress ann = EmailAddress.parse(text(address));
    if (document != null) {
      DocumentKind kind = DocumentKind.of(text(document.kind())).orElseThrow();
      return Simulator.withDocument(ann, kind, Base64.getDecoder().decode(text(document.base64())));
    }
    return Simulator.withAnswers(ann, recorded());
  }

  private RecordedAnswers recorded() {
    RecordedAnswers recorded = new RecordedAnswers();
    for (Answer answer : Optional.ofNullable(answers).orElse(List.of())) {
      recorded.add(
          Optional.ofNullable(answer.method()).orElse("GET"),
          text(answer.url()),
          new HttpAnswer(
              Optional.ofNullable(answer.status()).orElseThrow(),
              Optional.ofNullable(answer.headers()).orElse(Map.of()),
              Optional.ofNullable(answer.body()).orElse("").getBytes(StandardCharsets.UTF_8)));
    }
    for (DnsRecord record : Optional.ofNullable(records).orElse(List.of())) {
      recorded.add(text(record.name()), text(record.type()), text(record.data()));
    }
    return recorded;
  }

  private static String text(@Nullable String member) {
    return Objects.requireNonNull(member);
  }
}
