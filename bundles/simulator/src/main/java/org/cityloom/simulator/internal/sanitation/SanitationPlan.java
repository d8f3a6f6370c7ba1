/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.cityloom.simulator.city.SimulatedDevice;

/**
 * What simulated vehicles and workers are to do on every day.
 *
 * @param routes one for each vehicle
 * @param shifts two for each worker, one after the other
 */
public record SanitationPlan(List<PlannedRoute> routes, List<PlannedShift> shifts) {
    /** Minutes that a vehicle may be early or late, since simulated ones take long breaks. */
    public static final int TOLERANCE_MINUTES = 60;

    private static final int DAYS_PLANNED = 3; // as long as somebody may look at a demo without starting it anew
    private static final String EVERY_DAY = "\"一,二,三,四,五,六,日\"";

    public SanitationPlan {
        routes = List.copyOf(routes);
        shifts = List.copyOf(shifts);
    }

    /** What those of the devices are to do that are sanitation vehicles and workers. */
    static SanitationPlan of(List<SimulatedDevice> devices) {
        return new SanitationPlan(
                devices.stream()
                        .filter(Sweeper.class::isInstance)
                        .map(vehicle -> ((Sweeper) vehicle).route())
                        .toList(),
                devices.stream()
                        .filter(Worker.class::isInstance)
                        .flatMap(worker -> ((Worker) worker).shifts().stream())
                        .toList());
    }

    /** The routes as a file that can be imported. */
    public String csv() {
        StringBuilder csv = new StringBuilder("route_file,stop_id,stop_name,schedule_time,lon,lat,turn,days\n");
        for (PlannedRoute route : routes) {
            int turn = 0;
            for (PlannedRoute.PlannedStop stop : route.stops()) {
                turn++;
                csv.append(String.join(
                                ",",
                                route.id(),
                                Integer.toString(turn),
                                "站点 " + turn,
                                stop.at().toString(),
                                Double.toString(stop.position().longitude()),
                                Double.toString(stop.position().latitude()),
                                Integer.toString(turn),
                                EVERY_DAY))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** Which vehicle drives which route, as a file that can be imported. */
    public String vehicles() {
        StringBuilder csv = new StringBuilder("vehicle,route\n");
        routes.forEach(route ->
                csv.append(route.vehicle()).append(',').append(route.id()).append('\n'));
        return csv.toString();
    }

    /** The shifts of some days from one on, as a file that can be imported. */
    String shifts(LocalDate first, ZoneId zone) {
        StringBuilder csv = new StringBuilder("worker,person,work,from,to,area\n");
        for (int day = 0; day < DAYS_PLANNED; day++) {
            LocalDate date = first.plusDays(day);
            for (PlannedShift shift : shifts) {
                csv.append(String.join(
                                ",",
                                shift.worker(),
                                shift.person(),
                                "KEEPING",
                                date.atTime(shift.from())
                                        .atZone(zone)
                                        .toOffsetDateTime()
                                        .toString(),
                                date.atTime(shift.to())
                                        .atZone(zone)
                                        .toOffsetDateTime()
                                        .toString(),
                                shift.area()))
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
