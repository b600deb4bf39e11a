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
public record Offered(
    @Schema(type = SchemaType.ARRAY, implementation = String.class)
        @JsonSerialize(contentConverter = Words.OfAuthMethod.class)
        List<AuthMethod> beforeTls,
    @Schema(type = SchemaType.ARRAY, implementation = String.class)
        @JsonSerialize(contentConverter = Words.OfAuthMethod.class)
        List<AuthMethod> afterTls) {
  public static final Offered NOTHING = new Offered(List.of(), List.of());

  public Offered {
    beforeTls = List.copyOf(beforeTls);
    afterTls = List.copyOf(afterTls);
  }
}
