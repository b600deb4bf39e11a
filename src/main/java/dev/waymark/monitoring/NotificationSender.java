package dev.waymark.monitoring;

import dev.waymark.database.DatabaseAway;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Delivers notifications, independently of the probes, which never wait for it. */
@ApplicationScoped
class NotificationSender {
  private static final Logger LOG = Logger.getLogger(NotificationSender.class);

  /** With the pauses between them, over half a day. */
  static final int MAX_ATTEMPTS = 18;

  private final WatchConfig config;
  private final NotificationOutbox notices;
  private final List<NotificationChannel> channels;
  private final Clock clock;

  NotificationSender(
      WatchConfig config,
      NotificationOutbox notices,
      @All List<NotificationChannel> channels,
      Clock clock) {
    this.config = config;
    this.notices = notices;
    this.channels = channels;
    this.clock = clock;
  }

  @Scheduled(
      every = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = DatabaseAway.class)
  void deliverDue() {
    if (!config.watch()) {
      return;
    }
    for (Optional<NotificationOutbox.Notice> due = notices.takeDue(clock.instant());
        due.isPresent();
        due = notices.takeDue(clock.instant())) {
      deliver(due.get());
    }
  }

  private void deliver(NotificationOutbox.Notice notice) {
    Optional<NotificationChannel> channel =
        channels.stream()
            .filter(NotificationChannel::isOpen)
            .filter(open -> open.wireName().equals(notice.channel()))
            .findFirst();
    try {
      if (channel.isPresent()) {
        channel.get().deliver(notice.event(), notice.json());
      }
      notices.remove(notice);
    } catch (NotificationChannel.DeliveryException e) {
      boolean last = notice.attempts() >= MAX_ATTEMPTS;
      LOG.warnf(
          "event %s was not delivered by %s (attempt %d%s): %s",
          notice.event().id(),
          notice.channel(),
          notice.attempts(),
          last ? ", the last" : "",
          e.getMessage());
      if (last) {
        notices.remove(notice);
      }
    }
  }
}
