package dev.waymark.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next what to send as {@code next} for the following page; absent on the last one
 */
@Schema(description = "One page of a list")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Page<T>(@Schema(maxItems = Page.MAX_LIMIT) List<T> items, Optional<String> next) {
  public static final String DEFAULT_LIMIT = "50";
  private static final int MAX_LIMIT = 500;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of at most {@code limit} items.
   *
   * @param found up to one item more than that, which tells that there is a next page
   * @param key what the list is ordered by
   */
  public static <S, T> Page<T> of(
      List<S> found, int limit, Function<S, String> key, Function<S, T> item) {
    boolean more = found.size() > limit;
    List<S> shown = more ? found.subList(0, limit) : found;
    Optional<String> next =
        more ? Optional.of(cursor(key.apply(shown.get(limit - 1)))) : Optional.empty();
    return new Page<>(shown.stream().map(item).toList(), next);
  }

  public static int limit(int asked) {
    if (asked < 1 || asked > MAX_LIMIT) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "limit is a number from 1 to " + MAX_LIMIT + ".");
    }
    return asked;
  }

  private static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the key after which the requested page starts; empty without a cursor. */
  public static String after(Optional<String> cursor) {
    try {
      String key =
          cursor
              .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
              .orElse("");
      // PostgreSQL refuses a NUL, in parameters too.
      if (key.indexOf('\0') >= 0) {
        throw notOurs();
      }
      return key;
    } catch (IllegalArgumentException e) {
      throw notOurs();
    }
  }

  private static ProblemException notOurs() {
    return new ProblemException(
        ProblemType.INVALID_REQUEST, "next is not a value that this API gave.");
  }
}
