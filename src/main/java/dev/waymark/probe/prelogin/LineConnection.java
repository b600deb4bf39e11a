package dev.waymark.probe.prelogin;

import dev.waymark.net.Deadline;
import dev.waymark.net.LimitedSocket;
import dev.waymark.net.tls.TlsInspection;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.Timings;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import javax.net.ssl.SSLException;

/**
 * One connection, read line by line within limits of bytes and time. Every answer has the step's
 * time from the command on, however slowly it drips, and all of them end at the deadline.
 */
public final class LineConnection implements Closeable {
  /** RFC 5804, RFC 9051 and RFC 5321 all stay far below; in bytes. */
  private static final int MAX_LINE = 8 * 1024;

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** TLS record types, RFC 8446 section 5.1. */
  private static final int ALERT = 0x15;

  private static final int HANDSHAKE = 0x16;

  private final LimitedSocket socket;
  private final Duration step;
  private final Deadline whole;
  private final byte[] buffer = new byte[MAX_LINE];
  private int position;
  private int limit;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private Socket tls;
  private long since;
  private OptionalLong connectMillis = OptionalLong.empty();
  private OptionalLong greetingMillis = OptionalLong.empty();
  private OptionalLong tlsMillis = OptionalLong.empty();

  /**
   * @param step the longest wait for the connection and for each answer
   * @param whole the end of the whole connection
   */
  public LineConnection(Duration step, Deadline whole) {
    this.step = step;
    this.whole = whole;
    this.socket = new LimitedSocket(whole);
    this.tls = socket;
  }

  /** Opens the connection to exactly this address. */
  public void connect(InetSocketAddress address, Duration atMost) throws ProbeAbortedException {
    long start = System.nanoTime();
    int millis = Deadline.in(atMost).earlier(whole).millisLeft();
    if (millis == 0) {
      throw new ProbeAbortedException(ProbeCode.TIMEOUT_CONNECT);
    }
    try {
      socket.connect(address, millis);
      in = socket.getInputStream();
      out = socket.getOutputStream();
    } catch (SocketTimeoutException e) {
      throw new ProbeAbortedException(ProbeCode.TIMEOUT_CONNECT);
    } catch (ConnectException e) {
      throw new ProbeAbortedException(ProbeCode.REFUSED);
    } catch (IOException e) {
      // No route to the host, or to its network: the JDK has no one type for both.
      throw new ProbeAbortedException(ProbeCode.UNREACHABLE);
    }
    since = System.nanoTime();
    connectMillis = millisSince(start);
    awaitAnswer();
  }

  private static OptionalLong millisSince(long start) {
    return OptionalLong.of((System.nanoTime() - start) / NANOS_PER_MILLI);
  }

  /** Starts the time limit of the next answer. */
  void awaitAnswer() {
    socket.deadline(Deadline.in(step).earlier(whole));
  }

  /** Our address on this connection. */
  InetAddress localAddress() {
    return socket.getLocalAddress();
  }

  /** Sends a command, whose answer is read next. */
  void send(String command) throws ProbeAbortedException {
    awaitAnswer();
    try {
      out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException e) {
      throw stop(e);
    }
  }

  /** Sends a farewell to a server that may be gone already; the answer is not awaited. */
  void sendLast(String command) {
    try {
      send(command);
    } catch (ProbeAbortedException e) {
      close();
    }
  }

  /**
   * Reads the next line without its end. Bytes become the characters of ISO 8859-1: the protocol is
   * ASCII, and a server's broken UTF-8 in text for people breaks no client.
   */
  String line() throws ProbeAbortedException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = octet(); next != '\n'; next = octet()) {
      line.write(next);
      if (line.size() >= MAX_LINE) {
        throw new ProbeAbortedException(ProbeCode.LIMIT_EXCEEDED);
      }
    }
    if (greetingMillis.isEmpty()) {
      greetingMillis = millisSince(since);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  int octet() throws ProbeAbortedException {
    if (position == limit) {
      fill();
    }
    return buffer[position++] & 0xff;
  }

  private void fill() throws ProbeAbortedException {
    try {
      position = 0;
      limit = Math.max(0, in.read(buffer));
    } catch (IOException e) {
      throw stop(e);
    }
    if (limit == 0) {
      throw new ProbeAbortedException(ProbeCode.CLOSED_EARLY);
    }
    if (tlsMillis.isEmpty() && isTls(socket.firstByte())) {
      throw new ProbeAbortedException(ProbeCode.TLS_ON_PLAIN_PORT);
    }
  }

  private static boolean isTls(int firstByte) {
    return firstByte == ALERT || firstByte == HANDSHAKE;
  }

  /** True if bytes arrived that were not read yet. */
  public boolean hasUnread() throws ProbeAbortedException {
    try {
      return position < limit || in.available() > 0;
    } catch (IOException e) {
      throw stop(e);
    }
  }

  /** Interprets the end of the input; see {@link LimitedSocket} for why not the exception. */
  private ProbeAbortedException stop(IOException e) {
    return new ProbeAbortedException(
        switch (socket.end()) {
          case TIMED_OUT ->
              socket.hasReceived() ? ProbeCode.TIMEOUT_READ : ProbeCode.TIMEOUT_GREETING;
          case LIMIT_EXCEEDED -> ProbeCode.LIMIT_EXCEEDED;
          case CLOSED -> ProbeCode.CLOSED_EARLY;
          // An alert: TLS 1.3 refuses a client without certificate after its handshake.
          case OPEN -> e instanceof SSLException ? ProbeCode.TLS_HANDSHAKE : ProbeCode.CLOSED_EARLY;
        });
  }

  /** Performs a handshake; from then on every line travels in TLS. */
  public void startTls(TlsInspection inspection) throws ProbeAbortedException {
    boolean direct = !socket.hasReceived();
    socket.forgetFirstByte();
    awaitAnswer();
    long start = System.nanoTime();
    try {
      Socket secured = inspection.handshake(socket);
      in = secured.getInputStream();
      out = secured.getOutputStream();
      tls = secured;
      since = System.nanoTime();
      tlsMillis = millisSince(start);
      awaitAnswer();
    } catch (IOException e) {
      throw handshakeStop(e, direct);
    }
  }

  private ProbeAbortedException handshakeStop(IOException e, boolean direct) {
    int first = socket.firstByte();
    if (first < 0) {
      return stop(e);
    }
    if (!isTls(first) && !direct) {
      // Plain text that an attacker injected after the server's consent to STARTTLS.
      return new ProbeAbortedException(ProbeCode.STARTTLS_INJECTION);
    }
    if (first >= ' ' && first <= '~') {
      return new ProbeAbortedException(ProbeCode.PLAINTEXT_ON_TLS_PORT);
    }
    return socket.end() == LimitedSocket.End.OPEN || first == ALERT
        ? new ProbeAbortedException(ProbeCode.TLS_HANDSHAKE)
        : stop(e);
  }

  /** Ends TLS as RFC 8446 section 6.1 requires, and sends nothing else. */
  public void endTls() {
    try {
      tls.shutdownOutput();
    } catch (IOException e) {
      close();
    }
  }

  /** Returns the durations of the steps so far. */
  public Timings millis() {
    return new Timings(connectMillis, greetingMillis, tlsMillis);
  }

  /** Ends the connection, whatever it is doing, from any thread. */
  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // The connection is closed already.
    }
  }
}
