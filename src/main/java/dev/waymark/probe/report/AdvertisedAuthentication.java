package dev.waymark.probe.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.waymark.mail.AuthMethod;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The authentication methods a server announces: an upper bound of what it accepts, not a proof.
 *
 * @param beforeTls in the clear; empty where the connection begins with TLS
 * @param afterTls once TLS is on and its certificate is good
 */
public record AdvertisedAuthentication(
    @Schema(type = SchemaType.ARRAY, implementation = String.class)
        @JsonSerialize(contentConverter = JsonConverters.OfAuthMethod.class)
        List<AuthMethod> beforeTls,
    @Schema(type = SchemaType.ARRAY, implementation = String.class)
        @JsonSerialize(contentConverter = JsonConverters.OfAuthMethod.class)
        List<AuthMethod> afterTls) {
  public static final AdvertisedAuthentication NOTHING =
      new AdvertisedAuthentication(List.of(), List.of());

  public AdvertisedAuthentication {
    beforeTls = List.copyOf(beforeTls);
    afterTls = List.copyOf(afterTls);
  }
}
