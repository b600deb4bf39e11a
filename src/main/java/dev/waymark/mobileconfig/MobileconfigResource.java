package dev.waymark.mobileconfig;

import dev.waymark.dialect.DocumentResponses;
import dev.waymark.dialect.PublicAnswer;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.dialect.PublicQuery;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.http.QueryString;
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

/** Serves configuration profiles to people with an Apple device. */
@Path("/email.mobileconfig")
@NonBlocking
@Tag(name = "Apple profile", description = "For iPhone, iPad and Mac")
public class MobileconfigResource {
  private static final int MAX_NAME = 128;

  /** The operator has to repair the files first. */
  private static final String RETRY_SECONDS = "60";

  private final PublicAnswers answers;
  private final MobileconfigRenderer renderer;
  private final ProfileSigner signer;

  MobileconfigResource(PublicAnswers answers, MobileconfigRenderer renderer, ProfileSigner signer) {
    this.answers = answers;
    this.renderer = renderer;
    this.signer = signer;
  }

  /** The parameters of the query. */
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
              mediaType = MobileconfigRenderer.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "400",
      description = "The address is missing or invalid, or the name is unusable")
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
    return answer(question).map(answer -> respond(answer, question, conditions));
  }

  private Uni<PublicAnswer> answer(Question question) {
    Uni<PublicAnswer> answer =
        answers.answer(
            PublicQuery.of(question.address()),
            renderer.dialect(),
            settings -> renderer.render(settings, question.address(), question.name()));
    // A signature reads files and takes milliseconds.
    return signer.signs() ? answer.emitOn(Infrastructure.getDefaultWorkerPool()) : answer;
  }

  private Response respond(PublicAnswer answer, Question question, Request conditions) {
    return answer.fold(
        profile -> profile(profile, question, conditions),
        none ->
            DocumentResponses.problem(
                none, "This service has no settings for the domain of the address."));
  }

  private Response profile(RenderedDocument profile, Question question, Request conditions) {
    String fileName = question.address().domain().ascii() + ".mobileconfig";
    try {
      return DocumentResponses.found(signer.sign(profile), conditions)
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
          .build();
    } catch (UnusableIdentityException e) {
      return unsignable();
    }
  }

  /** Never an unsigned profile instead: the fault would go unnoticed. The log has the reason. */
  private static Response unsignable() {
    return Response.fromResponse(
            problem(
                ProblemType.UNAVAILABLE,
                "Profiles are signed here, and the signing identity is not usable now. The"
                    + " operator must repair it."))
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }

  private static Response problem(ProblemType type, String detail) {
    return Problem.of(type, detail).toResponse();
  }
}
