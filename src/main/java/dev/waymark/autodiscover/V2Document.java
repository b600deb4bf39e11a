package dev.waymark.autodiscover;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers of the JSON form, word for word as Exchange and its peers give them. */
final class V2Document {
  private static final JsonMapper JSON = new JsonMapper();

  /** Longest part of a protocol's name that is repeated in an error. */
  private static final int MAX_WORD = 32;

  private V2Document() {}

  /** The answer with the URL of a protocol. */
  @Schema(name = "AutodiscoverUrl")
  record Found(
      @Schema(examples = "AutodiscoverV1") @JsonProperty("Protocol") String protocol,
      @Schema(examples = "https://waymark.example.net/autodiscover/autodiscover.xml")
          @JsonProperty("Url")
          String url) {}

  /** The answer with the reason for no URL. */
  @Schema(name = "AutodiscoverError")
  record Failed(
      @Schema(examples = "InvalidProtocol") @JsonProperty("ErrorCode") String code,
      @JsonProperty("ErrorMessage") String message) {}

  static byte[] found(V2Protocol protocol, URI url) {
    return json(new Found(protocol.wireName(), url.toString()));
  }

  static byte[] addressMissing() {
    return json(new Failed("MandatoryParameterMissing", "A valid email address must be provided"));
  }

  static byte[] protocolMissing() {
    return json(
        new Failed(
            "MandatoryParameterMissing",
            "A valid value must be provided for the query parameter 'Protocol'"));
  }

  /** Repeats of the value only what cannot be anything but a word. */
  static byte[] protocolInvalid(String value, List<V2Protocol> supported) {
    String word = value.replaceAll("[^A-Za-z0-9]", "");
    String names = supported.stream().map(V2Protocol::wireName).collect(Collectors.joining(","));
    return json(
        new Failed(
            "InvalidProtocol",
            "The given protocol value '%s' is invalid. Supported values are '%s'"
                .formatted(word.substring(0, Math.min(word.length(), MAX_WORD)), names)));
  }

  private static byte[] json(Object document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write JSON to memory", e);
    }
  }
}
