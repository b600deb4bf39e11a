package dev.waymark.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * A socket whose input ends at a deadline and after a limit of bytes, also below TLS. It remembers
 * the end of its input, because the exceptions that arrive through other layers do not tell it.
 */
public final class LimitedSocket extends Socket {
  /** The end of the input. */
  public enum End {
    OPEN,
    TIMED_OUT,
    LIMIT_EXCEEDED,
    CLOSED
  }

  /** The limit for one connection, in bytes, TLS records included. */
  private static final int MAX_BYTES = 64 * 1024;

  private Deadline deadline;
  private End end = End.OPEN;
  private int received;
  private int firstByte = -1;

  public LimitedSocket(Deadline deadline) {
    this.deadline = deadline;
  }

  public void deadline(Deadline next) {
    deadline = next;
  }

  public End end() {
    return end;
  }

  public boolean hasReceived() {
    return received > 0;
  }

  /** Returns the first byte since the start or {@link #forgetFirstByte}; -1 if there is none. */
  public int firstByte() {
    return firstByte;
  }

  public void forgetFirstByte() {
    firstByte = -1;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Input(super.getInputStream());
  }

  private int bounded(InputStream in, byte[] buffer, int offset, int length) throws IOException {
    if (received >= MAX_BYTES) {
      end = End.LIMIT_EXCEEDED;
      throw new IOException("limit exceeded");
    }
    int left = deadline.millisLeft();
    if (left == 0) {
      end = End.TIMED_OUT;
      throw new SocketTimeoutException("deadline");
    }
    setSoTimeout(left);
    int count = in.read(buffer, offset, Math.min(length, MAX_BYTES - received));
    if (count > 0) {
      firstByte = firstByte < 0 ? buffer[offset] & 0xff : firstByte;
      received += count;
    } else if (count < 0) {
      end = End.CLOSED;
    }
    return count;
  }

  private final class Input extends FilterInputStream {
    Input(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return length == 0 ? 0 : bounded(in, buffer, offset, length);
      } catch (SocketTimeoutException e) {
        end = End.TIMED_OUT;
        throw e;
      } catch (IOException e) {
        end = end == End.OPEN ? End.CLOSED : end;
        throw e;
      }
    }
  }
}
