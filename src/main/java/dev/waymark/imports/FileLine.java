package dev.waymark.imports;

import dev.waymark.finding.InvalidDocumentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A line of a file as it came, without its end. */
final class FileLine {
  private final long number;
  private final byte[] bytes;
  private final boolean tooLong;

  /**
   * A line.
   *
   * @param number from 1
   * @param tooLong whether it holds more than a line may; the bytes are then not all
   */
  FileLine(long number, byte[] bytes, boolean tooLong) {
    this.number = number;
    this.bytes = bytes;
    this.tooLong = tooLong;
  }

  long number() {
    return number;
  }

  boolean isBlank() {
    if (tooLong) {
      return false;
    }
    for (byte octet : bytes) {
      if (octet != ' ' && octet != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Its text, or {@link InvalidDocumentException} where it has none. */
  String text() {
    if (tooLong) {
      throw new InvalidDocumentException("", "the line is longer than 64 KiB");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidDocumentException("", "the line is not UTF-8");
    }
  }
}
