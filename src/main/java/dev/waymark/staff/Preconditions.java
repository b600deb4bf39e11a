package dev.waymark.staff;

import dev.waymark.catalogue.change.Precondition;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditional headers of RFC 9110 section 13.1; our entity tags are version numbers. */
public final class Preconditions {
  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

  private Preconditions() {}

  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  public static Precondition of(HttpHeaders headers) {
    Optional<String> ifMatch = Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH));
    Optional<String> ifNoneMatch =
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    if (ifNoneMatch.isPresent()) {
      if (!ifNoneMatch.get().strip().equals("*") || ifMatch.isPresent()) {
        throw invalid("If-None-Match is only understood as *, and without If-Match.");
      }
      return new Precondition(Precondition.Kind.ABSENT, OptionalLong.empty());
    }
    return ifMatch
        .map(String::strip)
        .map(Preconditions::ifMatch)
        .orElse(new Precondition(Precondition.Kind.NOTHING, OptionalLong.empty()));
  }

  private static Precondition ifMatch(String value) {
    if (value.equals("*")) {
      return new Precondition(Precondition.Kind.EXISTS, OptionalLong.empty());
    }
    Matcher tag = TAG.matcher(value);
    if (!tag.matches()) {
      throw invalid("If-Match takes one ETag as this API gave it, in its quotes, or *.");
    }
    return new Precondition(
        Precondition.Kind.VERSION, OptionalLong.of(Long.parseLong(tag.group(1))));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
