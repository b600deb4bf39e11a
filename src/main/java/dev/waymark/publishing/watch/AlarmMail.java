package dev.waymark.publishing.watch;

import dev.waymark.mail.EmailAddress;
import dev.waymark.mail.InvalidValue;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Writes events to the operator's mailboxes. */
@Startup // so that a setting it cannot work with stops the service at once
@Singleton
class AlarmMail implements Channel {
  private final Mailer mailer;
  private final List<String> to;
  private final String from;

  AlarmMail(WatchConfig config, Mailer mailer) {
    this.mailer = mailer;
    this.to = config.watchMailTo().orElse(List.of());
    this.from = config.watchMailFrom().orElse("");
    if (Stream.concat(to.stream(), config.watchMailFrom().stream()).anyMatch(text -> !isValid(text))
        || (!to.isEmpty() && from.isEmpty())) {
      throw new InvalidValue(
          "waymark.probe.watch-mail-to (WAYMARK_PROBE_WATCH_MAIL_TO) takes mail addresses, and needs"
              + " one in waymark.probe.watch-mail-from (WAYMARK_PROBE_WATCH_MAIL_FROM)");
    }
  }

  private static boolean isValid(String address) {
    try {
      return EmailAddress.parse(address).text().length() > 0;
    } catch (InvalidValue e) {
      return false;
    }
  }

  @Override
  public String word() {
    return "mail";
  }

  @Override
  public boolean isOpen() {
    return !to.isEmpty();
  }

  @Override
  public void tell(WatchEvent event, String json) throws Undelivered {
    Mail mail =
        new Mail()
            .setTo(to)
            .setFrom(from)
            .setSubject(AlarmText.subject(event))
            .setText(AlarmText.body(event));
    try {
      // On this thread; the future only gives everything the mailer throws one type.
      CompletableFuture.runAsync(() -> mailer.send(mail), Runnable::run).join();
    } catch (CompletionException e) {
      throw new Undelivered("not sent: " + String.valueOf(e.getCause()).split("[:\n]", 2)[0], e);
    }
  }
}
