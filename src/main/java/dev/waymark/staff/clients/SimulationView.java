package dev.waymark.staff.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.Rule;
import dev.waymark.clients.simulation.Simulated;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Results of a simulation, one for each client. */
@Schema(name = "Simulation")
public record SimulationView(List<ClientResult> clients) {
  public SimulationView {
    clients = List.copyOf(clients);
  }

  static SimulationView of(List<Simulated> results) {
    return new SimulationView(results.stream().map(ClientResult::of).toList());
  }

  /** One client's result. */
  @Schema(name = "ClientResult")
  public record ClientResult(
      @Schema(examples = "thunderbird") String client,
      @Schema(description = "The version that is modelled", examples = "153") String version,
      @Schema(description = "Every rule that took part was seen at the real program")
          boolean verified,
      @Schema(description = "The client ends with an account, which may lack servers")
          boolean accepts,
      @Schema(examples = "The document has an account.") String why,
      List<ServerView> incoming,
      List<ServerView> outgoing,
      @Schema(
              description = "Requests and DNS questions, in order",
              examples = "[\"GET https://autoconfig.example.com/mail/config-v1.1.xml\"]")
          List<String> asks,
      List<RuleView> findings) {
    public ClientResult {
      incoming = List.copyOf(incoming);
      outgoing = List.copyOf(outgoing);
      asks = List.copyOf(asks);
      findings = List.copyOf(findings);
    }

    static ClientResult of(Simulated one) {
      return new ClientResult(
          one.model().id(),
          one.model().version(),
          one.outcome().isVerified(),
          one.outcome().accepts(),
          one.outcome().why(),
          one.outcome().incoming().stream().map(ServerView::of).toList(),
          one.outcome().outgoing().stream().map(ServerView::of).toList(),
          one.asks(),
          one.outcome().rules().stream().map(RuleView::of).toList());
    }
  }

  /** A server of the account. */
  @Schema(name = "ClientServer", description = "A server as the client uses it, in its own words")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ServerView(
      @Schema(examples = "imap") String protocol,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(examples = "imap.example.com") String host,
      @Schema(examples = "993") long port,
      @Schema(description = "tls, starttls or plain", examples = "tls") String security,
      @JsonInclude(JsonInclude.Include.NON_ABSENT)
          @Schema(
              description = "Absent where the client takes none",
              examples = "ann@example.com",
              implementation = String.class)
          Optional<String> login,
      @Schema(description = "Absent where the client does not decide")
          List<String> authentication) {
    public ServerView {
      authentication = List.copyOf(authentication);
    }

    static ServerView of(AccountServer server) {
      return new ServerView(
          server.protocol(),
          server.host(),
          server.port(),
          server.security(),
          server.login(),
          server.authentication());
    }
  }

  /** A rule that took part, or that says what the client does next. */
  @Schema(name = "ClientRule")
  public record RuleView(
      @Schema(examples = "EVOLUTION_LAST_SERVER") String code,
      @Schema(examples = "notice") String severity,
      @Schema(examples = "Evolution keeps one server of each type.") String detail,
      @Schema(description = "Evidence: file and version of the program") String source,
      @Schema(description = "Seen at the real program") boolean verified) {
    static RuleView of(Rule rule) {
      return new RuleView(rule.code(), "notice", rule.text(), rule.source(), rule.verified());
    }
  }
}
