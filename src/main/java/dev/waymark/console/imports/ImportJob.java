package dev.waymark.console.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** An import that runs or has ended, on this instance of the service. */
final class ImportJob {
  private final String id;
  private final String file;
  private final long size;
  private final AtomicLong read = new AtomicLong();
  private volatile Optional<ImportOutcome> outcome = Optional.empty();

  /**
   * An import that waits for its turn.
   *
   * @param file what the browser called it
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

  /** How much of the file was read, 0 to 100; the end of reading is not the end of storing. */
  public long percent() {
    return size == 0 ? 0 : Math.min(100, read.get() * 100 / size);
  }

  /** Empty while it runs. */
  public Optional<ImportOutcome> outcome() {
    return outcome;
  }

  void end(ImportOutcome with) {
    outcome = Optional.of(with);
  }

  /** Counts what is read. */
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
