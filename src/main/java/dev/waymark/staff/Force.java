package dev.waymark.staff;

import dev.waymark.audit.Change;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import jakarta.ws.rs.core.UriInfo;

/** Parameter that publishes servers although they fail the check. */
public final class Force {
  public static final String NAME = "force";

  public static final String DESCRIPTION =
      "true: also where WAYMARK_PROBE_GATE would refuse; needs a reason";

  private Force() {}

  /** Reads {@code ?force=}; from the URI, because the framework takes an empty one for absent. */
  public static boolean of(UriInfo uri, Change change) {
    String value = uri.getQueryParameters().getFirst(NAME);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (!value.equals("true")) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "force is true or false.");
    }
    if (change.reason().isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "force needs a reason; send it in the header " + ChangeReason.HEADER + ".");
    }
    return true;
  }
}
