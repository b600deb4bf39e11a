package dev.waymark.web;

import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.finding.UnavailableException;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mobileconfig.MailChoice;
import dev.waymark.mobileconfig.MobileconfigConfig;
import dev.waymark.pages.Assets;
import dev.waymark.pages.HtmlPage;
import dev.waymark.pages.WebConfig;
import dev.waymark.pages.sheet.SettingsSheet;
import dev.waymark.qr.QrCode;
import dev.waymark.qr.QrRenderer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** The one right thing for an address on this device, and the settings for all others. */
@Path("/setup")
public class SetupPage {
  private static final Logger LOG = Logger.getLogger(SetupPage.class);

  private final SettingsDirectory directory;
  private final WebConfig config;
  private final Assets assets;
  private final Optional<PublicUrl> publicUrl;
  private final boolean signed;
  private final QrRenderer qr;

  SetupPage(
      SettingsDirectory directory,
      WebConfig config,
      Assets assets,
      PublicUrlConfig publicUrl,
      MobileconfigConfig mobileconfig,
      QrRenderer qr) {
    this.directory = directory;
    this.config = config;
    this.assets = assets;
    this.publicUrl = publicUrl.publicUrl();
    this.signed = mobileconfig.signingKey().isPresent();
    this.qr = qr;
  }

  @GET
  @Operation(hidden = true)
  public Response get(@Context HttpServerRequest http) {
    PageRequest visit = PageRequest.of(http);
    try {
      return visit
          .address()
          .map(address -> answer(visit, address))
          .orElseGet(() -> complain(visit, InputError.MISSING));
    } catch (InvalidValueException e) {
      return complain(visit, InputError.MALFORMED);
    } catch (UnavailableException e) {
      return unavailable(visit, e);
    }
  }

  private Response answer(PageRequest visit, EmailAddress address) {
    return directory
        .settingsFor(address.domain())
        .map(settings -> settings.forAddress(address))
        .map(settings -> Templates.setup(frame(visit), view(visit, address, settings)))
        .map(page -> HtmlPage.PUBLIC.of(200, page, visit.language()))
        .orElseGet(() -> unknown(visit, address));
  }

  private SetupView view(PageRequest visit, EmailAddress address, AccountSettings settings) {
    Device device = visit.device();
    // As it was understood, not as it was typed: a form turns a plus into a space.
    SetupQuery question =
        new SetupQuery(
            Optional.of(address.text()), visit.question().device(), visit.question().language());
    return new SetupView(
        address.text(),
        address.domain().unicode(),
        device,
        SetupView.devices(question, device),
        SettingsSheet.of(settings, address, visit.language()),
        MailChoice.of(settings)
            .fold(servers -> Optional.of(SetupQuery.profileHref(address)), why -> Optional.empty()),
        signed,
        publicUrl
            .filter(url -> !visit.seen().isPhone())
            .map(url -> QrCode.of(url.resolve(forPhone(question)).toString())),
        // A phone cannot scan its own screen: shown where Android was chosen, not recognised.
        question
            .device()
            .filter(Device.ANDROID::equals)
            .flatMap(android -> qr.codeOf(settings, address)));
  }

  /** The phone tells its device itself; only if this is for a phone, the choice goes with it. */
  private static String forPhone(SetupQuery question) {
    return new SetupQuery(
            question.email(), question.device().filter(Device::isPhone), question.language())
        .href();
  }

  private Response unknown(PageRequest visit, EmailAddress address) {
    return HtmlPage.PUBLIC.of(
        404,
        Templates.unknown(
            frame(visit), address.text(), address.domain().unicode(), Optional.empty()),
        visit.language());
  }

  private Response complain(PageRequest visit, InputError complaint) {
    return HtmlPage.PUBLIC.of(
        400,
        Templates.start(frame(visit), visit.question().email().orElse(""), Optional.of(complaint)),
        visit.language());
  }

  private Response unavailable(PageRequest visit, UnavailableException e) {
    LOG.warnf("503 on the setup page: %s", e.getMessage());
    return UnavailablePage.of(frame(visit), visit.question().href());
  }

  private PageLayout frame(PageRequest visit) {
    return PageLayout.of(visit.language(), visit.question(), config, assets);
  }
}
