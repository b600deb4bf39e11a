package dev.waymark.cli;

import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.config.Converters;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.WithConverter;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.Converter;

/** The type of a setting: a value, a list of values, and either of them as {@link Optional}. */
final class SettingType {
  /** SmallRye takes every other word as false, a misspelt "true" too. */
  private static final Set<String> BOOLEANS =
      Set.of("true", "yes", "on", "y", "1", "false", "no", "off", "n", "0");

  private final AnnotatedType type;
  private final SmallRyeConfig config;

  SettingType(AnnotatedType type, SmallRyeConfig config) {
    this.type = type;
    this.config = config;
  }

  /** Describes why a text is not of this type, and gives an example of what is. */
  Optional<String> problem(String text) {
    if (text.isBlank()) {
      return isOptional()
          ? Optional.empty()
          : Optional.of("empty; expected " + SettingForm.of(valueClass()) + ", or leave it unset");
    }
    if (valueClass().equals(Boolean.class)
        && !BOOLEANS.contains(text.strip().toLowerCase(Locale.ROOT))) {
      return Optional.of(invalid());
    }
    try {
      converter(type).convert(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(reason(e));
    }
  }

  private String reason(IllegalArgumentException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(InvalidValueException.class::isInstance)
        .map(cause -> ((InvalidValueException) cause).reason())
        .findFirst()
        .orElseGet(this::invalid);
  }

  private String invalid() {
    return "not a valid value; expected " + SettingForm.of(valueClass());
  }

  private Converter<?> converter(AnnotatedType of) {
    WithConverter own = of.getAnnotation(WithConverter.class);
    if (own != null) {
      return instance(own.value());
    }
    if (of instanceof AnnotatedParameterizedType generic) {
      Converter<?> values = converter(generic.getAnnotatedActualTypeArguments()[0]);
      return rawClass(of).equals(List.class)
          ? Converters.newCollectionConverter(values, ArrayList::new)
          : values;
    }
    return config.getConverter(rawClass(of)).orElseThrow();
  }

  private static Converter<?> instance(Class<? extends Converter<?>> converter) {
    try {
      return converter.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(converter + " cannot be used", e);
    }
  }

  private boolean isOptional() {
    return rawClass(type).equals(Optional.class);
  }

  private Class<?> valueClass() {
    AnnotatedType value = type;
    while (value instanceof AnnotatedParameterizedType generic) {
      value = generic.getAnnotatedActualTypeArguments()[0];
    }
    return rawClass(value);
  }

  private static Class<?> rawClass(AnnotatedType of) {
    Type plain = of.getType();
    Type raw = plain instanceof ParameterizedType generic ? generic.getRawType() : plain;
    return MethodType.methodType((Class<?>) raw).wrap().returnType();
  }
}
