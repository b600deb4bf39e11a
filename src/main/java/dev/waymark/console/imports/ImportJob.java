package dev.waymark.console.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Running or finished import of this instance. */
final class ImportJob {
  private final String id;
  private final String file;
  private final long size;
  private final AtomicLong read = new AtomicLong();
  private volatile Optional<ImportOutcome> outcome = Optional.empty();

  /**
   * Creates a waiting import.
   *
   * @param file name sent by the browser
   * @param size in bytes
   */
  ImportJob(String id, String file, long size) {
    this.id = id;
    this.file = file;
    this.size = size;
  }

  public String id() {
    return id;
  }

  public String file() {
    return file;
  }

  /** Returns the percentage of the file that was read; storing takes longer. */
  public long percent() {
    return size == 0 ? 0 : Math.min(100, read.get() * 100 / size);
  }

  /** Returns the outcome; empty while the import runs. */
  public Optional<ImportOutcome> outcome() {
    return outcome;
  }

  void end(ImportOutcome with) {
    outcome = Optional.of(with);
  }

  /** Counts the bytes that are read. */
  InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int octet = super.read();
        read.addAndGet(octet < 0 ? 0 : 1);
        return octet;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        read.addAndGet(Math.max(0, count));
        return count;
      }
    };
  }
}
