package dev.waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names, interfaces and visibility of classes. */
class ClassShapeTest {
  private static final String ROOT = "dev.waymark";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void namesAreSpecific() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Handler|Dto)(\\$.*)?")
        .check(MAIN);
    noClasses()
        .should()
        .resideInAnyPackage(
            Stream.of(
                    "util", "utils", "common", "helper", "misc", "service", "model", "dto", "impl")
                .map(name -> ROOT + ".." + name + "..")
                .toArray(String[]::new))
        .check(MAIN);
  }

  @Test
  void noInterfaceHasOnlyOneImplementation() {
    List<String> lonely =
        MAIN.stream()
            .filter(JavaClass::isInterface)
            .filter(type -> !type.isAnnotation() && !type.getSimpleName().equals("DnsResolver"))
            .filter(type -> implementations(type) == 1)
            .map(JavaClass::getName)
            .toList();

    assertThat(lonely).isEmpty();
  }

  @Test
  void publicClassesAreUsedInOtherPackages() {
    List<String> tooPublic =
        MAIN.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> type.isTopLevelClass() && !type.getPackageName().equals(ROOT))
            // The values are the vocabulary of all, and constants of Role are inlined where used.
            .filter(type -> !type.getPackageName().startsWith(ROOT + ".mail"))
            .filter(type -> !type.getSimpleName().equals("Role"))
            // The type of a setting is as public as the setting.
            .filter(
                type ->
                    !Set.of("ServerAddress", "SiteName", "Colour", "ProxyNetwork")
                        .contains(type.getSimpleName()))
            .filter(type -> !servesAFramework(type) && !usedOutside(type))
            .map(JavaClass::getName)
            .sorted()
            .toList();

    assertThat(tooPublic).isEmpty();
  }

  private static boolean servesAFramework(JavaClass type) {
    return !type.getAnnotations().isEmpty()
        || type.getMethods().stream().anyMatch(method -> !method.getAnnotations().isEmpty());
  }

  private static boolean usedOutside(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
  }

  private static long implementations(JavaClass type) {
    return type.getAllSubclasses().stream().filter(sub -> !sub.isInterface()).count();
  }
}
