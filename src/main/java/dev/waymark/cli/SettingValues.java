package dev.waymark.cli;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Checks the values of all settings before anything is started, with the converters that read them
 * later. A problem is described without the value, which may be a secret.
 */
public final class SettingValues {
  private final SmallRyeConfig config;

  public SettingValues(SmallRyeConfig config) {
    this.config = config;
  }

  /** Describes each invalid value in one line that begins with the name of its variable. */
  public List<String> problems(Settings settings) {
    return settings.mapped().stream()
        .flatMap(setting -> problem(setting).map(named(setting)).stream())
        .sorted()
        .toList();
  }

  private static UnaryOperator<String> named(MappedSetting setting) {
    return problem -> setting.environmentName() + ": " + problem;
  }

  private Optional<String> problem(MappedSetting setting) {
    ConfigValue value = config.getConfigValue(setting.property());
    if (value.getValue() == null && value.getRawValue() != null) {
      return Optional.of("refers with ${...} to a variable that is not set");
    }
    return Optional.ofNullable(value.getValue())
        .flatMap(new SettingType(setting.type(), config)::problem);
  }
}
