package dev.waymark.monitoring;

import dev.waymark.mail.address.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the monitoring for tests. */
record Settings(
    boolean watch,
    Duration watchInterval,
    Optional<URI> watchWebhook,
    Optional<String> watchWebhookSecret,
    Optional<List<EmailAddress>> watchMailTo,
    Optional<EmailAddress> watchMailFrom)
    implements WatchConfig {

  static Settings on() {
    return new Settings(
        true,
        Duration.ofMinutes(15),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Settings off() {
    return new Settings(
        false, watchInterval, watchWebhook, watchWebhookSecret, watchMailTo, watchMailFrom);
  }

  Settings posting(String url, String secret) {
    return new Settings(
        watch,
        watchInterval,
        Optional.of(URI.create(url)),
        Optional.of(secret),
        watchMailTo,
        watchMailFrom);
  }

  Settings mailing(String to, String from) {
    return new Settings(
        watch,
        watchInterval,
        watchWebhook,
        watchWebhookSecret,
        Optional.of(List.of(EmailAddress.parse(to))),
        Optional.of(EmailAddress.parse(from)));
  }
}
