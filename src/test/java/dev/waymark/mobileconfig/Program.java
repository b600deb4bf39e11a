package dev.waymark.mobileconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Other people's programs, to have what we write judged by them. */
final class Program {
  private Program() {}

  /** Runs a program that must succeed, and returns everything it said. */
  static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns the content of a signed profile that OpenSSL trusts at this time. */
  static byte[] opensslVerify(byte[] signed, Path authority, Instant time, Path directory) {
    Path in = directory.resolve("signed.der");
    Path out = directory.resolve("content");
    String command =
        "openssl cms -verify -binary -inform DER -in %s -out %s -purpose any -attime %d -no-CApath"
            + " -CAfile %s";
    try {
      Files.write(in, signed);
      run(command.formatted(in, out, time.getEpochSecond(), authority).split(" "));
      return Files.readAllBytes(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
