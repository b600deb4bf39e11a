package dev.waymark.mobileconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requirements of Apple's schema for profiles (github.com/apple/device-management, mdm/profiles:
 * TopLevel, CommonPayloadKeys, com.apple.mail.managed, com.apple.caldav.account,
 * com.apple.carddav.account), as far as we use it, and what we ask besides.
 */
final class AppleRules {
  private static final Predicate<Object> AUTHENTICATION =
      Set.<Object>of(
              "EmailAuthNone",
              "EmailAuthPassword",
              "EmailAuthCRAMMD5",
              "EmailAuthNTLM",
              "EmailAuthHTTPMD5")
          ::contains;

  /** A key, what its value must be, and whether a profile needs it. */
  private record Key(String name, Predicate<Object> value, boolean required) {
    static Key required(String name, Predicate<Object> value) {
      return new Key(name, value, true);
    }

    static Key optional(String name, Predicate<Object> value) {
      return new Key(name, value, false);
    }
  }

  private static final List<Key> COMMON =
      List.of(
          Key.required("PayloadType", AppleRules::isText),
          Key.required("PayloadVersion", Integer.valueOf(1)::equals),
          Key.required("PayloadIdentifier", AppleRules::isIdentifier),
          Key.required("PayloadUUID", AppleRules::isUuid5),
          Key.required("PayloadDisplayName", AppleRules::isText),
          Key.optional("PayloadDescription", AppleRules::isText),
          Key.required("PayloadOrganization", AppleRules::isText));

  private static final List<Key> PROFILE =
      List.of(
          Key.required("PayloadContent", AppleRules::isFilledList),
          Key.optional("PayloadRemovalDisallowed", Boolean.FALSE::equals),
          Key.optional("PayloadScope", "User"::equals));

  /** The port is required because a device tries 25 first where there is none. */
  private static final List<Key> MAIL =
      List.of(
          Key.required(
              "EmailAccountType", Set.<Object>of("EmailTypeIMAP", "EmailTypePOP")::contains),
          Key.optional("EmailAccountName", AppleRules::isText),
          Key.optional("EmailAccountDescription", AppleRules::isText),
          Key.required("EmailAddress", AppleRules::isText),
          Key.required("IncomingMailServerAuthentication", AUTHENTICATION),
          Key.required("IncomingMailServerHostName", AppleRules::isHost),
          Key.required("IncomingMailServerPortNumber", AppleRules::isPort),
          Key.required("IncomingMailServerUseSSL", Boolean.class::isInstance),
          Key.optional("IncomingMailServerUsername", AppleRules::isText),
          Key.optional("OutgoingPasswordSameAsIncomingPassword", Boolean.class::isInstance),
          Key.required("OutgoingMailServerAuthentication", AUTHENTICATION),
          Key.required("OutgoingMailServerHostName", AppleRules::isHost),
          Key.required("OutgoingMailServerPortNumber", AppleRules::isPort),
          Key.required("OutgoingMailServerUseSSL", Boolean.class::isInstance),
          Key.optional("OutgoingMailServerUsername", AppleRules::isText));

  private static final Map<String, List<Key>> PAYLOADS =
      Map.of(
          "com.apple.mail.managed", MAIL,
          "com.apple.caldav.account", dav("CalDAV"),
          "com.apple.carddav.account", dav("CardDAV"));

  private AppleRules() {}

  private static List<Key> dav(String prefix) {
    return List.of(
        Key.required(prefix + "HostName", AppleRules::isHost),
        Key.optional(prefix + "AccountDescription", AppleRules::isText),
        Key.required(prefix + "Username", AppleRules::isText),
        Key.required(prefix + "PrincipalURL", AppleRules::isHttps),
        Key.required(prefix + "UseSSL", Boolean.TRUE::equals),
        Key.required(prefix + "Port", AppleRules::isPort));
  }

  /** An empty string is taken for the answer, where a device would ask for what is absent. */
  private static boolean isText(Object value) {
    return value instanceof String text && !text.isBlank();
  }

  private static boolean isFilledList(Object value) {
    return value instanceof List<?> list && !list.isEmpty();
  }

  private static boolean isPort(Object value) {
    return value instanceof Integer port && port > 0 && port < 65536;
  }

  /** Never with brackets: they belong to URLs. */
  private static boolean isHost(Object value) {
    return value instanceof String host && host.matches("[a-z0-9.-]+|[0-9a-f:.]+");
  }

  private static boolean isHttps(Object value) {
    return value instanceof String url && url.startsWith("https://");
  }

  private static boolean isIdentifier(Object value) {
    return value instanceof String id && id.matches("[A-Za-z0-9.-]+");
  }

  /** RFC 9562 section 5.5. */
  private static boolean isUuid5(Object value) {
    return value instanceof String uuid
        && uuid.matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  /** Fails unless the profile keeps every rule. */
  static void check(Map<String, Object> profile) {
    assertThat(broken(profile)).as(profile.toString()).isEmpty();
  }

  /** Returns the faults, one line each. */
  static List<String> broken(Map<String, Object> profile) {
    List<String> broken = new ArrayList<>(broken("profile", profile, PROFILE));
    if (!"Configuration".equals(profile.get("PayloadType"))) {
      broken.add("profile: PayloadType");
    }
    for (Map<String, Object> payload : payloads(profile)) {
      String type = String.valueOf(payload.get("PayloadType"));
      broken.addAll(broken(type, payload, PAYLOADS.getOrDefault(type, List.of())));
      if (!identifier(payload).startsWith(identifier(profile) + ".")) {
        broken.add(type + ": is not below the profile's identifier");
      }
    }
    for (String key : List.of("PayloadIdentifier", "PayloadUUID", "PayloadType")) {
      List<Object> values = everywhere(profile, key);
      if (Set.copyOf(values).size() < values.size()) {
        broken.add("profile: the same twice: " + key);
      }
    }
    return broken;
  }

  private static List<String> broken(String where, Map<String, Object> values, List<Key> own) {
    Map<String, Object> left = new HashMap<>(values);
    List<String> broken =
        Stream.concat(COMMON.stream(), own.stream())
            .filter(
                key -> {
                  Object value = left.remove(key.name());
                  return value == null ? key.required() : !key.value().test(value);
                })
            .map(key -> where + ": " + key.name())
            .collect(Collectors.toCollection(ArrayList::new));
    left.keySet().forEach(unknown -> broken.add(where + ": not ours to say: " + unknown));
    return broken;
  }

  /** The values of a key in the profile and in its payloads. */
  static List<Object> everywhere(Map<String, Object> profile, String key) {
    return Stream.concat(Stream.of(profile), payloads(profile).stream())
        .map(dictionary -> dictionary.getOrDefault(key, "absent"))
        .toList();
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> payloads(Map<String, Object> profile) {
    return (List<Map<String, Object>>) profile.getOrDefault("PayloadContent", List.of());
  }

  private static String identifier(Map<String, Object> dictionary) {
    return String.valueOf(dictionary.get("PayloadIdentifier"));
  }
}
