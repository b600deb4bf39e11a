package dev.waymark.clients.programs.mozilla;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Host names as Thunderbird and Thunderbird for Android check them: mailnews/base/src/
 * hostnameUtils.sys.mjs and core/common HostNameUtils.kt. ASCII only, without an underscore.
 */
final class MozillaHost {
  private static final int MAX_LENGTH = 255;
  private static final Pattern LABEL =
      Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");
  private static final Pattern COMPONENT = Pattern.compile("0|[1-9][0-9]{0,9}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");
  private static final int GROUPS = 8;

  private MozillaHost() {}

  static boolean isLegal(String host) {
    return host.length() <= MAX_LENGTH && (isIpv4(host) || isIpv6(host) || isName(host));
  }

  private static boolean isName(String host) {
    String relative = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return Arrays.stream(relative.split("\\.", -1)).allMatch(l -> LABEL.matcher(l).matches());
  }

  private static boolean isIpv4(String host) {
    String[] parts = host.split("\\.", -1);
    return parts.length == 4
        && Arrays.stream(parts)
            .allMatch(p -> COMPONENT.matcher(p).matches() && Long.parseLong(p) < 256)
        && !parts[0].equals("0");
  }

  private static boolean isIpv6(String host) {
    List<String> parts = List.of(host.toLowerCase(Locale.ROOT).split(":", -1));
    if (parts.size() < 3 || parts.size() > GROUPS + 1) {
      return false;
    }
    int last = parts.size() - 1;
    int size = parts.size() + (isIpv4(parts.get(last)) ? 1 : 0);
    long gaps = parts.subList(1, last).stream().filter(String::isEmpty).count();
    if (gaps > 1 || (gaps == 0 && size != GROUPS) || size > GROUPS) {
      return false;
    }
    boolean legal =
        parts.stream().allMatch(p -> p.isEmpty() || GROUP.matcher(p).matches() || isIpv4(p));
    return legal && parts.stream().anyMatch(p -> !p.isEmpty() && !p.matches("0+"));
  }
}
