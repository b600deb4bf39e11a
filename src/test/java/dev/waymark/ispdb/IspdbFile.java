package dev.waymark.ispdb;

import com.google.common.net.InternetDomainName;
import dev.waymark.Xml;
import dev.waymark.catalogue.ProviderDocument;
import dev.waymark.mail.DomainName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A provider of the ISPDB as we would store it.
 *
 * @param domains those that somebody can register
 * @param servers the mail servers in the file's order and words
 * @param leftOut what we cannot store, and why
 */
public record IspdbFile(
    String name,
    List<DomainName> domains,
    List<IspdbServer> servers,
    ProviderDocument provider,
    List<String> leftOut) {

  /**
   * The files on this machine: in {@code ispdb.dir}, else beside the project; there may be none.
   */
  public static List<Path> onThisMachine() throws IOException {
    Path folder = Path.of(System.getProperty("ispdb.dir", "../shared/ispdb"));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  public static IspdbFile read(Path file) throws IOException {
    return read(file.getFileName().toString(), Files.readAllBytes(file));
  }

  public static IspdbFile read(String name, byte[] xml) {
    Element root = Xml.root(xml);
    Element provider = Xml.children(root, "emailProvider").get(0);
    List<String> leftOut = new ArrayList<>();
    List<DomainName> domains =
        Xml.texts(provider, "domain").stream()
            .flatMap(text -> domain(text, leftOut).stream())
            .distinct()
            .toList();
    IspdbJson json = new IspdbJson(leftOut);
    List<IspdbServer> servers =
        Stream.of("incomingServer", "outgoingServer")
            .flatMap(element -> Xml.children(provider, element).stream())
            .filter(json::service)
            .map(IspdbServer::of)
            .toList();
    byte[] document = json.provider(root, provider);
    return new IspdbFile(name, domains, servers, ProviderDocument.read(document), leftOut);
  }

  private static Optional<DomainName> domain(String text, List<String> leftOut) {
    Optional<DomainName> domain = DomainName.tryParse(text);
    if (domain.isEmpty()) {
      leftOut.add("domain " + text + ": no domain");
      return domain;
    }
    if (InternetDomainName.from(domain.get().ascii()).isRegistrySuffix()) {
      leftOut.add("domain " + text + ": a public suffix");
      return Optional.empty();
    }
    return domain;
  }
}
