package dev.waymark.clients.simulation;

import dev.waymark.clients.search.ClientModel;
import dev.waymark.clients.search.Outcome;
import java.util.List;

/**
 * One client's search in a simulation.
 *
 * @param asks questions in order, one a line
 */
public record Simulated(ClientModel model, Outcome outcome, List<String> asks) {
  public Simulated {
    asks = List.copyOf(asks);
  }
}
