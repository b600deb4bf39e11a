package dev.waymark.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A response without a body, which no client can mistake for a document. */
public final class EmptyResponse {
  private EmptyResponse() {}

  public static Response of(Response.Status status) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NONE.header())
        .build();
  }
}
