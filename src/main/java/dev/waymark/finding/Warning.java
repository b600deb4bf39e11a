package dev.waymark.finding;

import java.util.OptionalInt;

/**
 * Something true of the settings that people should know.
 *
 * @param service index of the published service it is about
 */
public record Warning(Code code, OptionalInt service, String detail) {
  /** Stable words of the JSON. */
  public enum Code {
    /** Certificates for addresses are rare, and DNS and PACC cannot name one. */
    HOST_IS_ADDRESS,
    /** No secure service exists in this direction: passwords and mail travel in the clear. */
    NOT_PROTECTED,
    /** Outlook and Thunderbird's Autodiscover infer TLS or STARTTLS from the port. */
    UNUSUAL_PORT
  }
}
