package dev.waymark.dialect;

import com.google.common.hash.Hashing;
import java.util.function.Function;

/** A document as it is sent, with what HTTP needs to know about it. */
public final class RenderedDocument implements Rendering {
  private static final int TAG_LENGTH = 32;

  private final byte[] bytes;
  private final String mediaType;
  private final String etag;
  private final boolean personal;

  private RenderedDocument(byte[] bytes, String mediaType, boolean personal) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.etag = Hashing.sha256().hashBytes(bytes).toString().substring(0, TAG_LENGTH);
    this.personal = personal;
  }

  /**
   * Takes over the bytes, which must not change any more.
   *
   * @param personal true where the document depends on the address of the account
   */
  public static RenderedDocument of(byte[] bytes, String mediaType, boolean personal) {
    return new RenderedDocument(bytes, mediaType, personal);
  }

  /** The bytes themselves and no copy, because every request needs them; do not change them. */
  public byte[] bytes() {
    return bytes;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The value of a strong {@code ETag}, a hash of the bytes. */
  public String etag() {
    return etag;
  }

  /** Returns true if the document depends on the address, so that no shared cache may keep it. */
  public boolean isPersonal() {
    return personal;
  }

  @Override
  public <T> T fold(Function<RenderedDocument, T> document, Function<String, T> refused) {
    return document.apply(this);
  }
}
