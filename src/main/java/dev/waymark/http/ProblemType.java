package dev.waymark.http;

import java.util.Locale;

/** The kinds of problem the API reports. Their {@code type} is stable: programs compare it. */
public enum ProblemType {
  INVALID_REQUEST(400, "The request is not valid"),
  UNAUTHENTICATED(401, "A valid token is needed"),
  FORBIDDEN(403, "The token does not allow this"),
  NOT_FOUND(404, "There is nothing here"),
  UNKNOWN_DOMAIN(404, "No settings are known for this domain"),
  METHOD_NOT_ALLOWED(405, "This method is not for this resource"),
  NOT_ACCEPTABLE(406, "The answer has another media type"),
  CONFLICT(409, "The change conflicts with what is stored"),
  /** The servers that clients would be sent to do not work. */
  BROKEN_SERVERS(409, "The servers do not work"),
  STALE(412, "It was changed by somebody else meanwhile"),
  TOO_LARGE(413, "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The request body has another media type"),
  INVALID_DOCUMENT(422, "The document is not valid"),
  NOT_EXPRESSIBLE(422, "This dialect cannot say it"),
  PRECONDITION_REQUIRED(428, "The change needs an If-Match header"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "Something went wrong here"),
  UNAVAILABLE(503, "The service cannot answer now");

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

  /** A URN rather than a URL: there is no page behind it, and it never moves. */
  public String uri() {
    return "urn:waymark:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind for a status that a framework chose. */
  static ProblemType ofStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status < 500 ? INVALID_REQUEST : INTERNAL;
  }
}
