package dev.waymark.clients.search;

import dev.waymark.mail.address.EmailAddress;
import java.util.List;

/** Model of one mail client. Pure: the same answers give the same outcome. */
public interface ClientModel {
  /** Stable name for programs. */
  String id();

  /** Version of the program whose source or behaviour is modelled. */
  String version();

  /** Every rule that the model's outcomes can name. */
  List<Rule> rules();

  /** The whole search for an account, from the first question to the outcome. */
  Outcome search(EmailAddress address, Network network);
}
