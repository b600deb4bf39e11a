package dev.waymark.monitoring;

import dev.waymark.mail.address.EmailAddress;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Sends events to the operator's mailboxes. */
@Singleton
class EmailChannel implements NotificationChannel {
  private final Mailer mailer;
  private final List<String> to;
  private final Optional<String> from;

  EmailChannel(WatchConfig config, Mailer mailer) {
    this.mailer = mailer;
    this.to = config.watchMailTo().orElse(List.of()).stream().map(EmailAddress::text).toList();
    this.from = config.watchMailFrom().map(EmailAddress::text);
  }

  @Override
  public String wireName() {
    return "mail";
  }

  @Override
  public boolean isOpen() {
    return !to.isEmpty() && from.isPresent();
  }

  @Override
  public void deliver(WatchEvent event, String json) throws DeliveryException {
    Mail mail =
        new Mail()
            .setTo(to)
            .setFrom(from.orElseThrow())
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
