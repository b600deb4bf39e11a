package dev.waymark.records;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.WebService;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The records of one service name for services with a URL. An SRV record has host and port; the
 * path of CalDAV and CardDAV is in a TXT record beside it (RFC 6764 section 4), one for all
 * servers.
 */
final class WebRecords {
  private static final String PATH = "path=";

  private final ServiceName name;
  private final SrvRecords records;

  /** Of the first server; stays empty where the name has none. */
  private Optional<String> path = Optional.empty();

  private WebRecords(ServiceName name, AccountSettings settings) {
    this.name = name;
    this.records = new SrvRecords(name, settings.domain());
  }

  static List<RecordOrOmission> of(ServiceName name, AccountSettings settings) {
    WebRecords web = new WebRecords(name, settings);
    settings.web(name.protocol()).forEach(web::add);
    return web.records.entries();
  }

  private void add(WebService service) {
    // Zone files are in ASCII; the text of a URI need not be.
    URI url = URI.create(service.url().toASCIIString());
    HttpsOrigin.of(url)
        .ifPresentOrElse(
            server -> add(server, url),
            () -> records.leaveOut("the host of its URL is no name the DNS could have."));
  }

  private void add(HttpsOrigin server, URI url) {
    if (path.filter(first -> !first.equals(path(url))).isPresent()) {
      records.leaveOut(
          "the path %s on %s is not the first server's, and there is one for all."
              .formatted(path(url), server.host().text()));
    } else if (records.add(server.host(), server.port()) && name.hasPath()) {
      announcePath(url);
    }
  }

  private void announcePath(URI url) {
    if (path.isEmpty()) {
      path = Optional.of(path(url));
      addTxt(path(url));
    }
    if (url.getRawQuery() != null) {
      records.leaveOut("the query after %s cannot be said.".formatted(path(url)));
    }
  }

  /** RFC 6763 section 6.1: a second string would be another attribute, so the path has one only. */
  private void addTxt(String text) {
    if (PATH.length() + text.length() > TxtStrings.MAX_OCTETS) {
      records.leaveOut(
          "the path is longer than a TXT record's string; clients start at the well-known URL.");
    } else {
      records.addTxt(PATH + text, "The path at which clients start (RFC 6764 section 4).");
    }
  }

  private static String path(URI url) {
    return url.getRawPath().isEmpty() ? "/" : url.getRawPath();
  }
}
