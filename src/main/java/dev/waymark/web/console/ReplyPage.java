package dev.waymark.web.console;

import dev.waymark.http.ProblemException;
import dev.waymark.http.QueryString;
import dev.waymark.links.Language;
import dev.waymark.mail.EmailAddress;
import dev.waymark.mail.InvalidValue;
import dev.waymark.publishing.VisibleDomains;
import dev.waymark.security.ConsolePath;
import dev.waymark.security.Role;
import dev.waymark.web.Choice;
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

/** A text for a customer, in the customer's language, to copy and send. */
@Path(ConsolePath.ROOT + "/reply")
public class ReplyPage {
  private static final String QUERY = "q";

  private final Console console;
  private final Replies replies;

  ReplyPage(Console console, Replies replies) {
    this.console = console;
    this.replies = replies;
  }

  /**
   * The text. With scripts it is put into the page; without, it is a page.
   *
   * @throws InvalidValue where the address is none
   * @throws ProblemException where nothing is known of its domain
   */
  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(hidden = true)
  public Response get(
      @Context HttpServerRequest http, @HeaderParam("HX-Request") Optional<String> htmx) {
    QueryString query = QueryString.of(http.query());
    EmailAddress address =
        query.address(QUERY).orElseThrow(() -> new InvalidValue("Whose address is it?"));
    Language language = query.value("lang").flatMap(Language::ofTag).orElse(Language.EN);
    String text = replies.to(address, language).orElseThrow(VisibleDomains::unknown);
    return ConsolePage.of(
        200,
        htmx.isPresent()
            ? ConsoleTemplates.replyText(text, language)
            : ConsoleTemplates.replyPage(
                console.frame(Section.LOOK_UP),
                address.text(),
                languages(language),
                text,
                language));
  }

  /** The languages to choose from. */
  static List<Choice<Language>> languages(Language chosen) {
    return Arrays.stream(Language.values())
        .map(each -> new Choice<>(each, "", each == chosen))
        .toList();
  }
}
