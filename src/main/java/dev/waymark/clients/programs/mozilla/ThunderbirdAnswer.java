package dev.waymark.clients.programs.mozilla;

import dev.waymark.clients.search.HttpAnswer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Headers of an answer as Thunderbird looks at them: FetchHTTP.sys.mjs, comm-central cf9726f. */
final class ThunderbirdAnswer {
  private ThunderbirdAnswer() {}

  /** The media type is compared with its case, and only its beginning. */
  static boolean isXml(HttpAnswer answer) {
    return answer
        .header("Content-Type")
        .filter(
            type ->
                type.startsWith("text/xml")
                    || type.startsWith("application/xml")
                    || type.startsWith("text/rdf"))
        .isPresent();
  }

  static Optional<Charset> charset(HttpAnswer answer) {
    try {
      return answer.charset().map(Charset::forName);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
