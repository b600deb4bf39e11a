package dev.waymark.autoconfig;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts by language as autoconfig has them: {@code lang} is a code of two letters
 * (draft-ietf-mailmaint-autoconfig-06, documentation). Ours have tags of BCP 47, so a tag is cut
 * down to its language; of several in the same one the plainest stays, and languages that have no
 * code of two letters are left out.
 */
final class TwoLetterLanguages {
  private TwoLetterLanguages() {}

  /** {@code pt} sorts before {@code pt-BR}, so the first is the plainest. */
  static Map<String, String> of(SortedMap<String, String> byTag) {
    Map<String, String> byCode = new TreeMap<>();
    byTag.forEach(
        (tag, text) -> {
          String code = tag.replaceFirst("-.*", "");
          if (code.length() == 2) {
            byCode.putIfAbsent(code, text);
          }
        });
    return byCode;
  }
}
