package dev.waymark.autodiscover;

import java.util.Optional;

/** The forms of answer a client may ask for, by the namespace of the answer. */
enum ResponseSchema {
  OUTLOOK("http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"),
  MOBILESYNC("http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006");

  /** The namespace of the envelope around every answer, and of errors. */
  static final String ENVELOPE =
      "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";

  private static final String OUTLOOK_BEFORE_A =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006";

  private final String namespace;

  ResponseSchema(String namespace) {
    this.namespace = namespace;
  }

  String namespace() {
    return namespace;
  }

  /** The schema of that name; empty where we do not speak it. */
  static Optional<ResponseSchema> ofNamespace(String namespace) {
    if (namespace.equals(OUTLOOK.namespace) || namespace.equals(OUTLOOK_BEFORE_A)) {
      return Optional.of(OUTLOOK);
    }
    return namespace.equals(MOBILESYNC.namespace) ? Optional.of(MOBILESYNC) : Optional.empty();
  }
}
