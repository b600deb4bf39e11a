package dev.waymark.probe.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.probe.report.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stored probe results, kept for the configured time. */
@ApplicationScoped
public class ProbeHistory {
  /** Limit of deletions at a time: more than one result adds, so that a backlog shrinks. */
  private static final int DELETED_AT_ONCE = 100;

  private final ProbeRepository results;
  private final ObjectMapper json;
  private final Clock clock;
  private final Duration retention;

  ProbeHistory(ProbeRepository results, ObjectMapper json, Clock clock, HistoryConfig config) {
    this.results = results;
    this.json = json;
    this.clock = clock;
    this.retention = config.retention();
  }

  /** Stores a result, and deletes some that are too old. */
  @Transactional
  public void keep(ProbeSubject subject, String actor, ProbeResult result) {
    ProbeEntity stored = new ProbeEntity();
    stored.id = result.id();
    stored.domain = subject.domain().map(DomainName::ascii).orElse(null);
    stored.provider = subject.provider().orElse(null);
    // As exact as the column is, because positions are compared with it.
    stored.startedAt = result.startedAt().truncatedTo(ChronoUnit.MICROS);
    stored.actor = actor;
    stored.result = text(result);
    results.persist(stored);
    results.deleteBefore(oldest(), DELETED_AT_ONCE);
  }

  /** Finds one result. */
  @Transactional
  public Optional<RecordedProbe> find(String id) {
    return results
        .findByIdOptional(id)
        .filter(stored -> !stored.startedAt.isBefore(oldest()))
        .map(
            stored ->
                past(stored, list(subject(stored), Position.of(stored), 1).stream().findFirst()));
  }

  /**
   * Lists results of a domain or a provider, newest first.
   *
   * @param position only those before this {@link RecordedProbe#position}; from the newest where
   *     empty
   */
  @Transactional
  public List<RecordedProbe> of(ProbeSubject subject, String position, int limit) {
    // One more, to compare the last of the page with.
    List<ProbeEntity> found =
        list(subject, position.isEmpty() ? Position.NEWEST : Position.parse(position), limit + 1);
    List<RecordedProbe> past = new ArrayList<>();
    for (int i = 0; i < Math.min(found.size(), limit); i++) {
      past.add(past(found.get(i), found.stream().skip(i + 1L).findFirst()));
    }
    return past;
  }

  private List<ProbeEntity> list(ProbeSubject subject, Position before, int limit) {
    return results.before(subject, oldest(), before.at(), before.id(), limit);
  }

  private RecordedProbe past(ProbeEntity stored, Optional<ProbeEntity> before) {
    JsonNode result = tree(stored);
    return new RecordedProbe(
        subject(stored),
        Position.of(stored).text(),
        stored.actor,
        result,
        before.map(earlier -> EndpointChange.between(tree(earlier), result)));
  }

  private static ProbeSubject subject(ProbeEntity stored) {
    return new ProbeSubject(
        Optional.ofNullable(stored.domain).map(DomainName::new),
        Optional.ofNullable(stored.provider));
  }

  /** The place of a result among those of its domain or provider. */
  private record Position(Instant at, String id) {
    /** Later than any stored time. */
    static final Position NEWEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), "");

    static Position of(ProbeEntity stored) {
      return new Position(stored.startedAt, stored.id);
    }

    static Position parse(String text) {
      String[] parts = text.split(" ", 2);
      try {
        return new Position(Instant.parse(parts[0]), parts[parts.length - 1]);
      } catch (DateTimeParseException e) {
        InvalidValueException invalid =
            new InvalidValueException("next is not a value that this API gave");
        invalid.initCause(e);
        throw invalid;
      }
    }

    String text() {
      return at + " " + id;
    }
  }

  private Instant oldest() {
    return clock.instant().minus(retention);
  }

  private String text(ProbeResult result) {
    try {
      return json.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a probe result cannot be written as JSON", e);
    }
  }

  private JsonNode tree(ProbeEntity stored) {
    try {
      return json.readTree(stored.result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored result cannot be read: " + stored.id, e);
    }
  }
}
