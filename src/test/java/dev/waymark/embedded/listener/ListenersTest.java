package dev.waymark.embedded.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.embedded.files.SystemUser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Owners of listening sockets. */
class ListenersTest {
  private static final String HEADER =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout";
  private static final SystemUser SERVICE = new SystemUser(1000);

  private static String socket(String local, String state, int uid) {
    return String.format(
        "   0: %s 00000000:0000 %s 00000000:00000000 00:00000000 00000000  %4d        0 41 1",
        local, state, uid);
  }

  private static boolean isOwn(String... sockets) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(sockets));
    return new Listeners(Optional.of(lines)).isOf(SERVICE, 0x1F90);
  }

  @Test
  void onlyTheListenerOfThePortCounts() {
    assertThat(isOwn(socket("0100007F:1F90", "0A", 1000))).isTrue();
    assertThat(isOwn(socket("0100007F:1F90", "0A", 1001))).isFalse();
    assertThat(isOwn(socket("0100007F:1F91", "0A", 1000))).isFalse();
    assertThat(isOwn(socket("0100007F:1F90", "01", 1000))).isFalse();
    assertThat(isOwn()).isFalse();
    assertThat(isOwn(socket("0100007F:1F90", "0A", 1000), socket("00000000:1F90", "0A", 1001)))
        .isFalse();
  }

  @Test
  void unknownListenersAreBelieved() {
    assertThat(Listeners.in(Path.of("no-such-file")).isOf(SERVICE, 1)).isTrue();
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @Test
  void aSocketWithoutServerIsNotConnected() throws IOException {
    int port;
    try (ServerSocket server = server()) {
      port = server.getLocalPort();
    }
    assertThatThrownBy(
            () -> new OwnServerSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port))
        .isInstanceOf(ConnectException.class);
  }
}
