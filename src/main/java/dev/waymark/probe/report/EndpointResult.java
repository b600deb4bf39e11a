package dev.waymark.probe.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.Host;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of one host and port in one mode.
 *
 * @param verdict the worst address and the worst code decide
 * @param codes never empty; {@link ProbeCode#OK} stands alone
 * @param published true if clients are told to use exactly this
 * @param detail one sentence for people, with the remedy if one is needed
 * @param addresses absent if the host has none, or policy refused the connection
 * @param tls of the address that decided
 * @param authentication of the address that decided
 * @param millis of the address that decided
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EndpointResult(
    @Schema(implementation = String.class, examples = "imap")
        @JsonSerialize(converter = JsonConverters.OfProtocol.class)
        Protocol protocol,
    @Schema(implementation = String.class, examples = "mail.example.com")
        @JsonSerialize(converter = JsonConverters.OfHost.class)
        Host host,
    @Schema(implementation = Integer.class, examples = "993")
        @JsonSerialize(converter = JsonConverters.OfPort.class)
        Port port,
    @Schema(
            implementation = String.class,
            enumeration = {"plain", "starttls", "tls"})
        @JsonSerialize(converter = JsonConverters.OfMode.class)
        Security mode,
    Verdict verdict,
    List<ProbeCode> codes,
    boolean published,
    @Schema(examples = "587 offers no STARTTLS; 465 works: publish that.") String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AddressResult> addresses,
    Optional<TlsDetails> tls,
    AdvertisedAuthentication authentication,
    Optional<Timings> millis) {

  public EndpointResult {
    codes = List.copyOf(codes);
    addresses = List.copyOf(addresses);
  }

  /** Returns a copy with another detail. */
  public EndpointResult withDetail(String sentence) {
    return new EndpointResult(
        protocol,
        host,
        port,
        mode,
        verdict,
        codes,
        published,
        sentence,
        addresses,
        tls,
        authentication,
        millis);
  }

  /** True if clients are sent to an endpoint that does not work. */
  @JsonIgnore
  public boolean isBroken() {
    return published && verdict == Verdict.UNUSABLE;
  }
}
