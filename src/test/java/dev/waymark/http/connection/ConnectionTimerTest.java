package dev.waymark.http.connection;

import static dev.waymark.http.connection.ConnectionUnderTest.HEADERS;
import static dev.waymark.http.connection.ConnectionUnderTest.IDLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionTimerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String GET = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";
  private static final String TIMED_OUT =
      "HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

  private final ConnectionUnderTest connection = new ConnectionUnderTest();

  @Test
  void closesAConnectionWithoutARequest() {
    connection.pass(HEADERS);
    assertThat(connection.isOpen()).isTrue();
    connection.pass(SECOND);
    assertThat(connection.isOpen()).isFalse();
    assertThat(connection.sent()).isEmpty();
  }

  @Test
  void answers408ToHeadersThatArriveByteByByte() {
    for (int second = 0; second < HEADERS.toSeconds(); second++) {
      connection.receive(GET.substring(second, second + 1));
      connection.pass(SECOND);
    }
    assertThat(connection.isOpen()).isTrue();
    connection.pass(SECOND);
    assertThat(connection.sent()).isEqualTo(TIMED_OUT);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void timesTheHeadersOfASecondRequestFromTheirFirstByte() {
    connection.receive(GET);
    connection.answer();
    connection.pass(IDLE.minus(SECOND));
    connection.receive("G");
    connection.pass(HEADERS);
    assertThat(connection.isOpen()).isTrue();
    connection.pass(SECOND);
    assertThat(connection.sent()).endsWith(TIMED_OUT);
  }

  @Test
  void timesTheFirstChunkWithTheHeaders() {
    connection.receive(
        "POST / HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n");
    connection.pass(HEADERS.plus(SECOND));
    assertThat(connection.sent()).isEqualTo(TIMED_OUT);
  }

  @Test
  void closesAnIdleConnection() {
    connection.receive(GET);
    connection.answer();
    connection.pass(IDLE);
    assertThat(connection.isOpen()).isTrue();
    connection.pass(SECOND);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void doesNotEndARequestThatIsNotAnswered() {
    connection.receive(GET);
    connection.pass(Duration.ofDays(1));
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void doesNotEndABodyThatIsNotAnswered() {
    connection.receive("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 9\r\n\r\n1");
    connection.pass(Duration.ofHours(1));
    connection.receive("2");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void endsABodyThatGoesOnAfterItsAnswer() {
    connection.receive("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 999\r\n\r\n1");
    connection.answer();
    for (int second = 0; second <= IDLE.toSeconds(); second++) {
      connection.receive("2");
      connection.pass(SECOND);
    }
    assertThat(connection.isOpen()).isFalse();
  }
}
