package dev.waymark.catalogue.bulk;

import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.mail.address.DomainName;

/**
 * One domain of an import.
 *
 * @param number line number in the file, from 1
 */
public record DomainLine(long number, DomainName name, DomainDocument document) {}
