package dev.waymark.autoconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SampleSettings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.EmailAddress;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Known faults in the parsers of mail clients; no document of ours triggers one. */
class ParserTrapsTest {
  private static final Set<String> METHODS_OF_K9 =
      Set.of("password-cleartext", "password-encrypted", "OAuth2");
  private static final Set<String> SOCKET_TYPES = Set.of("SSL", "STARTTLS", "plain");

  /** A request and its answer. */
  record Sample(AccountSettings settings, Optional<EmailAddress> address, Document document) {
    static Sample of(AccountSettings settings, Optional<EmailAddress> address) {
      return new Sample(settings, address, parse(AutoconfigXml.render(settings, address)));
    }

    @Override
    public String toString() {
      return settings.displayName() + ", asked " + (address.isPresent() ? "for one" : "for all");
    }
  }

  static Stream<Sample> samples() {
    return Stream.concat(
            Arrays.stream(SampleSettings.class.getMethods())
                .filter(method -> method.getReturnType() == AccountSettings.class)
                .filter(method -> method.getParameterCount() == 0)
                .map(ParserTrapsTest::call),
            Stream.of("mail.example.com", "192.0.2.17", "2001:db8::17").map(SampleSettings::hosted))
        .filter(AccountSettings::hasMail)
        .flatMap(
            settings ->
                Stream.of(
                        Optional.<EmailAddress>empty(),
                        Optional.of(SampleSettings.ANN),
                        Optional.of(EmailAddress.parse("00123@example.com")))
                    .map(address -> Sample.of(settings, address)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap1ThunderbirdTakesTextForNumbersAndTruth(Sample sample) {
    assertThat(texts(sample.document, "username")).allMatch(ThunderbirdText::isKept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00123", "1e3", "true", "0x10", "ann.5"})
  void trap1AndSoTheTemplateStaysWhereItWouldBeOne(String localPart) {
    EmailAddress address = EmailAddress.parse(localPart + "@example.com");
    Sample sample = Sample.of(SampleSettings.compositeLogin(), Optional.of(address));

    assertThat(texts(sample.document, "username"))
        .containsExactly("example.com_" + localPart, "%EMAILLOCALPART%", "%EMAILLOCALPART%");
  }

  @Test
  void trap1HasNoWayOutForAUserNameThatIsTheSameForAll() {
    AccountSettings settings =
        SampleSettings.example(
            SampleSettings.mail(Protocol.IMAP, "mail.example.com", 993, Security.TLS, "00123"),
            SampleSettings.mail(Protocol.SMTP, "mail.example.com", 465, Security.TLS, "00123"));

    assertThat(texts(Sample.of(settings, Optional.empty()).document, "username"))
        .containsExactly("00123", "00123");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap2NobodyTrimsTheTextOfALeaf(Sample sample) {
    assertThat(elements(sample.document, "*"))
        .filteredOn(element -> element.getElementsByTagName("*").getLength() == 0)
        .extracting(Element::getTextContent)
        .allMatch(text -> text.equals(text.strip()) && text.lines().count() <= 1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap3K9RefusesTheWholeDocumentForOneSectionThatItCannotUse(Sample sample) {
    List<Element> sections = sections(sample.document, "imap", "smtp");
    boolean nothingIsProtected =
        sample.settings.services().stream()
            .allMatch(s -> s instanceof MailService m && m.security() == Security.PLAIN);

    assertThat(sections)
        .allMatch(section -> !text(section, "username").isEmpty())
        .allMatch(
            section -> texts(section, "authentication").stream().anyMatch(METHODS_OF_K9::contains))
        .allMatch(section -> nothingIsProtected || !text(section, "socketType").equals("plain"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap4EvolutionFailsOnAnyAttributeOfAServerButItsType(Sample sample) {
    assertThat(servers(sample.document))
        .allMatch(server -> server.hasAttribute("type") && server.getAttributes().getLength() == 1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap5EvolutionKeepsTheLastSectionOfATypeSoThereAreNoneButTheProviders(Sample sample) {
    for (Protocol protocol : List.of(Protocol.IMAP, Protocol.POP3, Protocol.SMTP)) {
      assertThat(sections(sample.document, protocol.wireName()))
          .extracting(section -> text(section, "hostname") + " " + text(section, "port"))
          .containsExactlyElementsOf(
              sample.settings.mail(protocol).map(s -> s.host().text() + " " + s.port()).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap6ThunderbirdNeedsAnOutgoingServerWhateverTheIncomingOneIs(Sample sample) {
    assertThat(elements(sample.document, "outgoingServer")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap7ThunderbirdDropsABadSectionAndWithABadNameTheDocument(Sample sample) {
    String domain = sample.settings.domain().ascii();

    assertThat(elements(sample.document, "emailProvider"))
        .extracting(provider -> provider.getAttribute("id"))
        .containsExactly(domain);
    assertThat(texts(sample.document, "domain")).startsWith(domain);
    assertThat(texts(sample.document, "displayName")).hasSize(1);
    assertThat(sections(sample.document, "imap", "pop3", "smtp"))
        .allMatch(section -> isPort(text(section, "port")))
        .allMatch(section -> SOCKET_TYPES.contains(text(section, "socketType")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap8DeltaChatDropsASectionWithoutHostPortOrUserName(Sample sample) {
    assertThat(sections(sample.document, "imap", "smtp"))
        .isNotEmpty()
        .allSatisfy(
            section ->
                assertThat(List.of("hostname", "port", "socketType", "username"))
                    .allMatch(leaf -> texts(section, leaf).size() == 1));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap9KmailDropsAServerWithoutAPort(Sample sample) {
    assertThat(sections(sample.document, "imap", "pop3", "smtp"))
        .allMatch(section -> isPort(text(section, "port")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trap10ThunderbirdKnowsNoHostNamesButALabels(Sample sample) {
    assertThat(
            Stream.of("hostname", "domain").flatMap(leaf -> texts(sample.document, leaf).stream()))
        .allMatch(name -> name.matches("[a-z0-9.:-]{1,253}"))
        .allMatch(name -> Arrays.stream(name.split("\\.")).allMatch(label -> label.length() <= 63));
  }

  @Test
  void trap11ClientsDisagreeWhichAtEndsTheLocalPart() {
    EmailAddress address = EmailAddress.parse("\"ann@home\"@example.com");
    Sample sample = Sample.of(SampleSettings.starttls(), Optional.of(address));

    assertThat(texts(sample.document, "domain")).containsExactly("example.com");
    assertThat(texts(sample.document, "username")).containsOnly("%EMAILADDRESS%");
  }

  private static AccountSettings call(Method sample) {
    try {
      return (AccountSettings) sample.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPort(String text) {
    return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65535;
  }

  private static List<Element> servers(Document document) {
    return Stream.of("incomingServer", "outgoingServer")
        .flatMap(name -> elements(document, name).stream())
        .toList();
  }

  private static List<Element> sections(Document document, String... types) {
    return servers(document).stream()
        .filter(server -> List.of(types).contains(server.getAttribute("type")))
        .toList();
  }

  private static String text(Element section, String leaf) {
    return texts(section, leaf).get(0);
  }

  private static List<String> texts(Element section, String leaf) {
    return list(section.getElementsByTagName(leaf)).stream().map(Element::getTextContent).toList();
  }

  private static List<String> texts(Document document, String leaf) {
    return texts(document.getDocumentElement(), leaf);
  }

  private static List<Element> elements(Document document, String name) {
    return list(document.getElementsByTagName(name));
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static Document parse(byte[] xml) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
