package dev.waymark.clients.document;

/** Events of {@link KxmlPull} and {@link QuickXml}. */
public enum PullEvent {
  START,
  END,
  /** A start tag that ends itself; only from {@link QuickXml}. */
  EMPTY,
  TEXT,
  /** Comments, declarations, references, CDATA sections; only from {@link QuickXml}. */
  OTHER,
  END_OF_DOCUMENT
}
