package dev.waymark.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds settings that do not exist, such as misspelt ones. */
public final class UnknownSettings {
  private static final String PREFIX = "WAYMARK_";

  /** Names of Kubernetes for a service that is called waymark, or waymark- and more. */
  private static final Pattern KUBERNETES =
      Pattern.compile(
          "WAYMARK(_\\w+)?_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

  /** The value tells Kubernetes' {@code WAYMARK_HTTP_PORT} from a misspelt setting. */
  private static final Pattern KUBERNETES_PORT = Pattern.compile("WAYMARK(_\\w+)?_PORT");

  private static final Pattern KUBERNETES_URL = Pattern.compile("(tcp|udp|sctp)://.*");

  /** Lists have an element each in {@code WAYMARK_…_0_}. */
  private static final Pattern INDEX = Pattern.compile("_\\d+_$");

  private final List<String> documented;
  private final Set<String> known;

  public UnknownSettings(Settings settings) {
    this.documented = settings.documented().stream().map(Setting::name).toList();
    this.known =
        Stream.concat(
                documented.stream(), settings.mapped().stream().map(MappedSetting::environmentName))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** One line for each unknown name, with the documented name that is nearest to it. */
  public List<String> warnings(Map<String, String> environment, Collection<String> properties) {
    Stream<String> variables =
        environment.entrySet().stream()
            .filter(
                Predicate.not(variable -> isOfKubernetes(variable.getKey(), variable.getValue())))
            .map(Map.Entry::getKey);
    return Stream.concat(variables, properties.stream())
        .filter(this::isUnknown)
        .sorted()
        .map(this::warning)
        .toList();
  }

  private static boolean isOfKubernetes(String name, String value) {
    return KUBERNETES.matcher(name).matches()
        || (KUBERNETES_PORT.matcher(name).matches() && KUBERNETES_URL.matcher(value).matches());
  }

  private boolean isUnknown(String name) {
    String variable = INDEX.matcher(Setting.environmentName(name)).replaceFirst("");
    return variable.startsWith(PREFIX) && !known.contains(variable);
  }

  private String warning(String name) {
    return name + " is not a setting and has no effect; the nearest name is " + nearest(name) + ".";
  }

  private String nearest(String name) {
    String variable = Setting.environmentName(name);
    return documented.stream()
        .min(Comparator.comparingInt(candidate -> EditDistance.between(variable, candidate)))
        .orElseThrow();
  }
}
