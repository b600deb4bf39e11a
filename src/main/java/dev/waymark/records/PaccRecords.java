package dev.waymark.records;

import dev.waymark.mail.AccountSettings;
import dev.waymark.pacc.PaccDigest;
import dev.waymark.pacc.PaccDocument;

/** PACC's record; its document is worth nothing without. */
final class PaccRecords {
  private PaccRecords() {}

  /** The digest of the document that is served for the settings, or the reason for its absence. */
  static RecordOrOmission of(AccountSettings settings) {
    RecordName name = RecordName.below(settings.domain(), "_ua-auto-config");
    return PaccDocument.render(settings)
        .fold(
            document ->
                RecordOrOmission.of(
                    name,
                    RecordData.txt(PaccDigest.txt(document.bytes())).shortLived(),
                    "The digest of PACC's document, which clients insist on; publish it anew"
                        + " whenever the settings change."),
            reason -> new OmittedRecord(name, "PACC is on, but: " + reason));
  }
}
