package dev.waymark.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles the client that the build generates from {@code openapi.yaml}, together with a program
 * that uses it, and runs the program against the service.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class GeneratedClientTest {
  private static final Path CLIENT = Path.of("target/openapi-client/src/main/java");
  private static final Path PROGRAM =
      Path.of("src/test/resources/openapi-client/ProviderProgram.java");

  @TempDir Path classes;

  @Test
  void createsAndChangesAProvider() throws IOException, ReflectiveOperationException {
    compile();
    URL[] compiled = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(compiled, getClass().getClassLoader())) {
      Object program = loader.loadClass("ProviderProgram").getDeclaredConstructor().newInstance();

      Object met =
          BiFunction.class
              .getMethod("apply", Object.class, Object.class)
              .invoke(program, RestAssured.baseURI + ":" + RestAssured.port, Staff.TOKEN);

      assertThat(met)
          .isEqualTo(
              List.of(
                  "201: revision 1",
                  "without If-Match: 428",
                  "read: Generated Mail",
                  "200: revision 2",
                  "same ETag: false"));
    }
  }

  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (Stream<Path> generated = Files.walk(CLIENT);
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          Stream.concat(Stream.of(PROGRAM), generated)
              .filter(path -> path.toString().endsWith(".java"))
              .toList();
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-d",
              classes.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }
}
