package dev.waymark.probe.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.Host;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
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

/** Whose fault it is: a server's, or perhaps our own network's. */
class FaultsTest {

  /** An endpoint with one address for each code; without a code nothing was looked at. */
  private static EndpointResult seen(Code... codes) {
    return endpoint(
        true,
        List.of(codes),
        IntStream.range(0, codes.length)
            .mapToObj(
                i ->
                    new AddressResult(
                        address(i),
                        Code.verdict(List.of(codes[i]), new Port(993)),
                        List.of(codes[i])))
            .toList());
  }

  private static EndpointResult unseen(Code code) {
    return endpoint(true, List.of(code), List.of());
  }

  private static EndpointResult endpoint(
      boolean published, List<Code> codes, List<AddressResult> addresses) {
    Port port = new Port(993);
    return new EndpointResult(
        Protocol.IMAP,
        Host.parse("mail.example.com"),
        port,
        Security.TLS,
        Code.verdict(codes, port),
        codes,
        published,
        "",
        addresses,
        Optional.empty(),
        Offered.NOTHING,
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
    return Faults.of(Arrays.asList(endpoints)).broken().size();
  }

  private static int undecided(EndpointResult... endpoints) {
    return Faults.of(Arrays.asList(endpoints)).undecided().size();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"REFUSED", "TIMEOUT_GREETING", "CERT_EXPIRED", "WRONG_PROTOCOL", "SERVICE_REFUSED"})
  void whatAServerDoesIsItsFault(Code code) {
    assertThat(broken(seen(code))).isEqualTo(1);
    assertThat(broken(seen(Code.OK, code))).isEqualTo(1);
  }

  @Test
  void aNameThatDoesNotExistIsAFault() {
    assertThat(broken(unseen(Code.DNS_NXDOMAIN), unseen(Code.DNS_NO_ADDRESS))).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"DNS_ERROR", "TIMEOUT_READ", "PROTOCOL_ERROR", "BLOCKED"})
  void whereNothingWasLookedAtItIsNobodysFault(Code code) {
    assertThat(broken(unseen(code))).isZero();
    assertThat(undecided(unseen(code))).isEqualTo(1);
  }

  @Test
  void aMissingRouteIsNeverTheServersFault() {
    assertThat(broken(seen(Code.OK, Code.UNREACHABLE))).isZero();
    assertThat(undecided(seen(Code.OK, Code.UNREACHABLE))).isEqualTo(1);
  }

  @Test
  void silenceIsTheServersFaultOnlyWhereSomebodyElseAnswers() {
    assertThat(broken(seen(Code.TIMEOUT_CONNECT), seen(Code.TIMEOUT_CONNECT))).isZero();
    assertThat(undecided(seen(Code.TIMEOUT_CONNECT), seen(Code.UNREACHABLE))).isEqualTo(2);
    assertThat(broken(seen(Code.TIMEOUT_CONNECT), seen(Code.OK))).isEqualTo(1);
    assertThat(broken(seen(Code.TIMEOUT_CONNECT, Code.OK))).isEqualTo(1);
  }

  @Test
  void silenceCountsWhereOneWouldRatherBeToldOnceTooOften() {
    assertThat(Faults.countingSilence(List.of(seen(Code.TIMEOUT_CONNECT))).broken()).hasSize(1);
    assertThat(Faults.countingSilence(List.of(seen(Code.UNREACHABLE))).broken()).isEmpty();
    assertThat(Faults.countingSilence(List.of(unseen(Code.DNS_ERROR))).broken()).isEmpty();
  }

  @Test
  void whatWorksOrIsNotPublishedIsNoFault() {
    EndpointResult unpublished = endpoint(false, List.of(Code.DNS_NXDOMAIN), List.of());
    assertThat(Faults.of(List.of(seen(Code.OK), seen(Code.CERT_ENDS_SOON), unpublished)).isEmpty())
        .isTrue();
  }
}
