package dev.waymark.dialect;

import dev.waymark.http.CachePolicy;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Responses of the public dialects. */
public final class DocumentResponses {
  private DocumentResponses() {}

  /** Sends a document; a personal one must not be kept by any cache. */
  public static ResponseBuilder found(RenderedDocument document, Request conditions) {
    return found(
        document, document.isPersonal() ? CachePolicy.PRIVATE : CachePolicy.PUBLIC, conditions);
  }

  /**
   * Sends a document with its {@code ETag}, or 304 where the client has the same one.
   *
   * @param conditions the request's {@code If-None-Match}
   */
  public static ResponseBuilder found(
      RenderedDocument document, CachePolicy caching, Request conditions) {
    EntityTag tag = new EntityTag(document.etag());
    ResponseBuilder notModified = conditions.evaluatePreconditions(tag);
    ResponseBuilder response =
        notModified != null
            ? notModified
            : Response.ok(document.bytes()).type(document.mediaType());
    return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, caching.header());
  }

  /**
   * Sends a problem: 422 where the dialect cannot express the settings, else 404.
   *
   * @param unknown the sentence for people where there are no settings
   */
  public static Response problem(PublicAnswer.NoDocument none, String unknown) {
    return none.isInexpressible()
        ? Problem.of(ProblemType.NOT_EXPRESSIBLE, none.reason()).toResponse()
        : Problem.of(ProblemType.UNKNOWN_DOMAIN, unknown).toResponse();
  }
}
