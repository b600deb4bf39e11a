package dev.waymark.publishing;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.ChangeRejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The {@link Publisher} for what people publish at once: with the gate in front of it. Imports and
 * the starter catalogue go past it.
 */
@ApplicationScoped
public class CheckedPublisher {
  private final Publisher publisher;
  private final PrePublishCheck gate;
  private final Providers providers;
  private final Previews previews;
  private final Revisions revisions;

  CheckedPublisher(
      Publisher publisher,
      PrePublishCheck gate,
      Providers providers,
      Previews previews,
      Revisions revisions) {
    this.publisher = publisher;
    this.gate = gate;
    this.providers = providers;
    this.previews = previews;
    this.revisions = revisions;
  }

  /**
   * As {@link Publisher#put}. Never call it in a transaction: it waits for servers.
   *
   * @param force whether broken servers are published all the same
   * @throws ChangeRejectedException as well where the provider changed while its servers were
   *     looked at
   * @throws dev.waymark.http.ProblemException where the gate refuses
   */
  public PublishResult put(
      ProviderId id,
      ProviderDocument document,
      Precondition expectation,
      PublishTiming release,
      Change change,
      boolean force) {
    Supplier<PublishResult> write = () -> publisher.put(id, document, expectation, release, change);
    if (gate.isOff() || release.kind() != PublishTiming.Kind.NOW) {
      return write.get();
    }
    Optional<StoredProvider> head = providers.head(id);
    OptionalLong seen = version(head);
    if (head.filter(stored -> isOut(stored, stored.revision())).isPresent()
        && head.map(StoredProvider::document).equals(Optional.of(document))) {
      return publisher.ifStill(id, seen, write);
    }
    expectation.checkStated(seen);
    return gated(
        id, seen, gate.pass(previews.samples(id, document), "/services", force), write, change);
  }

  /**
   * As {@link Publisher#publish}. Never call it in a transaction: it waits for servers.
   *
   * @param force whether broken servers are published all the same
   * @throws ChangeRejectedException as well where the provider changed while its servers were
   *     looked at
   * @throws dev.waymark.http.ProblemException where the gate refuses
   */
  public PublishResult publish(
      ProviderId id,
      int n,
      Precondition expectation,
      PublishTiming release,
      Change change,
      boolean force) {
    Supplier<PublishResult> write = () -> publisher.publish(id, n, expectation, release, change);
    if (gate.isOff() || release.kind() != PublishTiming.Kind.NOW) {
      return write.get();
    }
    StoredProvider head = providers.requireHead(id, expectation);
    OptionalLong seen = OptionalLong.of(head.version());
    if (isOut(head, n)) {
      return publisher.ifStill(id, seen, write);
    }
    ProviderDocument document =
        revisions
            .find(id, n)
            .map(StoredRevision::parsed)
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND, "There is no such revision."));
    return gated(id, seen, gate.pass(previews.samples(id, document), "", force), write, change);
  }

  private PublishResult gated(
      ProviderId id,
      OptionalLong seen,
      Optional<CheckReport> report,
      Supplier<PublishResult> write,
      Change change) {
    return publisher
        .ifStill(
            id,
            seen,
            () -> {
              gate.record(report, change, "provider", id.text());
              return write.get();
            })
        .with(report);
  }

  private static boolean isOut(StoredProvider stored, int n) {
    return stored.published().equals(OptionalInt.of(n));
  }

  private static OptionalLong version(Optional<StoredProvider> head) {
    return head.stream().mapToLong(StoredProvider::version).findFirst();
  }
}
