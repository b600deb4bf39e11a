package dev.waymark.clients.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Redirects that an HTTP library follows.
 *
 * @param statuses that it follows
 * @param max redirects in a row
 * @param relative it resolves a relative Location against the URL
 * @param scheme which changes of the scheme it follows
 */
public record Redirects(Set<Integer> statuses, int max, boolean relative, SchemeChange scheme) {
  private static final Set<Integer> COMMON = Set.of(301, 302, 303, 307, 308);

  /** Changes between http and https. */
  public enum SchemeChange {
    ANY,
    TO_HTTPS,
    NEVER
  }

  /** The five common statuses, relative or not, and both changes of the scheme. */
  public static Redirects upTo(int max) {
    return new Redirects(COMMON, max, true, SchemeChange.ANY);
  }

  public Redirects following(Set<Integer> others) {
    return new Redirects(others, max, relative, scheme);
  }

  public Redirects keepingTo(SchemeChange change) {
    return new Redirects(statuses, max, relative, change);
  }

  public Redirects withoutRelative() {
    return new Redirects(statuses, max, false, scheme);
  }

  /** The answer behind all redirects. */
  public HttpAnswer follow(HttpRequest request, Network network) {
    return follow(request, network.answer(request), network);
  }

  /** The answer behind all redirects that begin with an answer. */
  public HttpAnswer follow(HttpRequest request, HttpAnswer first, Network network) {
    HttpRequest current = request;
    HttpAnswer answer = first;
    for (int i = 0; i < max && statuses.contains(answer.status()); i++) {
      Optional<String> location = answer.header("Location");
      if (location.isEmpty()) {
        return answer;
      }
      Optional<String> target = target(current.url(), location.get());
      if (target.isEmpty()) {
        return HttpAnswer.closed();
      }
      if (!isFollowed(current.url(), target.get())) {
        return answer;
      }
      current = afterRedirect(current, answer.status(), target.get());
      answer = network.answer(current);
    }
    return statuses.contains(answer.status()) ? HttpAnswer.closed() : answer;
  }

  /** A POST becomes a GET except for 307 and 308: WHATWG Fetch, section 4.4. */
  private static HttpRequest afterRedirect(HttpRequest request, int status, String url) {
    return status == 307 || status == 308 ? request.to(url) : HttpRequest.get(url);
  }

  private Optional<String> target(String base, String location) {
    try {
      URI uri = new URI(location.strip());
      if (!uri.isAbsolute() && !relative) {
        return Optional.empty();
      }
      return Optional.of(new URI(base).resolve(uri)).filter(Redirects::isHttp).map(URI::toString);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isHttp(URI uri) {
    return uri.getHost() != null
        && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
  }

  private boolean isFollowed(String from, String to) {
    boolean fromHttps = from.startsWith("https:");
    boolean toHttps = to.startsWith("https:");
    return switch (scheme) {
      case ANY -> true;
      case TO_HTTPS -> toHttps || !fromHttps;
      case NEVER -> fromHttps == toHttps;
    };
  }
}
