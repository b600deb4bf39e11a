package dev.waymark.probe.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.net.InetAddress;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of one address of the host. */
public record AddressResult(
    @Schema(implementation = String.class, examples = "192.0.2.7")
        @JsonSerialize(converter = JsonConverters.OfAddress.class)
        InetAddress address,
    Verdict verdict,
    List<ProbeCode> codes) {
  public AddressResult {
    codes = List.copyOf(codes);
  }
}
