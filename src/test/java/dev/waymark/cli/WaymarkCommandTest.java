package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaymarkCommandTest {
  private static final int EXIT_CODE = 7;

  private final AtomicInteger starts = new AtomicInteger();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Settings settings = Settings.of(List.of());

  private int run(String... arguments) {
    return new WaymarkCommand(this::serve, settings)
        .run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private int serve() {
    starts.incrementAndGet();
    return EXIT_CODE;
  }

  @Test
  void servesWithoutACommand() {
    assertThat(run()).isEqualTo(EXIT_CODE);
    assertThat(run("serve")).isEqualTo(EXIT_CODE);
    assertThat(starts).hasValue(2);
    assertThat(out.toString() + err).isEmpty();
  }

  @Test
  void helpListsCommandsAndSettings() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString().lines())
        .contains("  serve  Starts the service. This is also done if there is no command.")
        .containsAll(settings.documented().stream().map(s -> "  " + s.heading()).toList())
        .noneMatch(line -> line.length() > 80)
        .noneMatch(line -> line.contains("`") || line.contains("]("));
    assertThat(err.toString()).isEmpty();
    assertThat(starts).hasValue(0);
  }

  @Test
  void helpTellsDefaultAndMeaning() {
    run("--help");
    assertThat(out.toString())
        .contains(
            """
              WAYMARK_DATA_DIR (default: ./data)
                  embedded database and its password
            """);
  }

  @Test
  void versionIsPrinted() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("Waymark ").hasLineCount(1);
    assertThat(starts).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "sreve,         Unknown command: sreve",
    "--port=8080,   Unknown option: --port=8080",
    "serve --port,  Unknown option: --port",
    "serve twice,   Unknown command: twice"
  })
  void refusesOtherArguments(String arguments, String message) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString().lines().toList())
        .hasSize(3)
        .startsWith(message)
        .endsWith("The option --help lists commands and settings.");
    assertThat(err.toString()).contains("Usage: waymark");
    assertThat(starts).hasValue(0);
  }
}
