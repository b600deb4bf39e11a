package dev.waymark.mobileconfig;

import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.http.CachePolicy;
import dev.waymark.http.DocumentResponses;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.http.QueryString;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a person with an Apple device gets the profile. */
@Path("/email.mobileconfig")
@NonBlocking
@Tag(name = "Apple profile", description = "For iPhone, iPad and Mac")
public class MobileconfigResource {
  private static final String MEDIA_TYPE = "application/x-apple-aspen-config";
  private static final int MAX_NAME = 128;

  /** Somebody has to mend the files first. */
  private static final String RETRY_SECONDS = "60";

  private final SettingsDirectory directory;
  private final MobileconfigConfig config;
  private final ProfileSigner signer;

  MobileconfigResource(
      SettingsDirectory directory, MobileconfigConfig config, ProfileSigner signer) {
    this.directory = directory;
    this.config = config;
    this.signer = signer;
  }

  /** What is asked, from the query. */
  private record Question(EmailAddress address, Optional<String> name) {
    static Question of(QueryString query) {
      EmailAddress address =
          query
              .address("email")
              .orElseThrow(() -> new InvalidValueException("the parameter email is missing"));
      Optional<String> name =
          query.value("name").map(String::strip).filter(text -> !text.isEmpty());
      if (!name.map(Question::isName).orElse(true)) {
        throw new InvalidValueException(
            "the parameter name is not a name; expected at most 128 characters, none of them"
                + " control or invisible ones");
      }
      return new Question(address, name);
    }

    private static boolean isName(String text) {
      return text.length() <= MAX_NAME && SafeText.isSafe(text);
    }
  }

  @GET
  @Operation(
      operationId = "mobileconfig",
      summary = "Configuration profile for an address",
      description = "Installing it again updates the account. It never holds a password.")
  @Parameter(
      name = "email",
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      example = "ann@example.com")
  @Parameter(
      name = "name",
      in = ParameterIn.QUERY,
      description = "The sender's name, at most 128 characters",
      schema = @Schema(type = SchemaType.STRING),
      example = "Ann Example")
  @APIResponse(
      responseCode = "200",
      description = "The profile",
      content =
          @Content(
              mediaType = MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "400",
      description = "The address is missing or is none, or the name is unusable")
  @APIResponse(responseCode = "404", description = "The domain is not known here")
  @APIResponse(
      responseCode = "422",
      description = "A profile cannot say how to log in, for example OAuth2 only")
  @APIResponse(
      responseCode = "503",
      description = "Profiles are signed here, and the signing identity is not usable")
  public Uni<Response> get(@Context HttpServerRequest http, @Context Request conditions) {
    Question question;
    try {
      question = Question.of(QueryString.of(http.query()));
    } catch (InvalidValueException e) {
      return Uni.createFrom().item(() -> problem(ProblemType.INVALID_REQUEST, e.reason()));
    }
    return settings(question.address().domain())
        .map(
            found ->
                found
                    .map(settings -> settings.forAddress(question.address()))
                    .map(settings -> respond(settings, question, conditions))
                    .orElseGet(MobileconfigResource::unknown));
  }

  private Uni<Optional<AccountSettings>> settings(DomainName domain) {
    Uni<Optional<AccountSettings>> found = directory.find(domain);
    // A signature reads files and takes milliseconds.
    return signer.signs() ? found.emitOn(Infrastructure.getDefaultWorkerPool()) : found;
  }

  private Response respond(AccountSettings settings, Question question, Request conditions) {
    return MailChoice.of(settings)
        .fold(
            servers ->
                profile(
                    ProfilePlist.render(
                        settings, servers, question.address(), question.name(), config.prefix()),
                    question,
                    conditions),
            reason -> problem(ProblemType.NOT_EXPRESSIBLE, reason));
  }

  private Response profile(byte[] profile, Question question, Request conditions) {
    String fileName = question.address().domain().ascii() + ".mobileconfig";
    try {
      return DocumentResponses.found(
              signer.sign(profile), MEDIA_TYPE, CachePolicy.PRIVATE, conditions)
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
          .build();
    } catch (UnusableIdentityException e) {
      return unsignable();
    }
  }

  /** Never an unsigned profile instead: nobody would notice. The log has the reason. */
  private static Response unsignable() {
    return Response.fromResponse(
            problem(
                ProblemType.UNAVAILABLE,
                "Profiles are signed here, and the signing identity is not usable now. Its"
                    + " operator must mend it."))
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }

  private static Response unknown() {
    return problem(
        ProblemType.UNKNOWN_DOMAIN, "This service has no settings for the domain of the address.");
  }

  private static Response problem(ProblemType type, String detail) {
    return Problem.of(type, detail).toResponse();
  }
}
