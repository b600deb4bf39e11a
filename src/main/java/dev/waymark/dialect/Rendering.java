package dev.waymark.dialect;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Result of rendering settings: the document, or the reason there is none. */
public sealed interface Rendering permits RenderedDocument, Rendering.Refusal {

  /** Applies the function for the document or the one for the reason. */
  <T> T fold(Function<RenderedDocument, T> document, Function<String, T> refused);

  /** The document as text, or the reason there is none. */
  default String text() {
    return fold(document -> new String(document.bytes(), StandardCharsets.UTF_8), reason -> reason);
  }

  static Rendering refused(String reason) {
    return new Refusal(reason);
  }

  /** The reason is a sentence for people. */
  record Refusal(String reason) implements Rendering {
    @Override
    public <T> T fold(Function<RenderedDocument, T> document, Function<String, T> refused) {
      return refused.apply(reason);
    }
  }
}
