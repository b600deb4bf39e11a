package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules about source text that bytecode does not show. */
class CodeShapeTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");
  private static final int MAX_MAIN_LINES = 300;
  private static final int MAX_TEST_LINES = 400;

  /** Has no exceptions so far; list one here with its reason. */
  private static final Pattern BROAD_CATCH =
      Pattern.compile(
          "catch\\s*\\(\\s*(?:final\\s+)?[^)]*\\b(Exception|RuntimeException|Throwable)\\s+\\w+\\)");

  private static final Pattern FIRST_LABEL = Pattern.compile("\\{\\s*(?://.*\\s*)*case\\s+(\\w+)");
  private static final Pattern DEFAULT_BRANCH = Pattern.compile("\\bdefault\\s*(->|:)");

  private static final Pattern BARE_TODO =
      Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!\\s*\\(?#\\d)");
  private static final Pattern QUESTION =
      Pattern.compile(
          "/\\*\\*[\\s*]*(What|Where|Who|Whose|Which|How|Why|When|Whether)\\b",
          Pattern.CASE_INSENSITIVE);

  /** In two parts, so that this file passes its own test. */
  private static final String COMMENT = "/*" + "*";

  private static final Pattern CONSOLE =
      Pattern.compile("\\bSystem\\.(out|err)\\b|printStackTrace\\(\\)");

  /** Name and text of a source file. */
  private record Source(String name, String text) {}

  private static List<Source> main = List.of();
  private static List<Source> tests = List.of();

  @BeforeAll
  static void read() {
    main = sources(MAIN);
    tests = sources(TESTS);
  }

  @Test
  void filesStayShort() {
    assertThat(main).isNotEmpty().noneMatch(source -> lines(source) > MAX_MAIN_LINES);
    assertThat(tests).isNotEmpty().noneMatch(source -> lines(source) > MAX_TEST_LINES);
  }

  @Test
  void noCatchIsBroad() {
    assertThat(namesWith(BROAD_CATCH, main)).isEmpty();
  }

  @Test
  void switchesOverOurEnumsNameEveryCase() {
    Set<String> constants = constantsOfOurEnums();

    assertThat(constants).contains("STARTTLS", "PASSWORD_CLEARTEXT");
    assertThat(main).noneMatch(source -> hasOpenSwitch(source.text(), constants));
  }

  @Test
  void todoCommentsNameATicket() {
    assertThat(namesWith(BARE_TODO, main)).isEmpty();
  }

  @Test
  void onlyTheRootPackageWritesToTheConsole() {
    assertThat(namesWith(CONSOLE, main)).allMatch(name -> name.matches("dev/waymark/\\w+\\.java"));
  }

  @Test
  void everyPackageIsDocumentedAndNullMarked() {
    assertThat(main.stream().map(source -> Path.of(source.name()).getParent()).distinct())
        .allMatch(folder -> Files.isRegularFile(MAIN.resolve(folder).resolve("package-info.java")));
    assertThat(main)
        .filteredOn(source -> source.name().endsWith("package-info.java"))
        .allMatch(source -> source.text().startsWith("/**"))
        .allMatch(source -> source.text().contains("@NullMarked"));
  }

  @Test
  void docCommentsBeginWithANounOrAVerb() {
    assertThat(namesWith(QUESTION, main)).isEmpty();
    assertThat(namesWith(QUESTION, tests)).isEmpty();
  }

  @Test
  void patternsMatchTheirExamples() {
    assertThat("catch (RuntimeException e)").containsPattern(BROAD_CATCH);
    assertThat("catch (IOException | Exception e)").containsPattern(BROAD_CATCH);
    assertThat("catch (IOException e)").doesNotContainPattern(BROAD_CATCH);
    String open = "switch (x) {\n // why\n case TLS -> 1;\n default -> 2; }";
    assertThat(hasOpenSwitch(open, Set.of("TLS"))).isTrue();
    assertThat(hasOpenSwitch(open, Set.of("PLAIN"))).isFalse();
    assertThat("// TODO later").containsPattern(BARE_TODO);
    assertThat("// TODO(#12) later").doesNotContainPattern(BARE_TODO);
    assertThat(COMMENT + " Whether it is.").containsPattern(QUESTION);
    assertThat(COMMENT + "\n   * What it is.").containsPattern(QUESTION);
    assertThat(COMMENT + " Returns what it is.").doesNotContainPattern(QUESTION);
    assertThat("System.err.println").containsPattern(CONSOLE);
  }

  private static List<String> namesWith(Pattern pattern, List<Source> sources) {
    return sources.stream()
        .filter(source -> pattern.matcher(source.text()).find())
        .map(Source::name)
        .toList();
  }

  /** Detects a switch that begins with one of the constants and has a default branch. */
  private static boolean hasOpenSwitch(String text, Set<String> constants) {
    return Arrays.stream(text.split("\\bswitch\\s*\\("))
        .skip(1)
        .anyMatch(
            part -> {
              Matcher label = FIRST_LABEL.matcher(part);
              return label.find()
                  && constants.contains(label.group(1))
                  && DEFAULT_BRANCH.matcher(part).find();
            });
  }

  private static Set<String> constantsOfOurEnums() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.waymark")
            .stream()
            .filter(JavaClass::isEnum)
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
            .map(JavaField::getName)
            .collect(Collectors.toSet());
  }

  private static long lines(Source source) {
    return source.text().lines().count();
  }

  private static List<Source> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> new Source(root.relativize(file).toString(), text(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
