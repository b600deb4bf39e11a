package dev.waymark.clients.search;

import java.util.ArrayList;
import java.util.List;

/**
 * End of a client's search.
 *
 * @param accepts it ends with an account, which may lack servers
 * @param why one sentence: the source of the account, or the reason for none
 * @param rules rules that shaped the outcome, or that say what the client does next
 */
public record Outcome(
    boolean accepts,
    String why,
    List<AccountServer> incoming,
    List<AccountServer> outgoing,
    List<Rule> rules) {
  public Outcome {
    incoming = List.copyOf(incoming);
    outgoing = List.copyOf(outgoing);
    rules = List.copyOf(rules);
  }

  public static Outcome account(
      String why, List<AccountServer> incoming, List<AccountServer> outgoing) {
    return new Outcome(true, why, incoming, outgoing, List.of());
  }

  public static Outcome none(String why) {
    return new Outcome(false, why, List.of(), List.of(), List.of());
  }

  public Outcome because(Rule... more) {
    List<Rule> all = new ArrayList<>(rules);
    for (Rule rule : more) {
      if (!all.contains(rule)) {
        all.add(rule);
      }
    }
    return new Outcome(accepts, why, incoming, outgoing, all);
  }

  public Outcome saying(String other) {
    return new Outcome(accepts, other, incoming, outgoing, rules);
  }

  /** Every rule that took part was seen at the real program. */
  public boolean isVerified() {
    return rules.stream().allMatch(Rule::verified);
  }
}
