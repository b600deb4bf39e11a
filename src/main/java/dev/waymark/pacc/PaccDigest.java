package dev.waymark.pacc;

import com.google.common.hash.Hashing;
import java.util.Base64;

/** The TXT record at {@code _ua-auto-config.<domain>}; without it clients ignore the document. */
public final class PaccDigest {
  private PaccDigest() {}

  /** The record's text for exactly these bytes. */
  public static String txt(byte[] document) {
    byte[] digest = Hashing.sha256().hashBytes(document).asBytes();
    return "v=UAAC1; a=sha256; d=" + Base64.getEncoder().encodeToString(digest);
  }
}
