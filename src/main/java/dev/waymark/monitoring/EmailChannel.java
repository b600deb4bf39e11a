package dev.waymark.monitoring;

import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Sends events to the operator's mailboxes. */
@Startup // so that an invalid setting stops the service at once
@Singleton
class EmailChannel implements NotificationChannel {
  private final Mailer mailer;
  private final List<String> to;
  private final String from;

  EmailChannel(WatchConfig config, Mailer mailer) {
    this.mailer = mailer;
    this.to = config.watchMailTo().orElse(List.of());
    this.from = config.watchMailFrom().orElse("");
    if (Stream.concat(to.stream(), config.watchMailFrom().stream()).anyMatch(text -> !isValid(text))
        || (!to.isEmpty() && from.isEmpty())) {
      throw new InvalidValueException(
          "waymark.probe.watch-mail-to (WAYMARK_PROBE_WATCH_MAIL_TO) takes mail addresses, and needs"
              + " one in waymark.probe.watch-mail-from (WAYMARK_PROBE_WATCH_MAIL_FROM)");
    }
  }

  private static boolean isValid(String address) {
    try {
      return EmailAddress.parse(address).text().length() > 0;
    } catch (InvalidValueException e) {
      return false;
    }
  }

  @Override
  public String wireName() {
    return "mail";
  }

  @Override
  public boolean isOpen() {
    return !to.isEmpty();
  }

  @Override
  public void deliver(WatchEvent event, String json) throws DeliveryException {
    Mail mail =
        new Mail()
            .setTo(to)
            .setFrom(from)
            .setSubject(EmailText.subject(event))
            .setText(EmailText.body(event));
    try {
      // On this thread; the future only gives all exceptions of the mailer one type.
      CompletableFuture.runAsync(() -> mailer.send(mail), Runnable::run).join();
    } catch (CompletionException e) {
      throw new DeliveryException(
          "not sent: " + String.valueOf(e.getCause()).split("[:\n]", 2)[0], e);
    }
  }
}
