package dev.waymark.staff.probes;

import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Domain or provider to probe. A request never names a host; hosts come from stored documents. */
@Schema(
    name = "ProbeRequest",
    description = "One of: a domain, an address in it, a provider",
    examples = "{\"domain\":\"example.com\"}")
public record ProbeRequest(
    @Schema(examples = "example.com") @Nullable String domain,
    @Schema(examples = "ann@example.com") @Nullable String email,
    @Schema(examples = "mediatemple") @Nullable String provider) {

  /** Subject of the probe. Only the domain of an address is kept. */
  sealed interface Subject {
    <T> T map(Function<DomainName, T> domain, Function<ProviderId, T> provider);
  }

  record OfDomain(DomainName name) implements Subject {
    @Override
    public <T> T map(Function<DomainName, T> domain, Function<ProviderId, T> provider) {
      return domain.apply(name);
    }
  }

  record OfProvider(ProviderId id) implements Subject {
    @Override
    public <T> T map(Function<DomainName, T> domain, Function<ProviderId, T> provider) {
      return provider.apply(id);
    }
  }

  Subject subject() {
    if (Stream.of(domain, email, provider).filter(member -> member != null).count() != 1) {
      throw new InvalidDocumentException("", "needs exactly one of domain, email and provider");
    }
    return parsed("/domain", domain, text -> new OfDomain(DomainName.parse(text)))
        .or(() -> parsed("/email", email, text -> new OfDomain(EmailAddress.parse(text).domain())))
        .or(() -> parsed("/provider", provider, text -> new OfProvider(new ProviderId(text))))
        .orElseThrow();
  }

  private static Optional<Subject> parsed(
      String pointer, @Nullable String text, Function<String, Subject> parse) {
    try {
      return Optional.ofNullable(text).map(parse);
    } catch (InvalidValueException e) {
      throw new InvalidDocumentException(pointer, e.reason());
    }
  }
}
