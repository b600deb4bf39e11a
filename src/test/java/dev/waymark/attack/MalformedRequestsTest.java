package dev.waymark.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.CapturedLog;
import dev.waymark.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Malformed requests: none is answered with a server error or a stack trace, and an address in them
 * reaches no log, no metric and not the log of the database. A slice runs in {@code verify}; {@code
 * -Dattack.requests=100000} sends more, {@code -Dattack.seed=…} others.
 */
@QuarkusTest
@WithTestResource(AttackLab.class)
class MalformedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("attack.requests", 3000);
  private static final long SEED = Long.getLong("attack.seed", 0);
  private static final int THREADS = 8;

  /** More addresses than one have more ports for connections that were just closed. */
  private static final int SOURCES = 50;

  private static final int FRAMED_MILLIS = 20_000;
  private static final int UNFRAMED_MILLIS = 200;
  private static final int SHOWN = 400;

  private static final Pattern FAULT =
      Pattern.compile("(?s)HTTP/1\\.[01] 5.*|.*(?:\\tat |\\.java:\\d|Exception\\b|Caused by).*");

  private final CapturedLog log = new CapturedLog();

  @Test
  void noneIsAnsweredWithAnErrorOfOursAndNothingOfThemIsLogged() throws Exception {
    List<Long> numbers = LongStream.range(SEED, SEED + REQUESTS).boxed().toList();
    long framed =
        numbers.stream().filter(number -> MalformedRequest.number(number).isFramed()).count();
    assertThat(framed).as("requests that pass the router").isGreaterThan(REQUESTS / 2);
    log.start();
    try {
      assertThat(faults(numbers)).isEmpty();
    } finally {
      log.stop();
    }
    assertThat(log.lines()).noneMatch(line -> line.contains(HostileTexts.CANARY));
    assertThat(Management.get("/q/metrics")).doesNotContain(HostileTexts.CANARY);
    assertThat(AttackLab.databaseLog()).doesNotContain(HostileTexts.CANARY);
  }

  private static List<String> faults(List<Long> numbers)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<String>> attacks =
          numbers.stream().<Callable<String>>map(number -> () -> fault(number)).toList();
      List<String> faults = new ArrayList<>();
      for (Future<String> attack : threads.invokeAll(attacks)) {
        faults.add(attack.get());
      }
      faults.removeIf(String::isEmpty);
      return faults.stream().limit(20).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Describes the request and its answer; empty where the answer is right. */
  private static String fault(long number) throws IOException {
    MalformedRequest request = MalformedRequest.number(number);
    String answer = answer(request, (int) (number % SOURCES));
    boolean isMissing = answer.isEmpty() && request.isFramed();
    return FAULT.matcher(answer).matches() || isMissing
        ? number + ": " + shown(request.text()) + "\n=> " + shown(answer)
        : "";
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(text.length(), SHOWN)).replace("\r\n", " | ");
  }

  private static String answer(MalformedRequest request, int source) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.1." + (source + 1)), 0));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
      socket.setSoTimeout(request.isFramed() ? FRAMED_MILLIS : UNFRAMED_MILLIS);
      socket.getOutputStream().write(request.bytes());
      return read(socket);
    } catch (SocketException e) {
      // The service may close the connection of a request that it does not read to the end.
      return "closed";
    }
  }

  private static String read(Socket socket) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (SocketTimeoutException e) {
      // What has arrived is judged.
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
