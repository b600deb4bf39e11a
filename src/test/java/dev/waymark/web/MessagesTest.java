package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.console.lookup.ReplyTexts;
import dev.waymark.mail.Language;
import dev.waymark.pages.sheet.HelpTexts;
import dev.waymark.pages.sheet.SheetTexts;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in every language. Qute alone would fall back to English without a word. */
class MessagesTest {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");

  static Stream<Arguments> filesOfAllBundles() {
    return Stream.of(
            PageTexts.class,
            GuideTexts.class,
            SheetTexts.class,
            HelpTexts.class,
            LinkTexts.class,
            ReplyTexts.class)
        .flatMap(
            bundle ->
                Arrays.stream(Language.values()).map(language -> Arguments.of(bundle, language)));
  }

  @ParameterizedTest
  @MethodSource("filesOfAllBundles")
  void noKeyIsMissingAndNoneIsLeftOver(Class<?> bundle, Language language) {
    assertThat(texts(bundle, language).stringPropertyNames()).isEqualTo(keys(bundle));
  }

  @ParameterizedTest
  @MethodSource("filesOfAllBundles")
  void noTextIsEmptyOrHasInvisibleCharacters(Class<?> bundle, Language language) {
    assertThat(texts(bundle, language).values())
        .allSatisfy(
            text ->
                assertThat(text.toString())
                    .isNotBlank()
                    .isEqualTo(text.toString().strip())
                    .doesNotContainPattern(INVISIBLE)
                    .doesNotContain("{", "<"));
  }

  @ParameterizedTest
  @MethodSource("filesOfAllBundles")
  void sentencesAreTranslated(Class<?> bundle, Language language) {
    Properties english = texts(bundle, Language.EN);
    Set<String> same =
        texts(bundle, language).entrySet().stream()
            .filter(entry -> language != Language.EN)
            .filter(entry -> entry.getValue().equals(english.get(entry.getKey())))
            .map(entry -> entry.getValue().toString())
            // Names and abbreviations are the same everywhere, and so may be a single word.
            .filter(text -> text.contains(". ") || text.endsWith("."))
            .collect(Collectors.toSet());
    assertThat(same).isEmpty();
  }

  private static Set<String> keys(Class<?> bundle) {
    return Arrays.stream(bundle.getDeclaredMethods())
        .flatMap(MessagesTest::keys)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A text for each constant; Qute sets names with an underscore apart by another separator. */
  private static Stream<String> keys(Method text) {
    if (text.getParameterCount() == 0) {
      return Stream.of(text.getName());
    }
    Object[] constants = text.getParameterTypes()[0].getEnumConstants();
    boolean underscored = Arrays.stream(constants).anyMatch(name -> name.toString().contains("_"));
    return Arrays.stream(constants)
        .map(name -> text.getName() + (underscored ? "_$" : "_") + ((Enum<?>) name).name());
  }

  private static Properties texts(Class<?> bundle, Language language) {
    String file =
        "/messages/%s_%s.properties"
            .formatted(bundle.getAnnotation(MessageBundle.class).value(), language.tag());
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
