package dev.waymark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules of ARCHITECTURE.md for dependencies between packages and for reserved APIs. */
class ArchitectureTest {
  private static final String ROOT = "dev.waymark";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void packagesUseOnlyWhatTheirRowAllows() {
    PackageTable.MAY_USE.forEach(
        (name, allowed) -> {
          String[] others =
              PackageTable.MAY_USE.keySet().stream()
                  .filter(other -> !other.equals(name) && !allowed.contains(other))
                  .map(ArchitectureTest::tree)
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(tree(name))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .allowEmptyShould(true)
              .check(MAIN);
        });
  }

  @Test
  void everyPackageHasItsRow() {
    Set<String> unlisted =
        MAIN.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", ""))
            .filter(name -> !PackageTable.MAY_USE.containsKey(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unlisted).isEmpty();
  }

  @Test
  void noPackageUsesTheRoot() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(MAIN);
  }

  @Test
  void valuesUseOnlyTheJdkAndIcu() {
    classes()
        .that()
        .resideInAPackage(tree("mail"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(tree("mail"), "java..", "com.ibm.icu..", "org.jspecify..")
        .check(MAIN);
  }

  @Test
  void renderersArePure() {
    noClasses()
        .that()
        .haveNameMatching(".*(Xml|Plist|Document|Plan|Digest)")
        // The stored documents of the catalogue are not renderers.
        .and()
        .resideOutsideOfPackage(tree("catalogue"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            tree("catalogue"),
            "jakarta.ws.rs..",
            "jakarta.persistence..",
            "java.net.http..",
            "java.sql..",
            "java.nio.file..")
        .orShould()
        .dependOnClassesThat(simpleName("Socket"))
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void entitiesArePackagePrivate() {
    // The audit is a package of its own, and so owns its table.
    classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAnyPackage(
            tree("catalogue"),
            tree("probe"),
            tree("security"),
            tree("audit"),
            tree("publishing"),
            tree("monitoring"),
            tree("operations"))
        .check(MAIN);
  }

  @Test
  void onlyResourcesKnowHttp() {
    classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .should()
        .haveSimpleNameEndingWith("Resource")
        .orShould()
        .haveSimpleNameEndingWith("Page")
        .allowEmptyShould(true)
        .check(MAIN);
    noClasses()
        .that(are(type -> !outermost(type).getSimpleName().matches(".*(Resource|Page)")))
        .and()
        // Beside its resources, staff has what they share: preconditions, pages, the caller.
        .resideOutsideOfPackages(tree("http"), tree("security"), tree("staff"))
        .and()
        // The responses that the resources of all dialects share.
        .doNotHaveFullyQualifiedName(ROOT + ".dialect.DocumentResponses")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .check(MAIN);
  }

  @Test
  void peoplePublishThroughTheCheckOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(
            tree("operations"), tree("staff"), tree("web"), tree("console"), tree("cli"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + ".publishing.Publisher")
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe("writes without a check", ArchitectureTest::writes))
        .check(MAIN);
  }

  private static boolean writes(JavaMethodCall call) {
    return Set.of(ROOT + ".catalogue.Domains", ROOT + ".catalogue.Providers")
            .contains(call.getTargetOwner().getName())
        && Set.of("put", "publish").contains(call.getName());
  }

  @Test
  void socketsAreOpenedOnlyInNetAndByTheProbe() {
    noClasses()
        .that()
        // The root checks its own port before it starts; the embedded database takes a free one,
        // and its driver connects to nobody else's server.
        .resideOutsideOfPackages(ROOT, tree("net"), tree("probe"), tree("embedded"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.channels..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(Server|Datagram)?Socket")
        .check(MAIN);
  }

  @Test
  void tlsAndHttpClientsAreInNet() {
    noClasses()
        .that()
        .resideOutsideOfPackage(tree("net"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackage(tree("net"))
        .and()
        // Tells a TLS alert from a closed connection by the type of the exception.
        .doNotHaveFullyQualifiedName(ROOT + ".probe.prelogin.LineConnection")
        .and()
        // Without TLS; the JDBC driver takes its sockets from such a factory.
        .resideOutsideOfPackage(ROOT + ".embedded.listener")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.net..")
        .check(MAIN);
  }

  @Test
  void namesAreLookedUpInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(tree("dns"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.xbill..", "javax.naming..")
        .orShould()
        .callMethod("java.net.InetAddress", "getByName", String.class.getName())
        .orShould()
        .callMethod("java.net.InetAddress", "getAllByName", String.class.getName())
        .check(MAIN);
  }

  @Test
  void onlyTheClockProducerReadsTheClock() {
    noClasses()
        .that()
        .doNotHaveSimpleName("ClockProducer")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe("reads the clock", ArchitectureTest::readsClock))
        .check(MAIN);
  }

  @Test
  void dependenciesComeThroughConstructors() {
    noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(MAIN);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty")
        .check(MAIN);
  }

  @Test
  void reactiveTypesStayOnTheFastPathAndInStreams() {
    noClasses()
        .that(
            are(
                type ->
                    !outermost(type)
                        .getSimpleName()
                        .matches("SettingsDirectory|PublicAnswers|DatabaseReadiness|.*Resource")))
        .and()
        // The authentication mechanism of the framework is written with them.
        .resideOutsideOfPackage(tree("security"))
        .and()
        // So is its contract for health checks.
        .doNotHaveFullyQualifiedName(ROOT + ".worker.HealthWorkers")
        .and()
        // dnsjava answers with stages.
        .haveNameNotMatching(".*\\.(ServerResolver|Question)")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.smallrye.mutiny..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.CompletionStage")
        .check(MAIN);
  }

  @Test
  void logsGoThroughTheLogger() {
    noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..").check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(MAIN);
  }

  @Test
  void valuesAreImmutable() {
    classes()
        .that()
        .resideInAPackage(tree("mail"))
        .and()
        .doNotHaveSimpleName("package-info")
        // Static checks only; has no instances.
        .and()
        .doNotHaveSimpleName("SafeText")
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .orShould()
        .beAssignableTo(RuntimeException.class)
        .check(MAIN);
  }

  @Test
  void valuesHaveNoSettersAndSealedInterfaces() {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(tree("mail"))
        .should()
        .haveNameMatching("set[A-Z].*")
        .check(MAIN);
    assertThat(MAIN.stream().filter(resideInAPackage(tree("mail"))).filter(JavaClass::isInterface))
        .isNotEmpty()
        .allMatch(type -> type.reflect().isSealed() || type.getSimpleName().equals("package-info"));
  }

  private static boolean readsClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    boolean withoutClock = call.getTarget().getRawParameterTypes().isEmpty();
    return switch (call.getName()) {
      case "now" -> owner.startsWith("java.time.") && withoutClock;
      case "currentTimeMillis" -> true;
      default -> owner.equals("java.time.Clock") && call.getName().startsWith("system");
    };
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static DescribedPredicate<JavaClass> are(Predicate<JavaClass> test) {
    return DescribedPredicate.describe("are not named for it", test);
  }

  private static String tree(String name) {
    return ROOT + "." + name + "..";
  }
}
