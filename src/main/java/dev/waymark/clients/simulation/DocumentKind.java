package dev.waymark.clients.simulation;

import dev.waymark.clients.search.HttpRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of documents that clients read. */
public enum DocumentKind {
  AUTOCONFIG("text/xml") {
    @Override
    boolean isAt(String path) {
      return path.endsWith("/mail/config-v1.1.xml") || path.contains("/v1.1/");
    }
  },
  AUTODISCOVER("text/xml") {
    @Override
    boolean isAt(String path) {
      return path.endsWith("/autodiscover.xml");
    }
  },
  AUTODISCOVER_V2("application/json") {
    @Override
    boolean isAt(String path) {
      return path.endsWith("/autodiscover.json");
    }
  },
  MOBILECONFIG("application/x-apple-aspen-config") {
    @Override
    boolean isAt(String path) {
      return path.endsWith(".mobileconfig");
    }
  },
  PACC("application/json") {
    @Override
    boolean isAt(String path) {
      return path.endsWith("/user-agent-configuration.json");
    }
  },
  /** Records in the form of a zone file. */
  SRV("text/dns") {
    @Override
    boolean isAt(String path) {
      return false;
    }
  };

  private final String mediaType;

  DocumentKind(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract boolean isAt(String path);

  boolean isAskedBy(HttpRequest request) {
    return isAt(RecordedAnswers.withoutQuery(request.url()));
  }

  String mediaType() {
    return mediaType;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<DocumentKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
