/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.body;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.rest.ProblemException;

/**
 * Reads path and query parameters. A value that cannot be read is a 400 that names the parameter (JAX-RS itself would say
 * 404); an empty one counts as missing.
 */
public final class ParameterConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Double.class, ParameterConverters::finite,
            Boolean.class, ParameterConverters::yesOrNo,
            Instant.class, text -> OffsetDateTime.parse(text).toInstant(),
            LocalDate.class, LocalDate::parse,
            Duration.class, Duration::parse);
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            double.class, Double.class,
            boolean.class, Boolean.class);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Class<?> boxed = BOXES.getOrDefault(type, type);
        String name = name(annotations);
        if (type.isEnum()) {
            return new Converter<>(name, type, false, text -> constant(type, text));
        }
        Function<String, ?> reader = READERS.get(boxed);
        if (reader == null) {
            return null;
        }
        return new Converter<>(name, type, type.isPrimitive(), text -> {
            @SuppressWarnings("unchecked") // the reader was found under this class or its box
            T value = (T) reader.apply(text);
            return value;
        });
    }

    private static <T> T constant(Class<T> type, String text) {
        T[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it must be one of " + Arrays.toString(constants)));
    }

    private static Double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("it must be a finite number");
        }
        return value;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it must be true or false");
        };
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "of the request";
    }

    private record Converter<T>(String name, Class<T> type, boolean required, Function<String, T> reader)
            implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null || (text.isEmpty() && !required)) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (NumberFormatException | DateTimeException e) {
                throw refused(text, "it must be of the form of " + type.getSimpleName());
            } catch (IllegalArgumentException e) {
                throw refused(text, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }

        private ProblemException refused(String text, String reason) {
            return ProblemException.badRequest(
                    "parameter-invalid", "parameter " + name + " is '" + text + "': " + reason);
        }
    }
}
