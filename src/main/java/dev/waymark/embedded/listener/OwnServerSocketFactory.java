package dev.waymark.embedded.listener;

import dev.waymark.embedded.files.SystemUser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Path;
import javax.net.SocketFactory;

/**
 * Sockets for the JDBC driver that connect to a server of the service's own user only. While the
 * database starts again, any user of the machine could listen on its port, ask for the password in
 * clear text and answer queries.
 */
public final class OwnServerSocketFactory extends SocketFactory {
  private static final Path LISTENERS = Path.of("/proc/net/tcp");

  @Override
  public Socket createSocket() {
    return new CheckedSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }

  /** Judges the listener after the connection was made: before, another could still take over. */
  private static final class CheckedSocket extends Socket {
    @Override
    public void connect(SocketAddress address) throws IOException {
      connect(address, 0);
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
      super.connect(address, timeout);
      if (!Listeners.in(LISTENERS).isOf(SystemUser.ofThisProcess(), getPort())) {
        close();
        throw new ConnectException("the server on the database's port is another user's");
      }
    }
  }
}
