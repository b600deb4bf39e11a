package dev.waymark.publishing;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.Expectation;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.ProviderDocument;
import dev.waymark.catalogue.ProviderId;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.mail.Refusal;
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
public class GatedPublisher {
  private final Publisher publisher;
  private final Gate gate;
  private final Providers providers;
  private final Previews previews;
  private final Revisions revisions;

  GatedPublisher(
      Publisher publisher, Gate gate, Providers providers, Previews previews, Revisions revisions) {
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
   * @throws Refusal as well where the provider changed while its servers were looked at
   * @throws dev.waymark.http.ProblemException where the gate refuses
   */
  public Released put(
      ProviderId id,
      ProviderDocument document,
      Expectation expectation,
      Release release,
      Change change,
      boolean force) {
    Supplier<Released> write = () -> publisher.put(id, document, expectation, release, change);
    if (gate.isOff() || release.kind() != Release.Kind.NOW) {
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
   * @throws Refusal as well where the provider changed while its servers were looked at
   * @throws dev.waymark.http.ProblemException where the gate refuses
   */
  public Released publish(
      ProviderId id,
      int n,
      Expectation expectation,
      Release release,
      Change change,
      boolean force) {
    Supplier<Released> write = () -> publisher.publish(id, n, expectation, release, change);
    if (gate.isOff() || release.kind() != Release.Kind.NOW) {
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
            .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "There is no such revision."));
    return gated(id, seen, gate.pass(previews.samples(id, document), "", force), write, change);
  }

  private Released gated(
      ProviderId id,
      OptionalLong seen,
      Optional<GateReport> report,
      Supplier<Released> write,
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
