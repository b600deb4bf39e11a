package dev.waymark.probe.signin;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outcome of the login at one published service. */
@Schema(name = "SignInResult", description = "The outcome of the login at one published service")
@JsonPropertyOrder({"protocol", "host", "port", "mode", "outcome"})
public record SignInResult(
    @Schema(examples = "imap") String protocol,
    @Schema(examples = "mail.example.com") String host,
    @Schema(examples = "993") int port,
    @Schema(examples = "tls") String mode,
    @Schema(examples = "accepted") LoginOutcome outcome) {}
