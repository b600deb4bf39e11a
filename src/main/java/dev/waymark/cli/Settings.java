package dev.waymark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The documented settings: meanings from a resource, defaults from the mappings. */
public final class Settings {
  private static final String RESOURCE = "settings.txt";

  private final List<Setting> documented;
  private final List<MappedSetting> mapped;

  private Settings(List<Setting> documented, List<MappedSetting> mapped) {
    this.documented = documented;
    this.mapped = mapped;
  }

  /** The settings of these {@code @ConfigMapping} interfaces, and those that precede them. */
  public static Settings of(List<Class<?>> mappings) {
    List<MappedSetting> mapped = mappings.stream().flatMap(MappedSetting::of).toList();
    Map<String, Optional<String>> defaults =
        mapped.stream()
            .collect(Collectors.toMap(MappedSetting::environmentName, MappedSetting::usual));
    List<Setting> documented =
        text()
            .lines()
            .filter(Predicate.not(line -> line.startsWith("#")))
            .map(line -> documented(line, defaults))
            .toList();
    return new Settings(documented, mapped);
  }

  private static Setting documented(String line, Map<String, Optional<String>> defaults) {
    String[] cells = line.split("\\s*\\|\\s*", 3);
    Optional<String> written = Optional.of(cells[1]).filter(Predicate.not(String::isEmpty));
    Optional<String> mapped =
        defaults.getOrDefault(cells[0], Optional.empty()).map(usual -> "`" + usual + "`");
    return new Setting(cells[0], mapped.or(() -> written), cells[2]);
  }

  private static String text() {
    try (InputStream resource = Settings.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is missing in the program");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of the documentation. */
  public List<Setting> documented() {
    return documented;
  }

  List<MappedSetting> mapped() {
    return mapped;
  }
}
