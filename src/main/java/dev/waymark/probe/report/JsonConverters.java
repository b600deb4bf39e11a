package dev.waymark.probe.report;

import com.fasterxml.jackson.databind.util.StdConverter;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.Host;
import java.net.InetAddress;

/** Converters of values to JSON; the values themselves depend on no JSON library. */
final class JsonConverters {
  private JsonConverters() {}

  static final class OfProtocol extends StdConverter<Protocol, String> {
    @Override
    public String convert(Protocol protocol) {
      return protocol.wireName();
    }
  }

  static final class OfHost extends StdConverter<Host, String> {
    @Override
    public String convert(Host host) {
      return host.text();
    }
  }

  static final class OfPort extends StdConverter<Port, Integer> {
    @Override
    public Integer convert(Port port) {
      return port.number();
    }
  }

  static final class OfMode extends StdConverter<Security, String> {
    @Override
    public String convert(Security mode) {
      return mode.wireName();
    }
  }

  static final class OfAuthMethod extends StdConverter<AuthMethod, String> {
    @Override
    public String convert(AuthMethod method) {
      return method.wireName();
    }
  }

  static final class OfAddress extends StdConverter<InetAddress, String> {
    @Override
    public String convert(InetAddress address) {
      return address.getHostAddress();
    }
  }
}
