package dev.waymark.http;

import com.google.common.hash.Hashing;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Answers made of rendered bytes. */
public final class DocumentResponses {
  private DocumentResponses() {}

  /**
   * A document with its {@code ETag}, a hash of the bytes; 304 where the asker has the same one.
   *
   * @param request for its {@code If-None-Match}
   */
  public static ResponseBuilder found(
      byte[] document, String mediaType, CachePolicy caching, Request request) {
    EntityTag tag = new EntityTag(Hashing.sha256().hashBytes(document).toString().substring(0, 32));
    ResponseBuilder notModified = request.evaluatePreconditions(tag);
    ResponseBuilder response =
        notModified != null ? notModified : Response.ok(document).type(mediaType);
    return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, caching.header());
  }

  /** An answer without a body, which no client can mistake for a document. */
  public static Response empty(Response.Status status) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NONE.header())
        .build();
  }
}
