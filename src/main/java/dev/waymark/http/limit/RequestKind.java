package dev.waymark.http.limit;

/** Kinds of requests that have limits of their own. */
enum RequestKind {
  /** Documents, pages and all other public URLs, those that do not exist included. */
  PUBLIC,
  /** Signed profiles, QR codes and one-time links: each costs a signature, a drawing or a query. */
  COSTLY,
  /**
   * The staff API and the console. Others at the same source must not lock out the holder of a
   * right token, so these are limited by token and by wrong tokens.
   */
  STAFF;

  /**
   * Returns the kind of requests of a path.
   *
   * @param path normalized and without a query
   */
  static RequestKind of(String path) {
    if (path.startsWith("/email.mobileconfig")
        || path.startsWith("/api/v1/settings/qr")
        || path.startsWith("/s/")) {
      return COSTLY;
    }
    boolean isStaff =
        path.equals("/console")
            || path.startsWith("/console/")
            || (path.startsWith("/api/") && !path.startsWith("/api/v1/settings"));
    return isStaff ? STAFF : PUBLIC;
  }
}
