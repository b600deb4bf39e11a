package dev.waymark.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Pages for users.
 *
 * @param password page to set the mailbox's password; this service never asks for one
 * @param enable page where a user must first switch on access for mail programs
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
