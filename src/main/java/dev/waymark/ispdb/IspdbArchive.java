package dev.waymark.ispdb;

import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip archive of files, read while it arrives; nothing of it is written to disk. */
final class IspdbArchive {
  private static final int MAX_ENTRIES = 10_000;
  private static final long MAX_TOTAL = 64L * 1024 * 1024;
  private static final int MAX_NAME = 255;

  /** Reason for the files beyond the limits. */
  private static final String REST = "(the rest)";

  private final InputStream zip;
  private long total;
  private int entries;

  IspdbArchive(InputStream zip) {
    this.zip = zip;
  }

  /** Applies a function to each file; the results before a broken part remain. */
  List<FileReport> map(BiFunction<String, byte[], FileReport> each) {
    List<FileReport> reports = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(zip)) {
      ZipEntry entry = in.getNextEntry();
      while (entry != null) {
        entries++;
        if (entries > MAX_ENTRIES) {
          reports.add(tooMuch());
          return reports;
        }
        if (!entry.isDirectory()) {
          reports.add(file(name(entry), in, each));
        }
        if (total > MAX_TOTAL) {
          reports.add(tooMuch());
          return reports;
        }
        entry = in.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      // The JDK throws the latter at names that are not UTF-8.
      reports.add(FileReport.refused(REST, "the archive cannot be read any further"));
    }
    if (entries == 0) {
      throw new InvalidDocumentException("", "is no zip archive, or an empty one");
    }
    return reports;
  }

  private FileReport file(
      String name, ZipInputStream in, BiFunction<String, byte[], FileReport> each)
      throws IOException {
    byte[] content = in.readNBytes(IspdbFile.MAX_SIZE + 1);
    total += content.length;
    if (content.length > IspdbFile.MAX_SIZE) {
      drain(in);
      return FileReport.refused(name, "it is larger than 1 MiB");
    }
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      return FileReport.refused(name, "it is an archive itself");
    }
    return name.endsWith(".xml")
        ? each.apply(name, content)
        : FileReport.refused(name, "its name does not end in .xml");
  }

  /** Counts the unpacked size of ignored entries, too. */
  private void drain(ZipInputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    int read = in.read(buffer);
    while (read >= 0 && total <= MAX_TOTAL) {
      total += read;
      read = in.read(buffer);
    }
  }

  private static FileReport tooMuch() {
    return FileReport.refused(REST, "the archive has more than 10,000 entries or 64 MiB; split it");
  }

  private static String name(ZipEntry entry) {
    String name = entry.getName();
    return name.length() <= MAX_NAME && SafeText.isSafe(name) ? name : "(a name not to be shown)";
  }
}
