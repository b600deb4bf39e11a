package dev.waymark.console.layout;

import dev.waymark.pages.QueryParameter;
import dev.waymark.security.session.ConsolePath;
import java.util.regex.Pattern;

/** Link to the sign-in page, with the page to open afterwards. */
public final class SignInPath {
  public static final String NEXT = "next";

  /** A page of the console and its query; no link to another site. */
  private static final Pattern INSIDE =
      Pattern.compile(
          ConsolePath.ROOT + "(?:/[A-Za-z0-9._~/%-]*)?(?:\\?[\\x21-\\x7E&&[^\"#<>\\\\]]*)?");

  private static final int MAX_NEXT = 2000;

  private SignInPath() {}

  /**
   * Returns the link to the sign-in page that leads back to a page.
   *
   * @param uri path and query of the requested page
   */
  public static String of(String uri) {
    return next(uri).equals(ConsolePath.ROOT)
        ? ConsolePath.SIGN_IN
        : ConsolePath.SIGN_IN + "?" + QueryParameter.of(NEXT, uri);
  }

  /** Returns the page to open after signing in; the first page for links outside the console. */
  public static String next(String uri) {
    return uri.length() <= MAX_NEXT && INSIDE.matcher(uri).matches() ? uri : ConsolePath.ROOT;
  }
}
