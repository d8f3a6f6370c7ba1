/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.metrics;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figures;

/** Figures in the text format of Prometheus, 0.0.4. */
final class Exposition {
    /** What it is. */
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final Logger LOG = LoggerFactory.getLogger(Exposition.class);

    private Exposition() {}

    /** Writes every figure that can be known right now. */
    static void write(List<Figures> sources, OutputStream out) throws IOException {
        List<MetricSnapshot> snapshots = sources.stream()
                .flatMap(source -> source.figures().stream().map(figure -> snapshot(name(source, figure), figure)))
                .flatMap(Optional::stream)
                .toList();
        new PrometheusTextFormatWriter(false).write(out, new MetricSnapshots(snapshots));
    }

    /** Ours begin with {@code cityloom_}; the unit comes last, and counters get their {@code _total} from the format. */
    private static String name(Figures source, Figure figure) {
        String prefix = source instanceof JvmFigures ? "" : "cityloom_";
        String unit = figure.unit().isEmpty() ? "" : "_" + figure.unit();
        return prefix + source.concern() + "_" + figure.name() + unit;
    }

    private static Optional<MetricSnapshot> snapshot(String name, Figure figure) {
        try {
            Stream<Figure.Sample> samples = figure.samples().get().stream();
            return Optional.of(
                    figure.kind() == Figure.Kind.COUNTER
                            ? new CounterSnapshot(
                                    new MetricMetadata(name, figure.description()),
                                    samples.filter(sample -> sample.value() >= 0)
                                            .map(sample -> new CounterDataPointSnapshot(
                                                    sample.value(), labels(figure, sample), null, 0))
                                            .toList())
                            : new GaugeSnapshot(
                                    new MetricMetadata(name, figure.description()),
                                    samples.map(sample -> new GaugeDataPointSnapshot(
                                                    sample.value(), labels(figure, sample), null))
                                            .toList()));
        } catch (RuntimeException e) {
            LOG.debug("{} is left out, it cannot be known right now", name, e);
            return Optional.empty();
        }
    }

    private static Labels labels(Figure figure, Figure.Sample sample) {
        return Labels.of(figure.labels().toArray(String[]::new), sample.labels().toArray(String[]::new));
    }
}
