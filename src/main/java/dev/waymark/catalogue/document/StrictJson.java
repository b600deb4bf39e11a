package dev.waymark.catalogue.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads and writes stored JSON. Refuses unknown and duplicate members by name: a typo must not be
 * taken for "use the default".
 */
public final class StrictJson {
  private static final String NOT_UTF_8 = "is not UTF-8 JSON; no other encoding is read";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, StrictJson::refuseScalars)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private StrictJson() {}

  /** Refuses numbers for texts, which Jackson's own setting for scalars leaves out. */
  private static void refuseScalars(MutableCoercionConfig texts) {
    texts
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /**
   * Reads one document.
   *
   * @throws InvalidDocumentException with every unknown member and every value of the wrong type
   */
  public static <T> T read(byte[] json, Class<T> type) {
    return readForm(json, type).require();
  }

  /** {@link #read} for an object whose members are all texts. */
  public static Map<String, String> readMap(byte[] json) {
    return read(json, new TypeReference<TreeMap<String, String>>() {});
  }

  /** {@link #read} for a type with parameters. */
  static <T> T read(byte[] json, TypeReference<T> type) {
    ReadDocument<T> document = readForm(json, MAPPER.constructType(type));
    return document.require();
  }

  /**
   * Reads one document as far as its form allows, so that errors of form and of values can be
   * reported together.
   *
   * @throws InvalidDocumentException where it is not JSON
   */
  public static <T> ReadDocument<T> readForm(byte[] json, Class<T> type) {
    return readForm(json, MAPPER.constructType(type));
  }

  private static <T> ReadDocument<T> readForm(byte[] json, JavaType type) {
    if (!isUtf8(json)) {
      return new ReadDocument<>(Optional.empty(), List.of(Finding.invalid("", NOT_UTF_8)));
    }
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new InvalidDocumentException("", "is null; expected an object");
      }
      return new ReadDocument<>(Optional.of(value), List.of());
    } catch (JsonMappingException e) {
      return e.getCause() instanceof StreamReadException syntax
          ? notJson(syntax)
          : readFaulty(json, type);
    } catch (JsonProcessingException e) {
      return notJson(e);
    } catch (IOException e) {
      throw new InvalidDocumentException("", NOT_UTF_8);
    }
  }

  /**
   * Recognizes UTF-16 and UTF-32 (RFC 8259 section 8.1), which Jackson would detect by their zero
   * bytes or their byte order mark, and read.
   */
  private static boolean isUtf8(byte[] json) {
    for (byte octet : json) {
      if (octet == 0) {
        return false;
      }
    }
    try {
      CharBuffer unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static <T> ReadDocument<T> readFaulty(byte[] json, JavaType type) {
    try {
      return JsonFormErrors.read(MAPPER, json, type);
    } catch (JsonProcessingException e) {
      return notJson(e);
    } catch (IOException e) {
      throw new InvalidDocumentException("", NOT_UTF_8);
    }
  }

  private static <T> ReadDocument<T> notJson(JsonProcessingException e) {
    String detail = "is not JSON: " + e.getOriginalMessage() + JsonFormErrors.location(e);
    return new ReadDocument<>(Optional.empty(), List.of(Finding.invalid("", detail)));
  }

  /** The canonical text: members in the order of their declaration, empty ones left out. */
  public static String write(Object document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document of ours cannot be written", e);
    }
  }
}
