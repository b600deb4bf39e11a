package dev.waymark.http.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import jakarta.enterprise.inject.spi.CDI;

/**
 * Limits each connection that the HTTP servers of this process accept, through Netty's hook for
 * that. Netty creates it ({@code META-INF/services}), once it is {@linkplain #enable enabled}.
 */
public final class ConnectionExtension extends ChannelInitializerExtension {

  /** Must run before the first server of the process is made. */
  public static void enable() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    CDI.current().select(Connections.class).get().prepare(channel);
  }
}
