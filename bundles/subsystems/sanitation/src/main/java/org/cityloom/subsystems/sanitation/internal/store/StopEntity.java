/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.sanitation.internal.Stop;

/** A row of {@code sanitation_stop}. */
@Entity
@Table(name = "sanitation_stop")
class StopEntity {
    @Id
    @Column(name = "stop_key")
    private String key;

    @Column(name = "route_id")
    private String route;

    @Column(name = "stop_id")
    private String stop;

    @Column(name = "place")
    private int place;

    @Column(name = "name")
    private String name;

    @Column(name = "due")
    private String due;

    @Column(name = "days")
    private int days;

    @Column(name = "latitude")
    private double latitude;

    @Column(name = "longitude")
    private double longitude;

    /** For the persistence provider. */
    protected StopEntity() {}

    StopEntity(String route, int place, Stop stop) {
        this.key = route + "/" + stop.id();
        this.route = route;
        this.stop = stop.id();
        this.place = place;
        this.name = stop.name();
        this.due = stop.time().toString();
        this.days = stop.days().stream().mapToInt(day -> 1 << day.getValue()).sum();
        this.latitude = stop.position().latitude();
        this.longitude = stop.position().longitude();
    }

    String route() {
        return route;
    }

    Stop toStop() {
        return new Stop(
                stop,
                name,
                LocalTime.parse(due),
                Stream.of(DayOfWeek.values())
                        .filter(day -> (days & 1 << day.getValue()) != 0)
                        .collect(Collectors.toSet()),
                new Position(latitude, longitude));
    }
}
