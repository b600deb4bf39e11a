package dev.waymark.http;

import java.util.Locale;

/** Problem types of the API. Their URIs are stable: programs compare them. */
public enum ProblemType {
  INVALID_REQUEST(400, "The request is not valid"),
  UNAUTHENTICATED(401, "Missing or invalid token"),
  FORBIDDEN(403, "The token does not allow this"),
  NOT_FOUND(404, "Not found"),
  UNKNOWN_DOMAIN(404, "Unknown domain"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  TOO_SLOW(408, "The request body did not arrive in time"),
  CONFLICT(409, "The change conflicts with the stored data"),
  /** The check before publishing found servers that do not work. */
  BROKEN_SERVERS(409, "The published servers do not work"),
  STALE(412, "The stored version has changed"),
  TOO_LARGE(413, "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  INVALID_DOCUMENT(422, "The document is not valid"),
  NOT_EXPRESSIBLE(422, "The format cannot express these settings"),
  PRECONDITION_REQUIRED(428, "The change needs an If-Match header"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "Internal error"),
  UNAVAILABLE(503, "Temporarily unavailable");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** Returns the URN; unlike a URL it needs no page. */
  public String uri() {
    return "urn:waymark:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the type for a status that the framework chose. */
  static ProblemType ofStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status < 500 ? INVALID_REQUEST : INTERNAL;
  }
}
