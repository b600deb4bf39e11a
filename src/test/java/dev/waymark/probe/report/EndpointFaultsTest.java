package dev.waymark.probe.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults of servers, as opposed to those that our own network may have caused. */
class EndpointFaultsTest {

  /** An endpoint with one address for each code; without a code no address was probed. */
  private static EndpointResult seen(ProbeCode... codes) {
    return endpoint(
        true,
        List.of(codes),
        IntStream.range(0, codes.length)
            .mapToObj(
                i ->
                    new AddressResult(
                        address(i),
                        ProbeCode.verdict(List.of(codes[i]), new Port(993)),
                        List.of(codes[i])))
            .toList());
  }

  private static EndpointResult unseen(ProbeCode code) {
    return endpoint(true, List.of(code), List.of());
  }

  private static EndpointResult endpoint(
      boolean published, List<ProbeCode> codes, List<AddressResult> addresses) {
    Port port = new Port(993);
    return new EndpointResult(
        Protocol.IMAP,
        Host.parse("mail.example.com"),
        port,
        Security.TLS,
        ProbeCode.verdict(codes, port),
        codes,
        published,
        "",
        addresses,
        Optional.empty(),
        AdvertisedAuthentication.NOTHING,
        Optional.empty());
  }

  private static InetAddress address(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, (byte) last});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int broken(EndpointResult... endpoints) {
    return EndpointFaults.of(Arrays.asList(endpoints)).broken().size();
  }

  private static int inconclusive(EndpointResult... endpoints) {
    return EndpointFaults.of(Arrays.asList(endpoints)).inconclusive().size();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"REFUSED", "TIMEOUT_GREETING", "CERT_EXPIRED", "WRONG_PROTOCOL", "SERVICE_REFUSED"})
  void aWrongAnswerIsBroken(ProbeCode code) {
    assertThat(broken(seen(code))).isEqualTo(1);
    assertThat(broken(seen(ProbeCode.OK, code))).isEqualTo(1);
  }

  @Test
  void aNameWithoutAddressIsBroken() {
    assertThat(broken(unseen(ProbeCode.DNS_NXDOMAIN), unseen(ProbeCode.DNS_NO_ADDRESS)))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"DNS_ERROR", "TIMEOUT_READ", "PROTOCOL_ERROR", "BLOCKED"})
  void aFailureWithoutAnAddressIsInconclusive(ProbeCode code) {
    assertThat(broken(unseen(code))).isZero();
    assertThat(inconclusive(unseen(code))).isEqualTo(1);
  }

  @Test
  void aMissingRouteIsInconclusive() {
    assertThat(broken(seen(ProbeCode.OK, ProbeCode.UNREACHABLE))).isZero();
    assertThat(inconclusive(seen(ProbeCode.OK, ProbeCode.UNREACHABLE))).isEqualTo(1);
  }

  @Test
  void aTimeoutIsBrokenOnlyIfAnotherServerAnswers() {
    assertThat(broken(seen(ProbeCode.TIMEOUT_CONNECT), seen(ProbeCode.TIMEOUT_CONNECT))).isZero();
    assertThat(inconclusive(seen(ProbeCode.TIMEOUT_CONNECT), seen(ProbeCode.UNREACHABLE)))
        .isEqualTo(2);
    assertThat(broken(seen(ProbeCode.TIMEOUT_CONNECT), seen(ProbeCode.OK))).isEqualTo(1);
    assertThat(broken(seen(ProbeCode.TIMEOUT_CONNECT, ProbeCode.OK))).isEqualTo(1);
  }

  @Test
  void aTimeoutIsBrokenForTheMonitoring() {
    assertThat(EndpointFaults.countingTimeouts(List.of(seen(ProbeCode.TIMEOUT_CONNECT))).broken())
        .hasSize(1);
    assertThat(EndpointFaults.countingTimeouts(List.of(seen(ProbeCode.UNREACHABLE))).broken())
        .isEmpty();
    assertThat(EndpointFaults.countingTimeouts(List.of(unseen(ProbeCode.DNS_ERROR))).broken())
        .isEmpty();
  }

  @Test
  void workingAndUnpublishedEndpointsAreNoFaults() {
    EndpointResult unpublished = endpoint(false, List.of(ProbeCode.DNS_NXDOMAIN), List.of());
    assertThat(
            EndpointFaults.of(
                    List.of(seen(ProbeCode.OK), seen(ProbeCode.CERT_EXPIRES_SOON), unpublished))
                .isEmpty())
        .isTrue();
  }
}
