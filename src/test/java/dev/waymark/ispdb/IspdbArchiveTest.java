package dev.waymark.ispdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.finding.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives, and those that are made to hurt. */
class IspdbArchiveTest {
  private static final int MIB = 1024 * 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  private void add(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private byte[] finished() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  /** Results of the files; files that were read are "created". */
  private static List<String> outcomes(byte[] archive) {
    return new IspdbArchive(new ByteArrayInputStream(archive))
            .map(
                (name, xml) ->
                    new FileReport(
                        name, FileReport.Outcome.CREATED, Optional.empty(), 0, List.of()))
            .stream()
            .map(report -> report.name() + " " + report.outcome().wireName())
            .toList();
  }

  @Test
  void goodFilesAreReadAndOthersReported() throws IOException {
    add("a.xml", new byte[] {1});
    add("folder/", new byte[0]);
    add("folder/b.xml", new byte[] {2});
    add("LICENSE", new byte[] {3});
    add("inner.xml", "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII));
    add("large.xml", new byte[MIB + 1]);
    add("right.xml", new byte[MIB]);
    assertThat(outcomes(finished()))
        .containsExactly(
            "a.xml created",
            "folder/b.xml created",
            "LICENSE refused",
            "inner.xml refused",
            "large.xml refused",
            "right.xml created");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] zeros = new byte[MIB];
    zip.putNextEntry(new ZipEntry("bomb.xml"));
    for (int i = 0; i < 500; i++) {
      zip.write(zeros);
    }
    zip.closeEntry();
    add("after.xml", new byte[] {1});
    assertThat(outcomes(finished())).containsExactly("bomb.xml refused", "(the rest) refused");
  }

  @Test
  void moreEntriesThanAnybodyHasEndIt() throws IOException {
    for (int i = 0; i < 10_001; i++) {
      add(i + ".xml", new byte[0]);
    }
    assertThat(outcomes(finished())).hasSize(10_001).endsWith("(the rest) refused");
  }

  @Test
  void keepsTheFilesBeforeADefect() throws IOException {
    add("a.xml", new byte[] {1});
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    add("b.xml", noise);
    byte[] whole = finished();
    assertThat(outcomes(Arrays.copyOf(whole, 5000)))
        .containsExactly("a.xml created", "(the rest) refused");
  }

  @Test
  void aNameThatIsNotToBeShownIsNot() throws IOException {
    add("\u202e.xml", new byte[] {1});
    assertThat(outcomes(finished())).containsExactly("(a name not to be shown) refused");
  }

  @Test
  void rejectsOtherFiles() {
    for (String body : List.of("", "<clientConfig/>", "PK")) {
      assertThatThrownBy(() -> outcomes(body.getBytes(StandardCharsets.US_ASCII)))
          .isInstanceOf(InvalidDocumentException.class);
    }
  }
}
