package dev.waymark.operations.limit;

import dev.waymark.http.ProblemException;
import dev.waymark.http.limit.CurrentSource;
import dev.waymark.http.limit.LimitsConfig;
import dev.waymark.http.limit.SourceLimiter;
import dev.waymark.http.limit.TokenBuckets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Limits the activities of each caller and of each source. Only requests with a right token are
 * counted, so nobody without one uses up the limit of a source.
 */
@ApplicationScoped
public class CallerLimits {
  private final CurrentSource source;
  private final Map<Activity, TokenBuckets> callers = new EnumMap<>(Activity.class);
  private final Map<Activity, SourceLimiter> sources = new EnumMap<>(Activity.class);

  public CallerLimits(LimitsConfig config, CurrentSource source, Clock clock) {
    this.source = source;
    for (Activity activity : Activity.values()) {
      callers.put(activity, new TokenBuckets(activity.allowance(), clock));
      sources.put(activity, new SourceLimiter(config, activity.allowance(), clock));
    }
  }

  /**
   * Counts an activity of the current request.
   *
   * @param caller as the audit names it
   * @throws ProblemException with the time to wait where a limit is reached
   */
  public void count(Activity activity, String caller) {
    source
        .address()
        .flatMap(address -> buckets(sources, activity).take(address))
        .or(() -> buckets(callers, activity).take(caller))
        .ifPresent(
            wait -> {
              throw ProblemException.tooMany(activity.detail(), wait);
            });
  }

  private static <T> T buckets(Map<Activity, T> all, Activity activity) {
    return Objects.requireNonNull(all.get(activity));
  }
}
