package dev.waymark.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where people are sent.
 *
 * @param password where the mailbox's password is set; we never ask for one
 * @param enable where a user must switch on access for mail programs first, and what to do there
 */
public record Links(
    Optional<URI> webmail,
    Optional<URI> password,
    List<Documentation> documentation,
    Optional<Documentation> enable,
    Optional<URI> support) {
  public Links {
    documentation = List.copyOf(documentation);
  }

  public static Links none() {
    return new Links(
        Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }
}
