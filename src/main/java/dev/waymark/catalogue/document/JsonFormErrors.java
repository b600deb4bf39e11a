package dev.waymark.catalogue.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.finding.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects every unknown member and every value of the wrong type. Jackson stops at the first one,
 * so that one is taken out and the rest is read again.
 */
final class JsonFormErrors {
  private static final int MAX_ERRORS = 100;

  /** Stand-ins for array elements, which cannot be taken out: later indexes would change. */
  private static final List<JsonNode> STAND_INS =
      List.of(
          JsonNodeFactory.instance.textNode(""),
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.arrayNode(),
          JsonNodeFactory.instance.booleanNode(false),
          JsonNodeFactory.instance.numberNode(0));

  private final JsonMapper mapper;
  private final byte[] json;
  private final Map<String, Finding> found = new LinkedHashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();

  private JsonFormErrors(JsonMapper mapper, byte[] json) {
    this.mapper = mapper;
    this.json = json;
  }

  /** Reads what is JSON, as far as its form fits the type. */
  static <T> ReadDocument<T> read(JsonMapper mapper, byte[] json, JavaType type)
      throws IOException {
    return new JsonFormErrors(mapper, json).read(type);
  }

  private <T> ReadDocument<T> read(JavaType type) throws IOException {
    JsonNode tree = mapper.readTree(json);
    if (tree.isMissingNode()) {
      Finding empty = Finding.invalid("", "is empty; expected an object");
      return new ReadDocument<>(Optional.empty(), List.of(empty));
    }
    while (found.size() < MAX_ERRORS) {
      try {
        T value = mapper.readValue(mapper.treeAsTokens(tree), type);
        return new ReadDocument<>(Optional.ofNullable(value), findings());
      } catch (JsonMappingException e) {
        if (!takeOut(tree, e)) {
          break;
        }
      }
    }
    return new ReadDocument<>(Optional.empty(), findings());
  }

  private List<Finding> findings() {
    return new ArrayList<>(found.values());
  }

  private boolean takeOut(JsonNode tree, JsonMappingException e) throws IOException {
    String pointer = pointer(e);
    if (!found.containsKey(pointer)) {
      found.put(pointer, Finding.invalid(pointer, detail(e, pointer)));
    }
    if (e.getPath().isEmpty()) {
      return false;
    }
    JsonMappingException.Reference last = e.getPath().get(e.getPath().size() - 1);
    JsonNode parent = tree.at(JsonPointer.compile(pointer).head());
    if (parent instanceof ObjectNode object) {
      return object.remove(String.valueOf(last.getFieldName())) != null;
    }
    int attempt = attempts.merge(pointer, 1, Integer::sum) - 1;
    if (parent instanceof ArrayNode array && attempt < STAND_INS.size() && last.getIndex() >= 0) {
      array.set(last.getIndex(), STAND_INS.get(attempt).deepCopy());
      return true;
    }
    return false;
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .map(step -> "/" + DocumentValidator.step(step))
        .collect(Collectors.joining());
  }

  private String detail(JsonMappingException e, String pointer) throws IOException {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "is not a known member; known are "
          + Stream.ofNullable(unknown.getKnownPropertyIds())
              .flatMap(ids -> ids.stream().map(String::valueOf).sorted())
              .collect(Collectors.joining(", "));
    }
    Class<?> expected = e instanceof MismatchedInputException m ? m.getTargetType() : null;
    return "has the wrong type; expected " + kind(expected) + location(pointer);
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

  private String location(String pointer) throws IOException {
    JsonPointer wanted = JsonPointer.compile(pointer);
    try (JsonParser parser = mapper.createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() != JsonToken.FIELD_NAME
            && parser.getParsingContext().pathAsPointer().equals(wanted)) {
          return text(parser.currentTokenLocation());
        }
      }
    }
    return "";
  }

  /** The position of a syntax error. */
  static String location(JsonProcessingException e) {
    return e.getLocation() == null ? "" : text(e.getLocation());
  }

  private static String text(JsonLocation location) {
    return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
