package dev.waymark.clients.programs.mozilla;

import dev.waymark.clients.document.Ascii;
import dev.waymark.clients.document.JsValue;
import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.document.XmlReading;
import dev.waymark.clients.document.XmlTree;
import dev.waymark.clients.reading.RefusedException;
import dev.waymark.clients.reading.Urls;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.DnsRequest;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.HttpRequest;
import dev.waymark.clients.search.Network;
import dev.waymark.clients.search.Outcome;
import dev.waymark.clients.search.SrvRecord;
import dev.waymark.mail.address.EmailAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Thunderbird's Autodiscover: ExchangeAutoDiscover.sys.mjs, comm-central cf9726f. */
final class ThunderbirdAutodiscover {
  private static final int MAX_REDIRECTS = 2;
  private static final Set<Long> STARTTLS_PORTS = Set.of(143L, 110L, 25L, 587L);
  private static final Map<String, String> TYPES =
      Map.of("IMAP", "imap", "POP3", "pop3", "SMTP", "smtp");

  private final Network network;

  ThunderbirdAutodiscover(Network network) {
    this.network = network;
  }

  Optional<Outcome> search(EmailAddress address) {
    Optional<EmailAddress> current = Optional.of(address);
    for (int i = 0; i <= MAX_REDIRECTS && current.isPresent(); i++) {
      Optional<XmlElement> answer = ask(current.get());
      Optional<JsValue> account = answer.map(ThunderbirdAutodiscover::account);
      current =
          account
              .map(known -> known.get("RedirectAddr"))
              .filter(JsValue::isTruthy)
              .flatMap(redirect -> EmailAddress.tryParse(redirect.text()));
      if (current.isEmpty()) {
        return account.flatMap(known -> read(known, address));
      }
    }
    return Optional.empty();
  }

  private static JsValue account(XmlElement root) {
    return JsValue.of(root).get("Response").get("Account");
  }

  private Optional<XmlElement> ask(EmailAddress address) {
    String domain = address.domain().ascii();
    String body = Urls.autodiscoverBody(address);
    HttpRequest plain =
        HttpRequest.post(
            Urls.autodiscover("autodiscover." + domain).replaceFirst("https", "http"), body);
    List<HttpAnswer> answers =
        new ArrayList<>(
            network.together(
                List.of(
                    HttpRequest.post(Urls.autodiscover("autodiscover." + domain), body),
                    HttpRequest.post(Urls.autodiscover(domain), body),
                    plain)));
    List<String> records = network.records(new DnsRequest("SRV", "_autodiscover._tcp." + domain));
    answers
        .get(2)
        .header("Location")
        .filter(to -> to.startsWith("https:"))
        .ifPresent(to -> answers.add(network.answer(HttpRequest.post(to, body))));
    SrvRecord.parse(records).stream()
        .min(Comparator.comparingInt(SrvRecord::weight))
        .ifPresent(
            srv ->
                answers.add(
                    network.answer(HttpRequest.post(Urls.autodiscover(srv.target()), body))));
    return answers.stream().flatMap(answer -> tree(answer).stream()).findFirst();
  }

  private static Optional<XmlElement> tree(HttpAnswer answer) {
    if (!answer.isSuccess() || !ThunderbirdAnswer.isXml(answer)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          XmlTree.parse(answer.body(), XmlReading.gecko(ThunderbirdAnswer.charset(answer))));
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Outcome> read(JsValue account, EmailAddress address) {
    List<AccountServer> incoming = new ArrayList<>();
    List<AccountServer> outgoing = new ArrayList<>();
    for (JsValue protocol : account.all("Protocol")) {
      try {
        AccountServer server = server(protocol, address);
        (server.protocol().equals("smtp") ? outgoing : incoming).add(server);
      } catch (RefusedException e) {
        // A block that cannot be read is left out.
      }
    }
    if (incoming.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Outcome.account("Autodiscover has an account.", incoming, outgoing)
            .because(ThunderbirdRules.AUTODISCOVER, ThunderbirdRules.PORT_DECIDES));
  }

  private static AccountServer server(JsValue protocol, EmailAddress address)
      throws RefusedException {
    String type = protocol.get("Type").text();
    if (!TYPES.containsKey(type)) {
      throw new RefusedException("Another type of block.");
    }
    String host = ThunderbirdValues.hostname(protocol.get("Server"));
    long port = ThunderbirdValues.port(protocol.get("Port"));
    boolean secure =
        !word(protocol.get("SSL")).equals("off")
            && !word(protocol.get("Encryption")).equals("none");
    String encrypted = STARTTLS_PORTS.contains(port) ? AccountServer.STARTTLS : AccountServer.TLS;
    JsValue login = protocol.get("LoginName");
    if (!login.isUndefined() && !login.isTruthy()) {
      throw new RefusedException("An empty login name.");
    }
    return new AccountServer(
        TYPES.get(type),
        host,
        port,
        secure ? encrypted : AccountServer.PLAIN,
        Optional.of(login.isUndefined() ? address.text() : login.text()),
        List.of(
            word(protocol.get("SPA")).equals("on") ? "password-encrypted" : "password-cleartext"));
  }

  /**
   * Letters in lower case; true, false and numbers have no {@code toLowerCase} and end the block.
   */
  private static String word(JsValue value) throws RefusedException {
    if (value.isUndefined()) {
      return "";
    }
    String text = value.text();
    if (text.equals("true") || text.equals("false") || value.integer().isPresent()) {
      throw new RefusedException("A value that is no word.");
    }
    return Ascii.lower(text);
  }
}
