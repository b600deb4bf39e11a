package dev.waymark.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields that a browser would submit from a page. */
final class HtmlForm {
  private static final Pattern FIELD =
      Pattern.compile(
          "<input[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\""
              + "|<textarea[^>]* name=\"([^\"]+)\"[^>]*>\n?([^<]*)</textarea>"
              + "|<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern SELECTED = Pattern.compile("value=\"([^\"]*)\" selected");

  private HtmlForm() {}

  static Map<String, String> fields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(page);
    while (field.find()) {
      if (field.group(1) != null) {
        fields.put(field.group(1), text(field.group(2)));
      } else if (field.group(3) != null) {
        fields.put(field.group(3), text(field.group(4)));
      } else {
        Matcher selected = SELECTED.matcher(field.group(6));
        fields.put(field.group(5), selected.find() ? text(selected.group(1)) : "");
      }
    }
    fields.remove("csrf");
    fields.remove("reason");
    return fields;
  }

  private static String text(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
