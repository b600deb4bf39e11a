package dev.waymark.mail.address;

/** A server's name: the syntax of a domain name, with A-labels and in lower case. */
public record Hostname(DomainName name) implements Host {

  public static Hostname parse(String text) {
    return new Hostname(
        DomainName.tryParse(text)
            .orElseThrow(
                () ->
                    new InvalidValueException(
                        "not a host; expected a name like mail.example.com or an IP address")));
  }

  @Override
  public String text() {
    return name.ascii();
  }

  @Override
  public boolean isAddress() {
    return false;
  }
}
