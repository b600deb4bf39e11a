package dev.waymark.catalogue.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.MovableClock;
import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Remembered answers and their invalidation. */
class SettingsDirectoryTest {
  private static final DomainName DOMAIN = new DomainName("example.com");

  private final List<DomainName> asked = new ArrayList<>();
  private Function<DomainName, Optional<LookupMatch>> stored = domain -> found("one.example");
  private final MovableClock clock = new MovableClock();
  private final AtomicBoolean databaseAnswers = new AtomicBoolean(true);
  private final SettingsDirectory directory =
      new SettingsDirectory(
          domain -> {
            asked.add(domain);
            return stored.apply(domain);
          },
          clock,
          databaseAnswers::get,
          Runnable::run);

  private static Optional<LookupMatch> found(String host) {
    String document =
        """
        {"displayName":"P","shortName":"P","services":[
          {"protocol":"imap","host":"%s","port":993,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
        """
            .formatted(host);
    return Optional.of(
        Matches.of(ProviderValidator.read(document.getBytes(StandardCharsets.UTF_8)), Map.of()));
  }

  private String host() {
    return directory
        .settingsFor(DOMAIN)
        .flatMap(settings -> settings.mail(dev.waymark.mail.Protocol.IMAP).findFirst())
        .map(service -> service.host().text())
        .orElse("unknown");
  }

  @Test
  void queriesAKnownDomainOnce() {
    assertThat(host()).isEqualTo("one.example");
    assertThat(host()).isEqualTo("one.example");
    assertThat(asked).containsExactly(DOMAIN);
  }

  @Test
  void queriesAnUnknownDomainOnce() {
    stored = domain -> Optional.empty();
    assertThat(host()).isEqualTo("unknown");
    assertThat(host()).isEqualTo("unknown");
    assertThat(asked).containsExactly(DOMAIN);
  }

  @Test
  void queriesAgainAfterAChange() {
    assertThat(host()).isEqualTo("one.example");
    stored = domain -> found("two.example");
    directory.invalidate(new CatalogueChanged());
    assertThat(host()).isEqualTo("two.example");
    assertThat(asked).hasSize(2);
  }

  @Test
  void dropsAnAnswerThatWasReadDuringAChange() {
    stored =
        domain -> {
          if (asked.size() == 1) {
            directory.invalidate(new CatalogueChanged());
            return found("before.example");
          }
          return found("after.example");
        };
    assertThat(host()).isEqualTo("after.example");
    assertThat(host()).isEqualTo("after.example");
    assertThat(asked).hasSize(2);
  }

  @Test
  void answersFromMemoryOnTheCallersThread() {
    Optional<AccountSettings> first = directory.settingsFor(DOMAIN);
    List<Thread> answering = new ArrayList<>();
    directory
        .find(DOMAIN)
        .invoke(answer -> answering.add(Thread.currentThread()))
        .subscribe()
        .with(answer -> assertThat(answer).isEqualTo(first));
    assertThat(answering).containsExactly(Thread.currentThread());
    assertThat(asked).hasSize(1);
  }

  @Test
  void doesNotRememberAFailure() {
    stored =
        domain -> {
          throw new UnavailableException("away", new IllegalStateException());
        };
    assertThatThrownBy(this::host).isInstanceOf(UnavailableException.class);
    stored = domain -> found("back.example");
    assertThat(host()).isEqualTo("back.example");
  }

  @Test
  void asksAgainAfterAMinute() {
    assertThat(host()).isEqualTo("one.example");
    stored = domain -> found("two.example");
    clock.advance(Duration.ofMinutes(1));
    assertThat(host()).isEqualTo("two.example");
  }

  @Test
  void aDomainThatWasDeletedElsewhereIsUnknownAfterASilence() {
    assertThat(host()).isEqualTo("one.example");
    stored = domain -> Optional.empty();
    clock.advance(Duration.ofMinutes(2));
    assertThat(host()).isEqualTo("unknown");
  }

  @Test
  void aDomainThatWasRegisteredElsewhereIsFoundAfterASilence() {
    stored = domain -> Optional.empty();
    assertThat(host()).isEqualTo("unknown");
    stored = domain -> found("one.example");
    clock.advance(Duration.ofMinutes(1));
    assertThat(host()).isEqualTo("one.example");
  }

  @Test
  void refreshesAnAnswerInUseBeforeItIsTooOld() {
    assertThat(host()).isEqualTo("one.example");
    stored = domain -> found("two.example");
    clock.advance(Duration.ofSeconds(30));
    assertThat(host()).isEqualTo("one.example");
    assertThat(host()).isEqualTo("two.example");
    assertThat(asked).hasSize(2);
  }

  @Test
  void servesOldAnswersForAnHourWhileTheDatabaseDoesNotAnswer() {
    assertThat(host()).isEqualTo("one.example");
    databaseAnswers.set(false);
    clock.advance(Duration.ofMinutes(59));
    assertThat(directory.remembersAnswers()).isTrue();
    assertThat(host()).isEqualTo("one.example");
    clock.advance(Duration.ofMinutes(1));
    assertThat(directory.remembersAnswers()).isFalse();
    assertThatThrownBy(this::host).isInstanceOf(UnavailableException.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void servesAChangedAnswerWhileTheDatabaseDoesNotAnswer() {
    assertThat(host()).isEqualTo("one.example");
    directory.invalidate(new CatalogueChanged());
    databaseAnswers.set(false);
    assertThat(host()).isEqualTo("one.example");
  }

  @Test
  void servesAnOldAnswerIfTheConnectionBreaks() {
    assertThat(host()).isEqualTo("one.example");
    stored =
        domain -> {
          throw new UnavailableException("away", new SQLException("away", "08006"));
        };
    clock.advance(Duration.ofMinutes(2));
    assertThat(host()).isEqualTo("one.example");
    stored = domain -> found("two.example");
    assertThat(host()).isEqualTo("two.example");
  }

  @Test
  void servesNoOldAnswerIfOnlyTheDnsDoesNotAnswer() {
    assertThat(host()).isEqualTo("one.example");
    stored =
        domain -> {
          throw new UnavailableException("the DNS does not answer");
        };
    clock.advance(Duration.ofMinutes(2));
    assertThatThrownBy(this::host).isInstanceOf(UnavailableException.class);
  }

  @Test
  void queriesADomainOnceForAllWhoAskAtTheSameTime() {
    Deque<Runnable> started = new ArrayDeque<>();
    SettingsDirectory waiting =
        new SettingsDirectory(
            domain -> found("one.example"), clock, databaseAnswers::get, started::add);
    CompletableFuture<LookupResult> first = waiting.answer(DOMAIN).subscribeAsCompletionStage();
    CompletableFuture<LookupResult> second = waiting.answer(DOMAIN).subscribeAsCompletionStage();
    assertThat(started).hasSize(1);
    started.remove().run();
    assertThat(first.join()).isSameAs(second.join());
  }

  @Test
  void refusesALookUpThatNoWorkerTakes() {
    SettingsDirectory busy =
        new SettingsDirectory(
            domain -> found("one.example"),
            clock,
            databaseAnswers::get,
            task -> {
              throw new RejectedExecutionException();
            });
    assertThatThrownBy(() -> busy.answerFor(DOMAIN)).isInstanceOf(UnavailableException.class);
  }
}
