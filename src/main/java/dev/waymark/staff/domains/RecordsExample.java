package dev.waymark.staff.domains;

/** Examples in the API description. */
final class RecordsExample {
  static final String JSON =
      """
      [
        {"name":"autoconfig.example.com.","type":"CNAME","ttl":3600,"data":"cfg.example.net.",\
      "why":"Thunderbird and most other clients ask here; needs a certificate for this name."},
        {"name":"_imaps._tcp.example.com.","type":"SRV","ttl":3600,\
      "data":"0 1 993 mail.example.com.",\
      "why":"IMAP with TLS from the first byte (RFC 8314)."}
      ]
      """;

  static final String ZONE =
      """
      ; Thunderbird and most other clients ask here; needs a certificate for this name.
      autoconfig.example.com. 3600 IN CNAME cfg.example.net.

      ; IMAP with TLS from the first byte (RFC 8314).
      _imaps._tcp.example.com. 3600 IN SRV 0 1 993 mail.example.com.
      """;

  private RecordsExample() {}
}
