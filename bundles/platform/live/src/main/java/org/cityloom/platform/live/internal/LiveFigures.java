/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figures;

/** How many screens follow, and what was too much for them. */
@Component
public final class LiveFigures implements Figures {
    private final List<Figure> figures;

    @Activate
    public LiveFigures(@Reference LiveHub hub) {
        figures = List.of(
                Figure.gauge("followers", "Screens and other readers that follow live topics now", hub::screens),
                Figure.counter(
                        "messages_dropped",
                        "Messages that were not sent to a reader because it was too slow for them",
                        hub::dropped));
    }

    @Override
    public String concern() {
        return "live";
    }

    @Override
    public String description() {
        return "What changes in the city, pushed to screens.";
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }
}
