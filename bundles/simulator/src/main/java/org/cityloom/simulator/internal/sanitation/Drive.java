/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.util.List;

import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.Road;
import org.cityloom.simulator.city.RoadGraph;

/** A vehicle on its way along roads. */
final class Drive {
    private final RoadGraph roads;
    private final List<Road> way;
    private int index;
    private double onRoad;

    /** @param way at least one road */
    Drive(RoadGraph roads, List<Road> way) {
        this.roads = roads;
        this.way = List.copyOf(way);
    }

    /** Drives on, to the end at most; whether it came to a crossing. */
    boolean move(double metres) {
        int before = index;
        onRoad += metres;
        while (onRoad >= road().metres() && index < way.size() - 1) {
            onRoad -= road().metres();
            index++;
        }
        onRoad = Math.min(onRoad, road().metres());
        return index > before;
    }

    boolean ended() {
        return index == way.size() - 1 && onRoad >= road().metres();
    }

    Road road() {
        return way.get(index);
    }

    /** Where it is, moved sideways by some metres. */
    Position position(double east, double north) {
        return roads.position(road(), onRoad, east, north);
    }
}
