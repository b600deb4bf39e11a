package dev.waymark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | DE
          de-AT,de;q=0.9,en;q=0.5 | DE
          fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5 | FR
          en;q=0.4, es;q=0.9 | ES
          pt-BR,pt;q=0.9 | PT
          pt-PT | PT
          ja-JP | JA
          ar-EG | AR
          sv,nl;q=0.8,ar;q=0.2 | AR
          sv | EN
          * | EN
          DE | DE
          '' | EN
          de;q=x | EN
          ;;;,,, | EN
          <script> | EN
          """)
  void selectsTheBestAcceptedLanguage(String header, Language language) {
    assertThat(Language.accepted(Optional.of(header))).isEqualTo(language);
  }

  @Test
  void selectsEnglishWithoutAHeader() {
    assertThat(Language.accepted(Optional.empty())).isEqualTo(Language.EN);
    assertThat(Language.accepted(Optional.of("de,".repeat(1000)))).isEqualTo(Language.EN);
  }

  @Test
  void findsALanguageByItsTag() {
    assertThat(Language.ofTag("pt")).contains(Language.PT);
    assertThat(Language.ofTag("xx")).isEmpty();
  }

  @Test
  void writesOnlyArabicFromRightToLeft() {
    assertThat(Language.values())
        .allMatch(language -> language.direction().equals(language == Language.AR ? "rtl" : "ltr"));
  }
}
