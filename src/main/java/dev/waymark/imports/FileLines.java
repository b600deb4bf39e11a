package dev.waymark.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Splits a file into lines while it arrives, and holds no more than one of them. */
final class FileLines {
  static final int MAX_LINE = 64 * 1024;

  /** A byte order mark, which Excel writes. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[MAX_LINE];
  private int start;
  private int end;
  private long number;

  FileLines(InputStream in) {
    this.in = in;
  }

  /** The next line that is not blank; empty at the end of the file. */
  Optional<FileLine> next() throws IOException {
    while (fill()) {
      FileLine line = line();
      if (!line.isBlank()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private FileLine line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int stop = start;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      ended = stop < end;
      tooLong |= line.size() + stop - start > MAX_LINE;
      if (!tooLong) {
        line.write(buffer, start, stop - start);
      }
      start = ended ? stop + 1 : stop;
    }
    number++;
    return new FileLine(number, trimmed(line.toByteArray()), tooLong);
  }

  private boolean fill() throws IOException {
    if (start == end) {
      start = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return start < end;
  }

  /** Without a byte order mark at the start of the file, and without the CR of a CRLF. */
  private byte[] trimmed(byte[] line) {
    boolean marked =
        number == 1
            && line.length >= MARK.length
            && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
    int from = marked ? MARK.length : 0;
    int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
    return Arrays.copyOfRange(line, from, to);
  }
}
