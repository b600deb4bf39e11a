package dev.waymark.http.connection;

import dev.waymark.http.limit.LimitsConfig;
import dev.waymark.http.limit.TrustedProxies;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;

/** Gives each connection its limits; found by {@link ConnectionExtension} only. */
@Singleton
@Unremovable
class Connections {
  /**
   * Bytes of answers that the system keeps for a client. By itself Linux takes up to 4 MiB, two
   * thousand answers for which a client that reads none of them makes the service work.
   */
  private static final int SEND_BUFFER = 256 * 1024;

  private final ConnectionLimit limit;
  private final Deadlines deadlines;
  private final HttpServerOptions sizes;
  private final boolean http2;

  Connections(
      ConnectionConfig config, LimitsConfig limits, TrustedProxies proxies, VertxHttpConfig http) {
    this.limit =
        new ConnectionLimit(
            config.maxConnections(),
            limits.enabled() ? config.maxConnectionsPerSource() : Integer.MAX_VALUE,
            address -> proxies.include(address.getHostAddress()));
    this.deadlines = Deadlines.of(config);
    this.sizes =
        new HttpServerOptions()
            .setMaxInitialLineLength(http.limits().maxInitialLineLength())
            .setMaxHeaderSize((int) http.limits().maxHeaderSize().asLongValue())
            .setMaxChunkSize((int) http.limits().maxChunkSize().asLongValue());
    this.http2 = http.http2();
  }

  void prepare(Channel channel) {
    ReadPause reading = new ReadPause(channel);
    PendingAnswers answers = new PendingAnswers();
    ConnectionTimer timer = new ConnectionTimer(deadlines, answers, System::nanoTime);
    PipelineSetup setup =
        new PipelineSetup(
            http2,
            false,
            pipeline ->
                setRules(
                    pipeline, answers, new RequestDecoder(sizes, answers, timer, reading, http2)));
    channel.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
    channel.pipeline().addFirst(reading, timer, setup);
    // A connection through a Unix socket has no such address, and comes from this machine.
    if (channel.remoteAddress() instanceof InetSocketAddress source) {
      channel.pipeline().addFirst(new Admission(limit, source.getAddress()));
    }
  }

  private static void setRules(
      ChannelPipeline pipeline, PendingAnswers answers, RequestDecoder decoder) {
    pipeline.addAfter(PipelineSetup.ENCODER, null, answers);
    pipeline.replace(PipelineSetup.DECODER, PipelineSetup.DECODER, decoder);
  }
}
