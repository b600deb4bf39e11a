package dev.waymark.catalogue.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.waymark.finding.InvalidDocumentException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one reader and writer of stored JSON. It refuses unknown and duplicate members by name: a
 * typo must not be taken for "use the default".
 */
public final class StrictJson {
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

  /** What Jackson calls coercion of scalars leaves numbers for texts alone. */
  private static void refuseScalars(MutableCoercionConfig texts) {
    texts
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /**
   * Reads one document, or says with {@link InvalidDocumentException} where and why it cannot be
   * read.
   */
  public static <T> T read(byte[] json, Class<T> type) {
    return read(
        json,
        new TypeReference<T>() {
          @Override
          public Type getType() {
            return type;
          }
        });
  }

  /** {@link #read} for an object whose members are all texts. */
  public static Map<String, String> readMap(byte[] json) {
    return read(json, new TypeReference<TreeMap<String, String>>() {});
  }

  /** {@link #read} for a type with parameters. */
  static <T> T read(byte[] json, TypeReference<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new InvalidDocumentException("", "is null; expected an object");
      }
      return value;
    } catch (JsonMappingException e) {
      throw new InvalidDocumentException(pointer(e), detail(e));
    } catch (JsonProcessingException e) {
      throw new InvalidDocumentException("", notJson(e));
    } catch (IOException e) {
      throw new InvalidDocumentException("", "is not UTF-8 JSON");
    }
  }

  /** The canonical text: members in the order of their declaration, empty ones left out. */
  public static String write(Object document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document of ours cannot be written", e);
    }
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .map(step -> "/" + DocumentValidator.step(step))
        .collect(Collectors.joining());
  }

  private static String detail(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "is not a known member; known are "
          + Stream.ofNullable(unknown.getKnownPropertyIds())
              .flatMap(ids -> ids.stream().map(String::valueOf).sorted())
              .collect(Collectors.joining(", "));
    }
    if (e.getCause() instanceof StreamReadException syntax) {
      return notJson(syntax);
    }
    Class<?> expected = e instanceof MismatchedInputException m ? m.getTargetType() : null;
    return "has the wrong type; expected " + kind(expected) + at(e.getLocation());
  }

  private static String notJson(JsonProcessingException e) {
    return "is not JSON: " + e.getOriginalMessage() + at(e.getLocation());
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (type == String.class) {
      return "a string";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a whole number";
    }
    return Collection.class.isAssignableFrom(type) ? "an array without null" : "an object";
  }

  private static String at(JsonLocation location) {
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
