package dev.waymark.clients.search;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP answer. Status 0 means that the connection was closed without one. */
public final class HttpAnswer {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]++)", Pattern.CASE_INSENSITIVE);

  /** No document comes near this; the rest is cut, so that a model answers in a bounded time. */
  private static final int MAX_BODY = 256 * 1024;

  private static final HttpAnswer NOT_FOUND = new HttpAnswer(404, Map.of(), new byte[0]);
  private static final HttpAnswer CLOSED = new HttpAnswer(0, Map.of(), new byte[0]);

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  public HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(headers);
    this.body = Arrays.copyOf(body, Math.min(body.length, MAX_BODY));
  }

  public static HttpAnswer notFound() {
    return NOT_FOUND;
  }

  /** The answer of a connection that fails. */
  public static HttpAnswer closed() {
    return CLOSED;
  }

  public int status() {
    return status;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The charset parameter of Content-Type. */
  public Optional<String> charset() {
    return header("Content-Type").map(CHARSET::matcher).filter(Matcher::find).map(m -> m.group(1));
  }

  /** Shared with the caller, who does not change it: bodies are parsed many times. */
  public byte[] body() {
    return body;
  }
}
