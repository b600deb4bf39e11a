package dev.waymark.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Domains;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.mail.address.DomainName;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scheduled revisions are published once at their time, or held. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SchedulesTest {
  private static final Instant NOON = Instant.parse("2098-06-01T12:00:00Z");
  private static final Change CHANGE = new Change("token:test", Optional.of("planned"));
  private static final Precondition ANY =
      new Precondition(Precondition.Kind.EXISTS, OptionalLong.empty());

  private final Publisher publisher;
  private final Providers providers;
  private final Revisions revisions;
  private final Domains domains;
  private final EntityManager entities;
  private final Schedules schedules;
  private final PrePublishCheck gate;
  private final Previews previews;

  @Inject
  SchedulesTest(
      Publisher publisher,
      Providers providers,
      Revisions revisions,
      Domains domains,
      EntityManager entities,
      Schedules schedules,
      PrePublishCheck gate,
      Previews previews) {
    this.publisher = publisher;
    this.providers = providers;
    this.revisions = revisions;
    this.domains = domains;
    this.entities = entities;
    this.schedules = schedules;
    this.gate = gate;
    this.previews = previews;
  }

  private static ProviderDocument document(String host) {
    return ProviderValidator.read(
        """
        {"displayName":"S","shortName":"S","services":[
          {"protocol":"imap","host":"%s","port":993,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
        """
            .formatted(host)
            .getBytes(StandardCharsets.UTF_8));
  }

  private ProviderId planned(String name, String later, Instant at) {
    ProviderId id = new ProviderId(name);
    Precondition none = new Precondition(Precondition.Kind.NOTHING, OptionalLong.empty());
    publisher.put(id, document("now.example"), none, PublishTiming.now(), CHANGE);
    publisher.put(id, document(later), ANY, PublishTiming.later(at), CHANGE);
    return id;
  }

  private ScheduledPublisher at(Instant now) {
    return new ScheduledPublisher(
        schedules,
        publisher,
        gate,
        providers,
        previews,
        revisions,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<StoredRevision.State> states(ProviderId id) {
    return revisions.before(id, Integer.MAX_VALUE, 10).stream().map(StoredRevision::state).toList();
  }

  @Test
  void aRevisionIsPublishedWhenItsTimeHasComeAndNotBefore() {
    ProviderId id = planned("due", "later.example", NOON);
    at(NOON.minusSeconds(1)).publishDue();
    assertThat(states(id))
        .containsExactly(StoredRevision.State.SCHEDULED, StoredRevision.State.PUBLISHED);
    at(NOON).publishDue();
    assertThat(states(id))
        .containsExactly(StoredRevision.State.PUBLISHED, StoredRevision.State.SUPERSEDED);
  }

  @Test
  void holdsADueRevisionThatDoesNotFit() {
    ProviderId id = planned("held", "%SERVER%", NOON);
    domains.put(
        new DomainName("held.example"),
        new DomainDocument("held", Map.of(), null, List.of(), null),
        new Precondition(Precondition.Kind.NOTHING, OptionalLong.empty()),
        CHANGE);
    at(NOON).publishDue();
    StoredRevision held = revisions.find(id, 2).orElseThrow();
    assertThat(held.state()).isEqualTo(StoredRevision.State.HELD);
    assertThat(held.findings().orElse("")).contains("SERVER").contains("held.example");
    assertThat(providers.published(id).orElseThrow().revision()).isEqualTo(1);
    at(NOON.plusSeconds(60)).publishDue();
    assertThat(states(id))
        .containsExactly(StoredRevision.State.HELD, StoredRevision.State.PUBLISHED);
  }

  @Test
  void instancesThatLookAtOncePublishOnce() {
    ProviderId id = planned("contended", "later.example", NOON);
    IntStream.range(0, 4).parallel().forEach(i -> at(NOON).publishDue());
    assertThat(states(id))
        .containsExactly(StoredRevision.State.PUBLISHED, StoredRevision.State.SUPERSEDED);
    assertThat(publications(id)).isEqualTo(2);
  }

  private long publications(ProviderId id) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from publication where provider = :provider")
                .setParameter("provider", id.text())
                .getSingleResult())
        .longValue();
  }
}
