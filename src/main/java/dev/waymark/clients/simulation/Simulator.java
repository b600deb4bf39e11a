package dev.waymark.clients.simulation;

import dev.waymark.clients.programs.ClientModels;
import dev.waymark.clients.search.ClientModel;
import dev.waymark.clients.search.Network;
import dev.waymark.clients.search.Outcome;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.function.Supplier;

/** Runs all client models against the same answers. */
public final class Simulator {
  private Simulator() {}

  /** Every client gets the document at the first URL that it asks for this kind. */
  public static List<Simulated> withDocument(
      EmailAddress address, DocumentKind kind, byte[] document) {
    return kind == DocumentKind.SRV
        ? withAnswers(address, ZoneRecords.read(document))
        : run(address, () -> new OneDocument(kind, document));
  }

  public static List<Simulated> withAnswers(EmailAddress address, RecordedAnswers answers) {
    return run(address, () -> answers);
  }

  private static List<Simulated> run(EmailAddress address, Supplier<Network> network) {
    return ClientModels.all().stream().map(model -> run(model, address, network.get())).toList();
  }

  private static Simulated run(ClientModel model, EmailAddress address, Network network) {
    Recording recording = new Recording(network);
    Outcome outcome = model.search(address, recording);
    return new Simulated(model, outcome, recording.asked());
  }
}
