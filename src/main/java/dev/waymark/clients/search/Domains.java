package dev.waymark.clients.search;

import com.google.common.net.InternetDomainName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names that clients derive from MX and NS hosts with the public suffix list. */
public final class Domains {
  /** Labels that a name can have (RFC 1035 section 2.3.4). */
  private static final int MAX_LABELS = 127;

  private Domains() {}

  /** The host of the MX record with the lowest preference; the first of several. */
  public static Optional<String> bestMx(List<String> records) {
    return records.stream()
        .map(record -> record.strip().split("\\s+"))
        .filter(parts -> parts.length == 2 && isNumber(parts[0]) && !host(parts[1]).isEmpty())
        .min(Comparator.comparingInt(parts -> Integer.parseInt(parts[0])))
        .map(parts -> host(parts[1]));
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,5}");
  }

  /** A name of a record in lower case, without the final dot. */
  public static String host(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /**
   * The registrable domain. Under a suffix that is not in the list it is the last two labels: the
   * prevailing rule is then {@code *} (publicsuffix.org/list, algorithm).
   */
  public static Optional<String> base(String host) {
    Optional<InternetDomainName> name = parsed(host);
    if (name.filter(InternetDomainName::hasPublicSuffix).isPresent()) {
      return name.filter(InternetDomainName::isUnderPublicSuffix)
          .map(InternetDomainName::topPrivateDomain)
          .map(InternetDomainName::toString);
    }
    int last = host.lastIndexOf('.');
    return name.filter(known -> last > 0)
        .map(known -> host.substring(host.lastIndexOf('.', last - 1) + 1));
  }

  public static boolean isPublicSuffix(String host) {
    return parsed(host).filter(InternetDomainName::isPublicSuffix).isPresent();
  }

  private static Optional<InternetDomainName> parsed(String host) {
    return Optional.of(host).filter(InternetDomainName::isValid).map(InternetDomainName::from);
  }

  /** The name without its first label; empty where nothing but one label is left. */
  public static Optional<String> parent(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(host.substring(dot + 1));
  }

  /** The base domain and, before it, the host without its first label where that is longer. */
  public static List<String> mxDomains(String host) {
    Optional<String> base = base(host);
    List<String> names = new ArrayList<>();
    parent(host)
        .filter(parent -> base.filter(name -> parent.endsWith("." + name)).isPresent())
        .ifPresent(names::add);
    base.ifPresent(names::add);
    return names;
  }

  /** The host and the names above it that have two labels or more. */
  public static List<String> upwards(String host) {
    List<String> names = new ArrayList<>();
    Optional<String> name = Optional.of(host);
    while (name.filter(text -> text.contains(".")).isPresent() && names.size() < MAX_LABELS) {
      names.add(name.get());
      name = parent(name.get());
    }
    return names;
  }
}
