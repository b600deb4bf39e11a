package dev.waymark.pacc;

import dev.waymark.mail.AccountSettings;
import java.util.function.Function;

/** The document of a domain, or why there is none. */
public sealed interface PaccAnswer {

  /**
   * What PACC makes of the settings.
   *
   * @param settings of the asked domain
   */
  static PaccAnswer of(AccountSettings settings) {
    return PaccDocument.render(settings);
  }

  <T> T fold(Function<byte[], T> written, Function<String, T> refused);

  /** The bytes that clients get and that the digest is about. */
  final class Written implements PaccAnswer {
    private final byte[] document;

    Written(byte[] document) {
      this.document = document;
    }

    @Override
    public <T> T fold(Function<byte[], T> written, Function<String, T> refused) {
      return written.apply(document.clone());
    }
  }

  /** The reason is a sentence for people, which names the service. */
  record Refused(String reason) implements PaccAnswer {
    @Override
    public <T> T fold(Function<byte[], T> written, Function<String, T> refused) {
      return refused.apply(reason);
    }
  }
}
