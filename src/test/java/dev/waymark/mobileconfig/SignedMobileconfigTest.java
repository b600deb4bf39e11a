package dev.waymark.mobileconfig;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.CapturedLog;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mailserver.Needs;
import dev.waymark.mailserver.ServerIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service, with a key to sign profiles with. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(SigningLab.class)
class SignedMobileconfigTest {
  private static final EmailAddress ANN = EmailAddress.parse("ann@example.com");

  @Inject SettingsDirectory settings;
  @TempDir Path directory;

  private final TestSigners signers = new TestSigners(Instant.now());

  @BeforeEach
  void register() {
    Staff.register("example.com", "mail.example.com");
  }

  @Test
  @Needs("openssl")
  void opensslTrustsTheAnswerAndFindsTheUnsignedProfileInIt() {
    for (ServerIdentity signer : new ServerIdentity[] {signers.withRsa(), signers.withEc()}) {
      use(signer);
      Response answer = ask();
      answer
          .then()
          .statusCode(200)
          .contentType(equalTo("application/x-apple-aspen-config"))
          .header("Content-Disposition", "attachment; filename=\"example.com.mobileconfig\"")
          .header("Cache-Control", "private, no-store");
      Path authority = signers.writeAuthority(directory.resolve("ca.pem"));
      assertThat(Program.opensslVerify(answer.asByteArray(), authority, Instant.now(), directory))
          .isEqualTo(unsigned());
    }
  }

  @Test
  void signsNothingWhileTheFilesDoNotFitAndGoesOnWhenTheyDo() throws IOException {
    CapturedLog log = new CapturedLog();
    use(signers.withRsa());
    ask().then().statusCode(200);
    log.start();
    signers.withEc().writeChain(SigningLab.certificate());
    assertUnusable();
    Files.delete(SigningLab.certificate());
    assertUnusable();
    log.stop();
    assertThat(log.lines()).filteredOn(line -> line.contains("WAYMARK_MOBILECONFIG_")).hasSize(2);
    use(signers.withEc());
    ask().then().statusCode(200);
  }

  @Test
  void stillSaysWhatAProfileCannot() {
    given()
        .queryParam("email", "ann@nowhere.example")
        .get("/email.mobileconfig")
        .then()
        .statusCode(404);
    given().queryParam("email", "ann").get("/email.mobileconfig").then().statusCode(400);
  }

  private static void assertUnusable() {
    ask()
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "60")
        .header("Cache-Control", "no-store")
        .body(
            equalTo(
                "{\"type\":\"urn:waymark:problem:unavailable\",\"title\":\"Temporarily"
                    + " unavailable\",\"status\":503,\"detail\":\"Profiles are signed here, and the signing"
                    + " identity is not usable now. The operator must repair it.\"}"));
  }

  private static Response ask() {
    return given().queryParam("email", ANN.text()).get("/email.mobileconfig");
  }

  private byte[] unsigned() {
    AccountSettings known = settings.settingsFor(ANN.domain()).orElseThrow();
    return MailChoice.of(known)
        .fold(
            servers ->
                ProfilePlist.render(known, servers, ANN, Optional.empty(), "dev.waymark.mail"),
            reason -> {
              throw new AssertionError(reason);
            });
  }

  private static void use(ServerIdentity signer) {
    signer.writeChain(SigningLab.certificate());
    signer.writeKey(SigningLab.key());
  }
}
