package dev.waymark.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpConstants;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the lines with the sizes of chunks (RFC 9112 section 7.1). Netty 4.1 also takes white
 * space before a size, and anything after a size and white space.
 */
final class ChunkLines {
  private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]+)(?:[ \\t]*;.*)?");
  private static final int HEXADECIMAL = 16;
  private static final int LINE_END = 2;

  private long left;
  private boolean ended;

  /** Tells if bytes that the decoder took, which are whole lines or parts of chunks, are right. */
  boolean areWellFormed(ByteBuf bytes, int from, int to) {
    int at = from;
    while (at < to && !ended) {
      if (left > 0) {
        int part = (int) Math.min(left, to - at);
        left -= part;
        at += part;
      } else {
        int end = bytes.indexOf(at, to, HttpConstants.LF);
        String line = bytes.toString(at, end - 1 - at, StandardCharsets.ISO_8859_1);
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
          return false;
        }
        long size = Long.parseLong(form.group(1), HEXADECIMAL);
        ended = size == 0;
        left = size + LINE_END;
        at = end + 1;
      }
    }
    return true;
  }
}
