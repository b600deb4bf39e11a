package dev.waymark.staff.probes;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.operations.ProbeRequests;
import dev.waymark.operations.limit.Activity;
import dev.waymark.operations.limit.CallerLimits;
import dev.waymark.probe.report.ProbeResult;
import dev.waymark.probe.signin.SignIn;
import dev.waymark.probe.signin.SignInResult;
import dev.waymark.security.Role;
import dev.waymark.staff.ChangeReason;
import dev.waymark.staff.EmailMember;
import dev.waymark.worker.RunsOn;
import dev.waymark.worker.Work;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checks if servers accept a name and password. */
@Path("/api/v1/probes/sign-in")
@Tag(name = "Probes")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {
  private final SignIn signIn;
  private final ProbeRequests requests;
  private final AuditLog audit;
  private final CurrentCaller caller;
  private final CallerLimits limits;

  SignInResource(
      SignIn signIn,
      ProbeRequests requests,
      AuditLog audit,
      CurrentCaller caller,
      CallerLimits limits) {
    this.signIn = signIn;
    this.requests = requests;
    this.audit = audit;
    this.caller = caller;
    this.limits = limits;
  }

  /** Address and password to check. A class, not a record, so that nothing prints the password. */
  @Schema(name = "SignInRequest", description = "An address and its password")
  public static final class SignInRequest {
    @Schema(examples = "ann@example.com", required = true)
    public @Nullable String email;

    @Schema(type = SchemaType.STRING, format = "password", required = true)
    public char @Nullable [] password;

    EmailAddress address() {
      return EmailMember.parse(email);
    }

    char[] secret() {
      return Optional.ofNullable(password)
          .filter(text -> text.length > 0)
          .orElseThrow(() -> new InvalidDocumentException("/password", "is missing"));
    }

    void wipe() {
      Optional.ofNullable(password).ifPresent(text -> Arrays.fill(text, '\0'));
    }
  }

  /** Results of the logins, one for each published IMAP, POP3 and SMTP service. */
  @Schema(name = "SignInReport")
  public record SignInReport(List<SignInResult> services) {
    public SignInReport {
      services = List.copyOf(services);
    }
  }

  @POST
  @RunsOn(Work.CHECK)
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "checkSignIn",
      summary = "Checks a login, once for each of IMAP, POP3 and SMTP",
      description =
          "404 unless WAYMARK_PROBE_SIGN_IN=true. The password goes only to published endpoints"
              + " that a probe has just found good, over TLS with a verified certificate, and is"
              + " neither stored nor logged. At most 5 checks of an account, and 60"
              + " of a token or address, in 15 minutes.")
  @APIResponseSchema(
      value = SignInReport.class,
      responseCode = "200",
      responseDescription = "The results of the logins")
  @APIResponse(responseCode = "404")
  public SignInReport signIn(
      @RequestBody(content = @Content(schema = @Schema(implementation = SignInRequest.class)))
          byte[] body,
      @Context HttpHeaders headers) {
    try {
      if (!signIn.isEnabled()) {
        throw new ProblemException(
            ProblemType.NOT_FOUND,
            "The sign-in check is off; WAYMARK_PROBE_SIGN_IN=true turns it on.");
      }
      return checked(read(body), headers);
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  /** Says nothing of what it could not read: it may be the password. */
  private static SignInRequest read(byte[] body) {
    try {
      return StrictJson.read(body, SignInRequest.class);
    } catch (InvalidDocumentException e) {
      throw new InvalidDocumentException("", "expected {\"email\":\"…\",\"password\":\"…\"}");
    }
  }

  private SignInReport checked(SignInRequest request, HttpHeaders headers) {
    try {
      EmailAddress address = request.address();
      char[] password = request.secret();
      AccountSettings settings = requests.settings(address.domain());
      Change change = caller.change(ChangeReason.of(headers));
      limits.count(Activity.SIGN_IN, change.actor());
      if (!signIn.mayTry(address)) {
        throw ProblemException.tooMany(
            "This account was checked too often; servers lock such accounts.", SignIn.PERIOD);
      }
      audit.record(
          change, "probe.sign-in", address.domain().ascii(), Optional.empty(), Optional.empty());
      ProbeResult probed = requests.look(settings, change.actor());
      return new SignInReport(signIn.check(settings, probed, address, password));
    } finally {
      request.wipe();
    }
  }
}
