package dev.waymark.probe.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.net.InetAddress;
import java.util.List;

/** What one address of the host made of an endpoint. */
public record AddressResult(
    @JsonSerialize(converter = Words.OfAddress.class) InetAddress address,
    Verdict verdict,
    List<Code> codes) {
  public AddressResult {
    codes = List.copyOf(codes);
  }
}
