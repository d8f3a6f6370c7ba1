/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.cityloom.city.CityHttp;

/** A vehicle and a worker of sanitation in each district, with a route and a shift where it is known which one it is. */
final class SanitationThings {
    private final CityHttp administrator;
    private final Map<String, String> shifts = new HashMap<>();

    SanitationThings(CityHttp administrator) {
        this.administrator = administrator;
    }

    void register(String where, @Nullable String area) {
        device(where + "-sweeper", "sanitation-vehicle", area);
        device(where + "-crew", "sanitation-crew", area);
    }

    private void device(String id, String type, @Nullable String area) {
        String form = "{\"id\":\"%s\",\"type\":\"%s\",\"name\":\"%s\",\"area\":%s}"
                .formatted(id, type, id, area == null ? "null" : "\"" + area + "\"");
        CityHttp.parsed(administrator.post("/api/devices", form));
    }

    void plan(String where, JsonNode area) {
        String code = area.path("code").asText();
        String route = route(where + "-route", area);
        CityHttp.parsed(administrator.send("POST", "/api/sanitation/routes/import?area=" + code, "text/csv", route));
        shifts.put(
                where,
                CityHttp.parsed(administrator.post("/api/sanitation/shifts", shift(where, code)))
                        .path("id")
                        .asText());
    }

    /** A file with one route, which has one stop in the middle of the area on every day. */
    static String route(String id, JsonNode area) {
        JsonNode centre = area.path("centre");
        return "route_file,stop_id,stop_name,schedule_time,lon,lat,turn,days\n%s,1,Gate,07:00,%s,%s,1,\"一,二,三,四,五,六,日\"\n"
                .formatted(id, centre.path("longitude"), centre.path("latitude"));
    }

    /** The form of a shift there. */
    static String shift(String where, String area) {
        return ("{\"worker\":\"%s-crew\",\"person\":\"Li\",\"work\":\"SWEEPING\",\"from\":\"2026-11-23T00:00:00Z\","
                        + "\"to\":\"2026-11-23T04:00:00Z\",\"area\":\"%s\"}")
                .formatted(where, area);
    }

    /** What the parameter of a path names there; empty if there is none of that kind. */
    String named(String template, String where) {
        if (template.startsWith("/sanitation/vehicles/")) {
            return where + "-sweeper";
        } else if (template.startsWith("/sanitation/crews/")) {
            return where + "-crew";
        } else if (template.startsWith("/sanitation/routes/")) {
            return shifts.containsKey(where) ? where + "-route" : "";
        }
        return shifts.getOrDefault(where, "");
    }
}
