package dev.waymark.console.lookup;

import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.http.ProblemException;
import dev.waymark.http.QueryString;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.operations.ScopedDirectory;
import dev.waymark.pages.HtmlPage;
import dev.waymark.pages.Option;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reply to a customer in the customer's language, to copy and send. */
@Path(ConsolePath.ROOT + "/reply")
public class ReplyPage {
  private static final String QUERY = "q";

  private final ConsoleLayout console;
  private final CustomerReplies replies;

  ReplyPage(ConsoleLayout console, CustomerReplies replies) {
    this.console = console;
    this.replies = replies;
  }

  /**
   * Writes the text, as a part of a page for htmx, else as a page.
   *
   * @throws InvalidValueException if the address is missing or malformed
   * @throws ProblemException if its domain is unknown
   */
  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(hidden = true)
  public Response get(
      @Context HttpServerRequest http, @HeaderParam("HX-Request") Optional<String> htmx) {
    QueryString query = QueryString.of(http.query());
    EmailAddress address =
        query.address(QUERY).orElseThrow(() -> new InvalidValueException("Enter an address."));
    Language language = query.value("lang").flatMap(Language::ofTag).orElse(Language.EN);
    String text = replies.to(address, language).orElseThrow(ScopedDirectory::unknown);
    return HtmlPage.CONSOLE.of(
        200,
        htmx.isPresent()
            ? LookupTemplates.replyText(text, language)
            : LookupTemplates.replyPage(
                console.frame(Section.LOOK_UP),
                address.text(),
                languages(language),
                text,
                language));
  }

  /** Returns the languages to choose from. */
  static List<Option<Language>> languages(Language chosen) {
    return Arrays.stream(Language.values())
        .map(each -> new Option<>(each, "", each == chosen))
        .toList();
  }
}
