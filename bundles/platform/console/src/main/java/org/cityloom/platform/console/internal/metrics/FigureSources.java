/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figures;

/** Everybody who can count something. */
@Component(service = FigureSources.class)
public final class FigureSources {
    private final List<Figures> sources = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFigures(Figures figures) {
        sources.add(figures);
    }

    void removeFigures(Figures figures) {
        sources.remove(figures);
    }

    /** All of this moment, by concern. */
    List<Figures> all() {
        return sources.stream().sorted(Comparator.comparing(Figures::concern)).toList();
    }

    /** What a figure tells of a subsystem; NaN if nobody knows. */
    public double of(String concern, String figure, String subsystem) {
        return sources.stream()
                .filter(source -> source.concern().equals(concern))
                .flatMap(source -> source.figures().stream())
                .filter(each -> each.name().equals(figure))
                .flatMap(each -> each.samples().get().stream())
                .filter(sample -> sample.labels().get(0).equals(subsystem))
                .mapToDouble(Figure.Sample::value)
                .reduce((one, other) -> one + other)
                .orElse(Double.NaN);
    }
}
