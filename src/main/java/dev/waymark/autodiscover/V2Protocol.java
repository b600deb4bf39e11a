package dev.waymark.autodiscover;

import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.http.PublicUrl;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.WebService;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A protocol whose URL a client can request. */
enum V2Protocol {
  AUTODISCOVER_V1("AutodiscoverV1"),
  ACTIVE_SYNC("ActiveSync"),
  EWS("EWS");

  private static final String POX_PATH = "/autodiscover/autodiscover.xml";

  private final String word;

  V2Protocol(String word) {
    this.word = word;
  }

  String wireName() {
    return word;
  }

  /** Outlook 2019 writes {@code Autodiscoverv1}, so letter case means nothing. */
  static Optional<V2Protocol> fromWireName(String word) {
    return Arrays.stream(values()).filter(known -> known.word.equalsIgnoreCase(word)).findFirst();
  }

  /**
   * Returns the protocols that can be requested of a domain, in the order of the enumeration; the
   * XML form also tells where a domain has moved.
   */
  static List<V2Protocol> of(LookupResult found) {
    if (found.settings().isEmpty() && found.movedTo().isEmpty()) {
      return List.of();
    }
    return Arrays.stream(values())
        .filter(known -> known == AUTODISCOVER_V1 || known.stored(found.settings()).isPresent())
        .toList();
  }

  /** Returns the URL; empty if it is on this service and {@code WAYMARK_PUBLIC_URL} is not set. */
  Optional<URI> url(Optional<AccountSettings> settings, Optional<PublicUrl> publicUrl) {
    return this == AUTODISCOVER_V1
        ? publicUrl.map(base -> base.resolve(POX_PATH))
        : stored(settings);
  }

  private Optional<URI> stored(Optional<AccountSettings> settings) {
    return switch (this) {
      case AUTODISCOVER_V1 -> Optional.empty();
      case ACTIVE_SYNC -> settings.flatMap(known -> url(known, Protocol.ACTIVESYNC));
      case EWS -> settings.flatMap(known -> url(known, Protocol.EWS));
    };
  }

  private static Optional<URI> url(AccountSettings settings, Protocol protocol) {
    return settings.web(protocol).findFirst().map(WebService::url);
  }
}
