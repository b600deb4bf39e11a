package dev.waymark.http;

import dev.waymark.database.DatabaseFailures;
import dev.waymark.finding.BusyException;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.address.InvalidValueException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions to responses. */
public class ErrorResponses {
  private static final Logger LOG = Logger.getLogger(ErrorResponses.class);
  private static final String RETRY_SECONDS = "5";

  @ServerExceptionMapper
  public Response problem(ProblemException e) {
    Response.ResponseBuilder response = Response.fromResponse(e.problem().toResponse());
    e.retryAfter().ifPresent(wait -> response.header(RetryAfter.HEADER, RetryAfter.seconds(wait)));
    return response.build();
  }

  @ServerExceptionMapper
  public Response invalid(InvalidValueException e) {
    return Problem.of(ProblemType.INVALID_REQUEST, e.reason()).toResponse();
  }

  @ServerExceptionMapper
  public Response invalid(InvalidDocumentException e) {
    List<Problem.FieldError> errors =
        e.findings().stream()
            .map(finding -> new Problem.FieldError(finding.pointer(), finding.detail()))
            .toList();
    return Problem.of(
            ProblemType.INVALID_DOCUMENT,
            "Nothing was changed; see errors for the members to correct.",
            errors)
        .toResponse();
  }

  @ServerExceptionMapper
  public Response refused(ChangeRejectedException e) {
    ProblemType type =
        switch (e.reason()) {
          case NOT_FOUND -> ProblemType.NOT_FOUND;
          case FORBIDDEN -> ProblemType.FORBIDDEN;
          case CONFLICT -> ProblemType.CONFLICT;
          case STALE -> ProblemType.STALE;
          case PRECONDITION_REQUIRED -> ProblemType.PRECONDITION_REQUIRED;
        };
    return Problem.of(type, e.detail()).toResponse();
  }

  @ServerExceptionMapper
  public Response unavailable(UnavailableException e) {
    LOG.warnf(
        "503: %s%s", e.getMessage(), e.getCause() == null ? "" : ": " + e.getCause().getMessage());
    return unavailable();
  }

  @ServerExceptionMapper
  public Response busy(BusyException e) {
    return unavailable();
  }

  @ServerExceptionMapper
  public Response unavailable(JDBCConnectionException e) {
    LOG.warnf("503: the database does not answer: %s", e.getSQLException().getMessage());
    return unavailable();
  }

  private static Response unavailable() {
    return Response.fromResponse(
            Problem.of(ProblemType.UNAVAILABLE, "Try again in a few seconds.").toResponse())
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  public Response unauthenticated() {
    return Response.fromResponse(
            Problem.of(
                    ProblemType.UNAUTHENTICATED,
                    "Send Authorization: Bearer with a token of this service.")
                .toResponse())
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e) {
    return Problem.of(ProblemType.FORBIDDEN, "Use a token with the role admin.").toResponse();
  }

  /** Answers errors of the framework about paths, methods and media types. */
  @ServerExceptionMapper
  public Response framework(WebApplicationException e, RoutingContext context) {
    int status = e.getResponse().getStatus();
    // Not UriInfo: it decodes the path a second time and throws if the result looks encoded.
    if (!String.valueOf(context.request().path()).startsWith("/api/")) {
      // Mail clients parse every body; an empty one cannot be mistaken for a document.
      return Response.status(status)
          .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NONE.header())
          .build();
    }
    ProblemType type = ProblemType.ofStatus(status);
    return Response.fromResponse(
            Problem.of(type, "See /q/openapi on the management port.").toResponse())
        .status(status)
        .build();
  }

  /**
   * Logs an unexpected error with an id that the response repeats. The URI is not logged: it may
   * contain an address.
   */
  @ServerExceptionMapper
  public Response unexpected(Throwable e, RoutingContext context) {
    if (context.response().ended() || context.response().closed()) {
      // The framework has answered already (413, or the asker is gone); what is left is its echo.
      return EmptyResponse.of(Response.Status.BAD_REQUEST);
    }
    Optional<String> outage = DatabaseFailures.of(e);
    if (outage.isPresent()) {
      LOG.warnf("503: the database does not answer: %s", outage.get());
      return unavailable();
    }
    UUID id = UUID.randomUUID();
    LOG.errorf(e, "500 %s: error %s", RouteTemplates.of(context), id);
    return Problem.of(ProblemType.INTERNAL, "Report this to the operator as error " + id + ".")
        .toResponse();
  }
}
