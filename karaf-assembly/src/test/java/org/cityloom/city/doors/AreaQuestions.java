/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cityloom.city.ApiOperation;
import org.cityloom.city.CityHttp;

import static org.cityloom.city.doors.Districts.FOREIGN;
import static org.cityloom.city.doors.Districts.LOST;
import static org.cityloom.city.doors.Districts.OWN;

/** How each operation is asked for something that lies in a district, so that nothing but where it lies can be a reason to refuse. */
final class AreaQuestions {
    /** What has no place, or is the map that everybody reads: beginnings of paths. */
    private static final List<String> PLACELESS = List.of(
            "/calendars",
            "/cases/catalogue/",
            "/cases/inboxes",
            "/cases/routes",
            "/cases/words",
            "/gas/thresholds",
            "/live",
            "/openapi.json",
            "/people/permissions",
            "/people/roles",
            "/places/",
            "/ready",
            "/screen/",
            "/session",
            "/settings",
            "/subsystems");

    /** What else is asked for with a body takes this one, or nothing of it. */
    private static final String LINK = "{\"name\":\"somebody\"}";

    private final Districts districts;
    private final Map<String, String> bodies;

    AreaQuestions(Districts districts) {
        this.districts = districts;
        String own = districts.code(OWN);
        String foreign = districts.code(FOREIGN);
        String viewer = "\"roles\":[{\"role\":\"viewer\",\"unit\":\"%s-unit\"}]";
        this.bodies = new HashMap<>(Map.of(
                "POST /devices",
                "{\"id\":\"new\",\"type\":\"muck-truck\",\"area\":\"" + foreign + "\"}",
                "PUT /devices/{id}",
                "{\"type\":\"muck-truck\",\"area\":\"" + own + "\"}",
                "PUT /devices/{id}/admission/certificate",
                "{\"required\":false}",
                "POST /alarms/{id}/comments",
                "{\"comment\":\"mine\"}",
                "PUT /muck/limits/{area}",
                "{\"limit\":40}",
                "POST /people",
                "{\"id\":\"new\",\"name\":\"new\"," + viewer.formatted(FOREIGN) + "}",
                "PUT /people/{id}",
                "{\"name\":\"new\"," + viewer.formatted(OWN) + "}",
                "PUT /people/units/{id}",
                districts.unit("new", own).replaceAll("\"parent\":\"[^\"]*", "\"parent\":\"own-unit"),
                "PUT /people/roles/{id}",
                "{\"title\":{\"zh\":\"x\",\"en\":\"x\"},\"permissions\":[\"alarms:view\"]}"));
        this.bodies.put("POST /cases/{number}/actions/{action}", "{\"version\":1,\"reason\":\"mine\"}");
        this.bodies.put("POST /cases/{number}/rating", "{\"rating\":5}");
        this.bodies.put("POST /cases", districts.report(FOREIGN));
        this.bodies.put(
                "POST /commands",
                "{\"deviceId\":\"" + districts.truck(FOREIGN)
                        + "\",\"kind\":\"say\",\"parameters\":{\"text\":\"x\"},\"reason\":\"mine\"}");
        this.bodies.put("PUT /gas/sensors/{id}", "{\"site\":\"WELL\"}");
        this.bodies.put("POST /gas/alarms/{id}/confirmation", "{\"cause\":\"LEAK\"}");
        this.bodies.put("POST /gas/alarms/{id}/closing", "{\"finding\":\"mine\"}");
        String alarms = "{\"alarms\":[" + districts.gasAlarm(FOREIGN) + "],";
        this.bodies.put("POST /gas/alarms/chosen/confirmation", alarms + "\"cause\":\"LEAK\"}");
        this.bodies.put("POST /gas/alarms/chosen/closing", alarms + "\"finding\":\"mine\"}");
        this.bodies.put("PUT /parks/zones/{id}", districts.zone(FOREIGN));
        this.bodies.put("PUT /parks/cameras/{id}", districts.camera(FOREIGN));
        this.bodies.put("PUT /parks/zones/{id}/override", "{\"on\":true,\"seconds\":60}");
        this.bodies.put("POST /commands/{id}/reject", "{\"reason\":\"mine\"}");
        this.bodies.put("POST /commands/{id}/cancel", "{\"reason\":\"mine\"}");
        this.bodies.put("PUT /sanitation/vehicles/{id}/plan", "{}");
        String shift = SanitationThings.shift(FOREIGN, foreign);
        this.bodies.put("POST /sanitation/shifts", shift);
        this.bodies.put("PUT /sanitation/shifts/{id}", shift);
        this.bodies.put("POST /sanitation/routes/import", SanitationThings.route("new", districts.area(FOREIGN)));
        this.bodies.put(
                "POST /cases/dispatches",
                "{\"cases\":[\"" + districts.caseNumber(FOREIGN) + "\"],\"unit\":\"own-unit\"}");
    }

