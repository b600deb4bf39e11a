package dev.waymark.pages;

import com.google.common.hash.Hashing;

/** Static file of the pages. */
public final class Asset {
  private static final int HASH_LENGTH = 12;

  private final String name;
  private final String mediaType;
  private final byte[] content;
  private final String hash;

  Asset(String name, String mediaType, byte[] content) {
    this.name = name;
    this.mediaType = mediaType;
    this.content = content.clone();
    this.hash = Hashing.sha256().hashBytes(content).toString().substring(0, HASH_LENGTH);
  }

  String name() {
    return name;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] content() {
    return content.clone();
  }

  /** Returns the hash of the content; as a part of the URL it lets caches keep the file. */
  String hash() {
    return hash;
  }

  /** Returns the path on this service. */
  public String href() {
    return "/assets/" + hash + "/" + name;
  }
}
