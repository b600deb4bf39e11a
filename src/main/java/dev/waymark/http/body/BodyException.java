package dev.waymark.http.body;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

/** A body that is too large, came too slowly, or did not come to its end. */
final class BodyException extends WebApplicationException {
  private static final long serialVersionUID = 1L;

  private BodyException(Status status) {
    super(status);
  }

  static BodyException tooLarge() {
    return new BodyException(Status.REQUEST_ENTITY_TOO_LARGE);
  }

  static BodyException tooSlow() {
    return new BodyException(Status.REQUEST_TIMEOUT);
  }

  /** The client is gone, so that nobody sees the response. */
  static BodyException incomplete() {
    return new BodyException(Status.BAD_REQUEST);
  }
}
