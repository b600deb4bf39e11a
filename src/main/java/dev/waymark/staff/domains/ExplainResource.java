package dev.waymark.staff.domains;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.lookup.LookupMatch;
import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.http.Problem;
import dev.waymark.http.QueryString;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Service;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.MoveTarget;
import dev.waymark.mail.login.LoginRule;
import dev.waymark.operations.ScopedDirectory;
import dev.waymark.security.Role;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains the answer for a domain, registered or not. */
@Path("/api/v1/domains/{name}/explain")
@Tag(name = "Domains")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class ExplainResource {
  private final ScopedDirectory domains;

  ExplainResource(ScopedDirectory domains) {
    this.domains = domains;
  }

  /** Decisive look-up step for a domain, and the user names of an address in it. */
  @Schema(name = "Explanation")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Explanation(
      @Schema(examples = "a.example.com") String domain,
      @Schema(
              description =
                  "found; moved; not-published: its provider has published nothing; invalid: the"
                      + " stored data is not valid for this name, see obstacles; unknown",
              examples = "found")
          String standing,
      @Schema(implementation = LookUpView.class) Optional<LookUpView> lookUp,
      @Schema(examples = "new.example", implementation = String.class) Optional<String> movedTo,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.FieldError> obstacles,
      @Schema(implementation = LoginView.class) Optional<LoginView> login) {

    static Explanation of(DomainName domain, LookupResult answer, Optional<EmailAddress> address) {
      return new Explanation(
          domain.ascii(),
          word(answer.standing()),
          answer.match().map(LookUpView::of),
          answer.movedTo().map(MoveTarget::text),
          answer.obstacles().stream()
              .map(found -> new Problem.FieldError(found.pointer(), found.detail()))
              .toList(),
          address.flatMap(known -> LoginView.of(answer, known)));
    }
  }

  /** Look-up step that found the provider. */
  @Schema(name = "LookUp")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record LookUpView(
      @Schema(description = "domain, parent, mx or default", examples = "parent") String rule,
      @Schema(
              description = "The registered domain, or the MX suffix",
              examples = "example.com",
              implementation = String.class)
          Optional<String> matched,
      @Schema(
              description = "The domain's best MX host, where that decided",
              examples = "mx1.example.net",
              implementation = String.class)
          Optional<String> mxHost,
      @Schema(examples = "mediatemple", implementation = String.class) Optional<String> provider,
      @Schema(description = "The published one", examples = "3", implementation = Integer.class)
          OptionalInt revision) {

    static LookUpView of(LookupMatch match) {
      return new LookUpView(
          word(match.rule()),
          match.matched().map(DomainName::ascii),
          match.mxHost().map(host -> host.name().ascii()),
          match.provider().map(ProviderId::text),
          match.revision());
    }
  }

  /** Login rule that gives an address its user names. */
  @Schema(name = "LoginExplanation", description = "Only if an address was given")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record LoginView(
      @Schema(description = "pattern: a rule of the domain; provider: the services' own forms")
          String rule,
      @Schema(description = "Index in the domain's login", implementation = Integer.class)
          OptionalInt index,
      @Schema(examples = "sales-*", implementation = String.class) Optional<String> pattern,
      @Schema(description = "One for each published service, in order") List<String> usernames) {

    static Optional<LoginView> of(LookupResult answer, EmailAddress address) {
      List<LoginRule> rules = answer.match().map(LookupMatch::logins).orElse(List.of());
      OptionalInt index =
          answer.match().map(match -> match.loginRule(address)).orElse(OptionalInt.empty());
      return answer
          .settings()
          .map(settings -> settings.forAddress(address))
          .map(
              settings ->
                  new LoginView(
                      index.isPresent() ? "pattern" : "provider",
                      index,
                      index.stream().mapToObj(i -> rules.get(i).pattern().text()).findFirst(),
                      usernames(settings, address)));
    }

    private static List<String> usernames(AccountSettings settings, EmailAddress address) {
      return settings.services().stream()
          .map(Service::username)
          .map(username -> username.fill(address))
          .toList();
    }
  }

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "explainDomain",
      summary = "Explains the look-up and the login rule that decide a domain's answer",
      description =
          "Answers for every domain, registered or not. A token for some providers gets 404 for"
              + " domains of others.")
  @Parameter(
      name = "email",
      in = ParameterIn.QUERY,
      description = "An address in the domain, to see its user names",
      schema = @Schema(type = SchemaType.STRING),
      example = "ann@example.com")
  @APIResponseSchema(
      value = Explanation.class,
      responseCode = "200",
      responseDescription = "The explanation")
  public Explanation get(@PathParam("name") String name, @Context HttpServerRequest http) {
    DomainName domain = DomainName.parse(name);
    Optional<EmailAddress> address = QueryString.of(http.query()).address("email");
    if (address.filter(known -> !known.domain().equals(domain)).isPresent()) {
      throw new InvalidValueException("the parameter email is an address in another domain");
    }
    return Explanation.of(
        domain, domains.answerFor(domain).orElseThrow(ScopedDirectory::unknown), address);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
