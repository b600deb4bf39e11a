package dev.waymark.imports;

import dev.waymark.catalogue.bulk.DomainLine;
import dev.waymark.catalogue.bulk.RejectedLines;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.InvalidValueException;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The lines that can be read; the others are noted and passed over. */
final class ReadLines implements Iterator<DomainLine> {
  private final FileLines lines;
  private final Format format;
  private final RejectedLines rejected;
  private Optional<DomainLine> next = Optional.empty();

  ReadLines(FileLines lines, Format format, RejectedLines rejected) {
    this.lines = lines;
    this.format = format;
    this.rejected = rejected;
  }

  @Override
  public boolean hasNext() {
    try {
      Optional<FileLine> line = next.isPresent() ? Optional.empty() : lines.next();
      while (line.isPresent()) {
        next = read(line.get());
        line = next.isPresent() ? Optional.empty() : lines.next();
      }
      return next.isPresent();
    } catch (IOException e) {
      throw new InvalidValueException("the body could not be read to its end; nothing was changed");
    }
  }

  @Override
  public DomainLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    DomainLine line = next.orElseThrow();
    next = Optional.empty();
    return line;
  }

  private Optional<DomainLine> read(FileLine line) {
    try {
      return Optional.of(format.read(line));
    } catch (InvalidDocumentException e) {
      rejected.add(line.number(), e);
      return Optional.empty();
    }
  }
}
