package dev.waymark.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.http.KnownRoutes;
import dev.waymark.security.Role;
import dev.waymark.security.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Access rules of every page and form of the console, found by reflection. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EveryConsoleRouteTest {
  private static final Set<String> FOR_ALL =
      Set.of("GET /console/sign-in", "POST /console/sign-in");

  @Inject Tokens tokens;

  /** A method of a resource: {@code POST /console/sign-out}, with the required role. */
  private record Route(String method, String path, Optional<String> role, boolean upload) {
    String name() {
      return method + " " + path;
    }

    int statusFor(RequestSpecification caller) {
      if (!method.equals("GET")) {
        caller.header("Sec-Fetch-Site", "same-origin");
        if (upload) {
          caller.multiPart("nothing", "x");
        } else {
          caller.contentType("application/x-www-form-urlencoded").body("nothing=x");
        }
      }
      return caller.request(method, path.replaceAll("\\{[a-z]+}", "1")).statusCode();
    }
  }

  private static List<Route> routes() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.waymark.console")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream().flatMap(method -> route(type, method)))
            .toList();
  }

  private static Stream<Route> route(JavaClass type, JavaMethod method) {
    String path =
        type.getAnnotationOfType(Path.class).value()
            + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    return Stream.<Class<? extends Annotation>>of(GET.class, POST.class, PUT.class, DELETE.class)
        .filter(method::isAnnotatedWith)
        .map(
            verb ->
                new Route(
                    verb.getSimpleName(),
                    path,
                    method
                        .tryGetAnnotationOfType(RolesAllowed.class)
                        .or(() -> type.tryGetAnnotationOfType(RolesAllowed.class))
                        .map(allowed -> allowed.value()[0]),
                    method
                        .tryGetAnnotationOfType(Consumes.class)
                        .filter(types -> types.value()[0].startsWith("multipart"))
                        .isPresent()));
  }

  @Test
  void everyRouteNeedsARoleExceptSignIn() {
    assertThat(routes()).hasSizeGreaterThan(3);
    assertThat(routes())
        .filteredOn(route -> route.role().isEmpty())
        .extracting(Route::name)
        .containsExactlyInAnyOrderElementsOf(FOR_ALL);
  }

  @Test
  void everyRouteIsKnownToLogsAndMetrics() {
    assertThat(KnownRoutes.all()).containsAll(routes().stream().map(Route::path).toList());
  }

  @Test
  void withoutASessionEveryRouteIsRefused() {
    assertThat(routes())
        .filteredOn(route -> route.role().isPresent())
        .allSatisfy(
            route ->
                assertThat(route.statusFor(ConsoleUser.signedOut()))
                    .as(route.name())
                    .isIn(route.method().equals("GET") ? List.of(303, 401) : List.of(401)));
  }

  @Test
  void supportIsRefusedOnAdministratorRoutes() {
    String token = tokens.create("desk", Role.SUPPORT, Change.byItself("test"));
    ConsoleUser user = ConsoleUser.with(token);
    assertThat(routes())
        .filteredOn(route -> route.role().equals(Optional.of(Role.ADMIN_WORD)))
        .allSatisfy(
            route -> assertThat(route.statusFor(user.asks())).as(route.name()).isEqualTo(403));
  }

  @Test
  void formsWithoutACsrfTokenAreRefused() {
    assertThat(routes())
        .filteredOn(route -> !route.method().equals("GET") && route.role().isPresent())
        .allSatisfy(
            route ->
                assertThat(route.statusFor(ConsoleUser.with(Staff.TOKEN).asks()))
                    .as(route.name())
                    .isEqualTo(403));
  }

  @Test
  void formsWithTheCsrfTokenOfAnotherSessionAreRefused() {
    ConsoleUser other = ConsoleUser.with(Staff.TOKEN);
    assertThat(
            ConsoleUser.with(Staff.TOKEN)
                .asks()
                .formParam("csrf", other.csrf())
                .post("/console/sign-out")
                .statusCode())
        .isEqualTo(403);
  }
}
