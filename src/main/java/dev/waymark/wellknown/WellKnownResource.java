package dev.waymark.wellknown;

import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.finding.UnavailableException;
import dev.waymark.http.RequestHost;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.WebService;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;

/**
 * Redirects to the stored URLs, whatever the method: CalDAV clients ask with PROPFIND, which is why
 * the routes are set up by hand.
 */
@ApplicationScoped
public class WellKnownResource {
  /** Method and body stay the same, unlike with 301 and 303. */
  private static final int TEMPORARY_REDIRECT = 307;

  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;
  private static final String RETRY_SECONDS = "5";

  private static final Dialect DIALECT =
      new Dialect("wellknown", "Redirects", "clients of CalDAV, CardDAV and JMAP");

  private final PublicAnswers answers;

  WellKnownResource(PublicAnswers answers) {
    this.answers = answers;
  }

  void register(@Observes Router router) {
    for (Protocol protocol : new Protocol[] {Protocol.JMAP, Protocol.CALDAV, Protocol.CARDDAV}) {
      router
          .route("/.well-known/" + protocol.wireName())
          .handler(context -> redirect(context, protocol));
    }
  }

  private void redirect(RoutingContext context, Protocol protocol) {
    // The body is not used; unread, it would hold up the connection's next request.
    context.request().resume();
    Context eventLoop = context.vertx().getOrCreateContext();
    RequestHost.of(context.request())
        .domain()
        .map(domain -> answers.lookUp(domain, DIALECT).map(LookupResult::settings))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
        .map(found -> found.flatMap(settings -> target(settings, protocol)))
        .emitOn(command -> eventLoop.runOnContext(ignored -> command.run()))
        .subscribe()
        .with(target -> answer(context.response(), target), failure -> fail(context, failure));
  }

  private static void fail(RoutingContext context, Throwable failure) {
    if (failure instanceof UnavailableException) {
      context.response().putHeader("Retry-After", RETRY_SECONDS);
      context.fail(UNAVAILABLE, failure);
    } else {
      context.fail(failure);
    }
  }

  static Optional<URI> target(AccountSettings settings, Protocol protocol) {
    return settings.web(protocol).findFirst().map(WebService::url);
  }

  private static void answer(HttpServerResponse response, Optional<URI> target) {
    response.putHeader("Cache-Control", "no-cache");
    target.ifPresentOrElse(
        url -> response.setStatusCode(TEMPORARY_REDIRECT).putHeader("Location", url.toString()),
        () -> response.setStatusCode(NOT_FOUND));
    response.end();
  }
}
