package dev.waymark.cli;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting as a method of a {@link ConfigMapping}.
 *
 * @param usual its default
 */
record MappedSetting(String property, Optional<String> usual, AnnotatedType type) {

  /** The settings of one mapping, in no order. */
  static Stream<MappedSetting> of(Class<?> mapping) {
    String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
    return Arrays.stream(mapping.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .map(method -> of(prefix, method));
  }

  private static MappedSetting of(String prefix, Method method) {
    String name =
        Optional.ofNullable(method.getAnnotation(WithName.class))
            .map(WithName::value)
            .orElseGet(() -> StringUtil.skewer(method.getName()));
    return new MappedSetting(
        prefix + "." + name,
        Optional.ofNullable(method.getAnnotation(WithDefault.class)).map(WithDefault::value),
        method.getAnnotatedReturnType());
  }

  String environmentName() {
    return Setting.environmentName(property);
  }
}
