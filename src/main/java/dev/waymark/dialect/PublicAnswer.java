package dev.waymark.dialect;

import dev.waymark.mail.address.MoveTarget;
import java.util.Optional;
import java.util.function.Function;

/** Answer to a public request: a document, the new place of a domain's mail, or neither. */
public sealed interface PublicAnswer {

  /** Applies the function for the outcome. */
  <T> T fold(
      Function<RenderedDocument, T> found,
      Function<MoveTarget, T> moved,
      Function<NoDocument, T> none);

  /** Applies the function for a document or the other; a moved domain has no document. */
  default <T> T fold(Function<RenderedDocument, T> found, Function<NoDocument, T> none) {
    return fold(found, moved -> none.apply(NoDocument.of(Cause.MOVED)), none);
  }

  /** The document, where there is one. */
  default Optional<RenderedDocument> document() {
    return fold(Optional::of, none -> Optional.empty());
  }

  /** The document, or the reason that the dialect cannot express the settings. */
  static PublicAnswer of(Rendering rendering) {
    return rendering.fold(Found::new, reason -> new NoDocument(Cause.NOT_EXPRESSIBLE, reason));
  }

  /** Cause of an answer without a document. */
  enum Cause {
    UNKNOWN,
    MOVED,
    /** The provider has published nothing. */
    NOT_PUBLISHED,
    /** The stored settings are invalid for the domain. */
    INVALID,
    /** The dialect cannot express the settings. */
    NOT_EXPRESSIBLE
  }

  /** A document. */
  record Found(RenderedDocument rendered) implements PublicAnswer {
    @Override
    public <T> T fold(
        Function<RenderedDocument, T> found,
        Function<MoveTarget, T> moved,
        Function<NoDocument, T> none) {
      return found.apply(rendered);
    }
  }

  /** The new place of a domain's mail. */
  record Moved(MoveTarget target) implements PublicAnswer {
    @Override
    public <T> T fold(
        Function<RenderedDocument, T> found,
        Function<MoveTarget, T> moved,
        Function<NoDocument, T> none) {
      return moved.apply(target);
    }
  }

  /**
   * No document.
   *
   * @param reason a sentence for people where the settings are not expressible, else empty
   */
  record NoDocument(Cause cause, String reason) implements PublicAnswer {
    static NoDocument of(Cause cause) {
      return new NoDocument(cause, "");
    }

    /** Returns true if the domain has settings that the dialect cannot express. */
    public boolean isInexpressible() {
      return cause == Cause.NOT_EXPRESSIBLE;
    }

    @Override
    public <T> T fold(
        Function<RenderedDocument, T> found,
        Function<MoveTarget, T> moved,
        Function<NoDocument, T> none) {
      return none.apply(this);
    }
  }
}
