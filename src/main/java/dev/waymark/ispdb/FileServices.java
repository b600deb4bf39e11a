package dev.waymark.ispdb;

import static dev.waymark.ispdb.ClientConfig.children;
import static dev.waymark.ispdb.ClientConfig.text;
import static dev.waymark.ispdb.ClientConfig.texts;

import dev.waymark.catalogue.document.ProviderDocument.Pop3Document;
import dev.waymark.catalogue.document.ProviderDocument.ServiceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The servers of a file, as services of ours in the file's order. */
final class FileServices {
  /** The elements that name a server, and the types of them that we have a protocol for. */
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "incomingServer", Set.of("imap", "pop3", "jmap", "ews", "activesync"),
          "outgoingServer", Set.of("smtp"),
          "calendar", Set.of("caldav"),
          "addressbook", Set.of("carddav"),
          // Version 1.1 has a capital B.
          "addressBook", Set.of("carddav"),
          "fileShare", Set.of("webdav"),
          "setupServer", Set.of("managesieve"));

  private static final Set<String> WITH_HOST = Set.of("imap", "pop3", "smtp", "managesieve");

  private final PartialValidation trial;
  private final List<String> notes;
  private final List<ServiceDocument> services = new ArrayList<>();

  private FileServices(PartialValidation trial, List<String> notes) {
    this.trial = trial;
    this.notes = notes;
  }

  static List<ServiceDocument> of(ClientConfig file, PartialValidation trial, List<String> notes) {
    FileServices read = new FileServices(trial, notes);
    String[] names = TYPES.keySet().toArray(String[]::new);
    Stream.of(file.provider(), file.root())
        .flatMap(parent -> children(parent, names).stream())
        .forEach(read::section);
    return read.services;
  }

  private void section(Element section) {
    String type = section.getAttribute("type");
    String what = section.getLocalName() + " " + type;
    if (!TYPES.getOrDefault(section.getLocalName(), Set.of()).contains(type)) {
      notes.add(what + ": left out, its type is not known here");
      return;
    }
    List<String> authentication = authentication(section, what);
    ServiceDocument service =
        WITH_HOST.contains(type)
            ? server(section, type, authentication)
            : web(section, type, authentication);
    trial
        .of(service)
        .ifPresentOrElse(why -> notes.add(what + ": left out, " + why), () -> addOnce(service));
  }

  /** A file may say the same address book in the words of both versions. */
  private void addOnce(ServiceDocument service) {
    if (service.url() == null || !services.contains(service)) {
      services.add(service);
    }
  }

  private List<String> authentication(Element section, String what) {
    List<String> words = new ArrayList<>();
    for (String theirs : texts(section, "authentication")) {
      Optional<String> ours = IspdbVocabulary.AUTHENTICATION.read(theirs);
      if (ours.isEmpty()) {
        notes.add(what + ": a way to log in is left out, its word is not known here");
      }
      ours.filter(word -> !words.contains(word)).ifPresent(words::add);
    }
    return words;
  }

  private static ServiceDocument server(
      Element section, String protocol, List<String> authentication) {
    return new ServiceDocument(
        protocol,
        text(section, "hostname").orElse(null),
        text(section, "port").map(FileServices::number).orElse(null),
        // May be repeated; the first one that a reader knows counts (Thunderbird).
        texts(section, "socketType").stream()
            .flatMap(word -> IspdbVocabulary.SECURITY.read(word).stream())
            .findFirst()
            .orElse(null),
        null,
        authentication,
        username(section),
        children(section, "pop3").stream()
            .findFirst()
            .filter(options -> protocol.equals("pop3"))
            .map(FileServices::pop3)
            .orElse(null));
  }

  private static ServiceDocument web(
      Element section, String protocol, List<String> authentication) {
    String url = text(section, "url").or(() -> text(section, "serverURL")).orElse(null);
    return new ServiceDocument(
        protocol, null, null, null, url, authentication, username(section), null);
  }

  /** Servers that need no login come without; ours always have one. */
  private static String username(Element section) {
    return text(section, "username").orElse("%EMAILADDRESS%");
  }

  private static @Nullable Pop3Document pop3(Element options) {
    Pop3Document pop3 =
        new Pop3Document(
            text(options, "leaveMessagesOnServer").map(Boolean::parseBoolean).orElse(null),
            text(options, "daysToLeaveMessagesOnServer").map(FileServices::number).orElse(null),
            text(options, "downloadOnBiff").map(Boolean::parseBoolean).orElse(null));
    return pop3.equals(new Pop3Document(null, null, null)) ? null : pop3;
  }

  private static @Nullable Integer number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
  }
}
