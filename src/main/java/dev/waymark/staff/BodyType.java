package dev.waymark.staff;

import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Media types of request bodies that a resource takes in more than one format. RESTEasy Reactive
 * 3.33 calls a resource with {@code @Consumes} for an absent or a malformed {@code Content-Type} as
 * well.
 */
public final class BodyType {
  private BodyType() {}

  /**
   * Tells if the body is declared to have a media type.
   *
   * @throws ProblemException if none is declared, or a malformed one
   */
  public static boolean is(String type, HttpHeaders headers) {
    return declared(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
        .isCompatible(MediaType.valueOf(type));
  }

  private static MediaType declared(@Nullable String text) {
    if (text != null) {
      try {
        return MediaType.valueOf(text);
      } catch (IllegalArgumentException e) {
        // Answered below, without the text.
      }
    }
    throw new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type must name the format of the body.");
  }
}
