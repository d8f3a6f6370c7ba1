/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.jmx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.management.openmbean.SimpleType;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figures;

/** Figures as an MBean: one attribute each, a number or a table by its labels. */
public final class FigureBean {
    private static final String VALUE = "value";

    private FigureBean() {}

    /** The MBean of a concern. */
    public static OpenBean of(Figures figures) {
        return new OpenBean(
                figures.description(),
                figures.figures().stream().map(FigureBean::attribute).toList(),
                List.of());
    }

    private static OpenAttribute attribute(Figure figure) {
        String name = camel(figure.name());
        String description =
                figure.unit().isEmpty() ? figure.description() : figure.description() + ", in " + figure.unit();
        if (figure.labels().isEmpty()) {
            return new OpenAttribute(name, description, SimpleType.DOUBLE, () -> single(figure));
        }
        Shape shape = new Shape(
                name,
                description,
                Stream.concat(
                                figure.labels().stream()
                                        .map(label -> new Shape.Column(label, "The " + label, SimpleType.STRING)),
                                Stream.of(new Shape.Column(VALUE, description, SimpleType.DOUBLE)))
                        .toList(),
                figure.labels());
        return new OpenAttribute(
                name,
                description,
                shape.table(),
                () -> shape.table(figure.samples().get().stream()
                        .map(sample -> shape.row(Stream.concat(sample.labels().stream(), Stream.of(sample.value()))
                                .toArray()))));
    }

    private static @Nullable Object single(Figure figure) {
        return figure.samples().get().stream()
                .findFirst()
                .map(Figure.Sample::value)
                .orElse(Double.NaN);
    }

    /** {@code messages_waiting} is {@code MessagesWaiting} among MBeans. */
    static String camel(String name) {
        return Arrays.stream(name.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The type of the MBean of a concern. */
    static String type(Figures figures) {
        return camel(figures.concern());
    }
}
