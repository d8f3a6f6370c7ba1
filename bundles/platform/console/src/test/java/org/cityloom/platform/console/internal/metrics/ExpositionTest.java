/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.metrics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figure.Sample;
import org.cityloom.api.figures.Figures;

import static org.assertj.core.api.Assertions.assertThat;

class ExpositionTest {
    @Test
    void writesNamesUnitsAndLabelsAsPrometheusReadsThem() throws IOException {
        Figure broken = new Figure("broken", Figure.Kind.GAUGE, "", "Not known", List.of(), () -> {
            throw new IllegalStateException("away");
        });
        Figure escaped = new Figure(
                "odd",
                Figure.Kind.GAUGE,
                "",
                "A \\ and\na new line",
                List.of("name"),
                () -> List.of(Sample.of("\"quoted\" \\ \n", 1)));
        assertThat(written(
                        Figure.counter("came", "What came", () -> 3),
                        Figure.gauge("wait", "How long", () -> 0.5).in("seconds"),
                        broken,
                        escaped))
                .isEqualTo(
                        """
                        # HELP cityloom_test_came_total What came
                        # TYPE cityloom_test_came_total counter
                        cityloom_test_came_total 3.0
                        # HELP cityloom_test_odd A \\\\ and\\na new line
                        # TYPE cityloom_test_odd gauge
                        cityloom_test_odd{name="\\"quoted\\" \\\\ \\n"} 1.0
                        # HELP cityloom_test_wait_seconds How long
                        # TYPE cityloom_test_wait_seconds gauge
                        cityloom_test_wait_seconds 0.5
                        """);
    }

    private static String written(Figure... figures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exposition.write(
                List.of(new Figures() {
                    @Override
                    public String concern() {
                        return "test";
                    }

                    @Override
                    public String description() {
                        return "A test.";
                    }

                    @Override
                    public List<Figure> figures() {
                        return List.of(figures);
                    }
                }),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
