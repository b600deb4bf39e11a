package dev.waymark;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cycles at every depth, and the size of packages. */
class PackageShapeTest {
  private static final String ROOT = "dev.waymark";
  private static final int MAX_CLASSES = 20;

  /** Folders of client models and rules grow with the number of clients. */
  private static final Set<String> EXEMPT = Set.of(ROOT + ".clients");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void packagesHaveNoCyclesAtAnyDepth() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void classesHaveNoCyclesExceptInSealedFamilies() {
    Map<String, Set<String>> uses = usesOfTopLevelClasses();
    Set<Set<String>> cycles =
        uses.keySet().stream()
            .map(name -> cycleOf(name, uses))
            .filter(cycle -> cycle.size() > 1)
            .filter(cycle -> !isSealedFamily(cycle))
            .collect(Collectors.toSet());

    assertThat(cycles).isEmpty();
  }

  @Test
  void packagesAreSmall() {
    Map<String, Long> sizes =
        MAIN.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .filter(type -> !EXEMPT.contains(type.getPackageName()))
            // Quarkus generates the implementations of message bundles into their packages.
            .filter(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(sizes)
        .isNotEmpty()
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_CLASSES));
  }

  private static Map<String, Set<String>> usesOfTopLevelClasses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : MAIN) {
      String origin = topLevel(type.getName());
      Set<String> targets = uses.computeIfAbsent(origin, name -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(use -> topLevel(use.getTargetClass().getBaseComponentType().getName()))
          .filter(target -> target.startsWith(ROOT + ".") && !target.equals(origin))
          .forEach(targets::add);
    }
    return uses;
  }

  /** The classes that a class reaches and that reach it. */
  private static Set<String> cycleOf(String name, Map<String, Set<String>> uses) {
    return reachable(name, uses).stream()
        .filter(other -> reachable(other, uses).contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> reachable(String from, Map<String, Set<String>> uses) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (String next : uses.getOrDefault(open.pop(), Set.of())) {
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    return seen;
  }

  /** A sealed type and the types that it permits know each other by definition. */
  private static boolean isSealedFamily(Set<String> cycle) {
    return cycle.stream()
        .map(name -> MAIN.get(name).reflect())
        .filter(Class::isSealed)
        .anyMatch(
            root ->
                cycle.stream().allMatch(name -> root.isAssignableFrom(MAIN.get(name).reflect())));
  }

  private static String topLevel(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
