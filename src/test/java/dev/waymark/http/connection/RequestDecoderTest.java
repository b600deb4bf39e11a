package dev.waymark.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDecoderTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";
  private static final String CHUNKED =
      "POST / HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final ConnectionUnderTest connection = new ConnectionUnderTest();

  @Test
  void decodesAFewRequestsAheadAndTheNextAfterAnAnswer() {
    connection.receive(GET.repeat(100));

    assertThat(connection.requests()).isEqualTo(4);
    assertThat(connection.isRead()).isFalse();
    connection.answer();
    assertThat(connection.requests()).isEqualTo(1);
    assertThat(connection.isRead()).isFalse();
  }

  @Test
  void readsAgainWhenEverythingIsAnswered() {
    connection.receive(GET.repeat(6));
    int received = 0;
    while (received < 6) {
      int more = connection.requests();
      for (int i = 0; i < more; i++) {
        connection.answer();
      }
      received += more;
    }
    assertThat(connection.isRead()).isTrue();
    connection.receive(GET);
    assertThat(connection.requests()).isEqualTo(1);
  }

  @Test
  void decodesNothingWhileTheClientReadsNothing() {
    connection.setWritable(false);
    connection.receive(GET);

    assertThat(connection.requests()).isZero();
    assertThat(connection.isRead()).isFalse();
    connection.setWritable(true);
    assertThat(connection.requests()).isEqualTo(1);
    assertThat(connection.isRead()).isTrue();
  }

  @Test
  void readsTheBodyOfTheLastOfAFewRequests() {
    connection.receive(GET.repeat(3));
    connection.receive("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 4\r\n\r\nab");
    assertThat(connection.requests()).isEqualTo(4);
    assertThat(connection.isRead()).isTrue();
    connection.receive("cd" + GET);
    assertThat(connection.next()).isInstanceOf(LastHttpContent.class);
    assertThat(connection.next()).isNull();
    assertThat(connection.isRead()).isFalse();
  }

  @Test
  void leavesTheServersOwnPauseAlone() {
    connection.setAutoRead(false);
    connection.receive(GET.repeat(5));
    assertThat(connection.requests()).isEqualTo(4);
    connection.answer();
    assertThat(connection.requests()).isEqualTo(1);
    assertThat(connection.isRead()).isFalse();
  }

  @Test
  void readsAfterAPauseIfTheServerWantsToMeanwhile() {
    connection.setAutoRead(false);
    connection.receive(GET.repeat(5));
    assertThat(connection.requests()).isEqualTo(4);
    connection.setAutoRead(true);
    assertThat(connection.isRead()).isFalse();
    connection.answer();
    assertThat(connection.isRead()).isTrue();
  }

  @Test
  void passesARequestOnWithItsFirstChunk() {
    connection.receive(CHUNKED);
    assertThat(connection.next()).isNull();
    connection.receive("3;a=b\r\nabc\r\n");
    assertThat(connection.requests()).isEqualTo(1);
    connection.receive("00A ;x\r\n0123456789\r\n0\r\nX: y\r\n\r\n" + GET);
    assertThat(connection.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\n",
        "\r\n",
        " 3\r\nabc\r\n",
        "3 \r\nabc\r\n",
        "3 4\r\nabc\r\n",
        "0x3\r\nabc\r\n",
        "+3\r\nabc\r\n",
        "-3\r\nabc\r\n",
        "80000000\r\n",
        "10000000000000003\r\nabc\r\n",
        "3\nabc\r\n",
      })
  void failsARequestWhoseFirstChunkIsMalformed(String chunk) {
    connection.receive(CHUNKED + chunk + GET);

    assertThat(connection.next())
        .isInstanceOfSatisfying(
            HttpRequest.class, request -> assertThat(request.decoderResult().isFailure()).isTrue());
    assertThat(connection.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcd", "abc\nx", "abc\r\nzz\r\n", "abc\r\n 0\r\n\r\n"})
  void answers400ToALaterMalformedChunk(String rest) {
    connection.receive(CHUNKED + "3\r\n" + rest + GET);

    assertThat(connection.requests()).isEqualTo(1);
    assertThat(connection.sent())
        .isEqualTo("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void closesAfterAMalformedChunkOfAnAnsweredRequest() {
    connection.receive(CHUNKED + "3\r\nabc\r\n");
    connection.answer();
    assertThat(connection.sent()).startsWith("HTTP/1.1 200 OK");
    connection.receive("zz\r\n");
    assertThat(connection.sent()).isEmpty();
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void decodesNothingAfterAFailedRequest() {
    connection.receive("GET / HTTP/1.1\r\n\r\n" + GET);
    assertThat(connection.requests()).isEqualTo(1);
    connection.receive(GET);
    assertThat(connection.requests()).isZero();
  }
}