    /** Whether nothing that it answers lies in a part of the city. */
    static boolean isPlaceless(ApiOperation operation) {
        return operation.template().equals("/people/units")
                || PLACELESS.stream().anyMatch(operation.template()::startsWith);
    }

    /** What the parameter of a path names there; empty if there is none of that kind. */
    String named(ApiOperation operation, String where) {
        String template = operation.template();
        if (!template.contains("{")) {
            return "";
        }
        boolean placed = !where.equals(LOST);
        if (template.startsWith("/people/units/")) {
            return placed ? where + "-unit" : "";
        } else if (template.startsWith("/people/roles/")) {
            return placed ? "viewer" : "";
        } else if (template.startsWith("/people/")) {
            return placed ? where + "-person" : "";
        } else if (template.startsWith("/cases/{number}")) {
            String number = placed ? districts.caseNumber(where) : "";
            boolean photo = template.contains("/photos/");
            return !placed || !photo ? number : number + "|" + districts.photo(where);
        } else if (template.startsWith("/alarms/") || template.startsWith("/cases/alarms/")) {
            return districts.alarm(where);
        } else if (template.startsWith("/commands/")) {
            return districts.commandId(where);
        } else if (template.startsWith("/gas/alarms/")) {
            return districts.gasAlarm(where);
        } else if (template.startsWith("/gas/sensors/")) {
            return districts.probe(where);
        } else if (template.startsWith("/parks/")) {
            return placed ? where : "";
        } else if (template.startsWith("/muck/limits/")) {
            return placed ? districts.code(where) : "";
        } else if (template.startsWith("/sanitation/")) {
            return districts.sanitation().named(template, where);
        } else if (Stream.of("/devices/", "/muck/vehicles/", "/telemetry/").anyMatch(template::startsWith)) {
            return districts.truck(where);
        }
        throw new AssertionError("say in AreaWalkIT what " + operation + " names there, or that it has no place");
    }

    /** Asks it with everything that it needs, of that object, if it asks for one. */
    HttpResponse<String> ask(CityHttp person, ApiOperation operation, String name) {
        boolean json = operation.bodyTypes().contains("application/json");
        String type = operation.bodyTypes().isEmpty() || json
                ? "application/json"
                : operation.bodyTypes().get(0);
        String body = bodies.getOrDefault(operation.toString(), json ? LINK : "");
        return person.send(operation.method(), operation.path(name) + query(operation, ""), type, body);
    }

    /** Everything that the query must have, and something besides. */
    static String query(ApiOperation operation, String besides) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        Map<String, String> known = Map.of(
                "from",
                now.minusSeconds(3000).toString(),
                "to",
                now.plusSeconds(60).toString(),
                "signal",
                "speed",
                "rate",
                "HANDLED");
        List<String> parts = new ArrayList<>();
        operation.parameters().stream()
                .filter(each -> each.required() && !besides.startsWith(each.name() + "="))
                .forEach(each -> parts.add(each.name() + "=" + known.getOrDefault(each.name(), "x")));
        if (!besides.isEmpty()) {
            parts.add(besides);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
