/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.console;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

/** People of the admin console, in the whole city. */
public final class ConsolePeople {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConsolePeople() {}

    /** Somebody who looks only, and their password. */
    public static String viewer(CityContainer city, String id) {
        return person(city, id, List.of("console:view", "subsystems:view"));
    }

    /** Somebody who operates the subsystems, and their password. */
    public static String manager(CityContainer city, String id) {
        return person(city, id, List.of("console:view", "console:manage", "subsystems:view", "subsystems:deploy"));
    }

    private static String person(CityContainer city, String id, List<String> permissions) {
        CityHttp administrator = city.http();
        ObjectNode role = JSON.createObjectNode();
        role.putObject("title").put("zh", id).put("en", id);
        permissions.forEach(role.putArray("permissions")::add);
        CityHttp.parsed(administrator.put("/api/people/roles/" + id, role.toString()));
        ObjectNode form = JSON.createObjectNode().put("id", id).put("name", id);
        form.putArray("roles").addObject().put("role", id).put("unit", top(administrator));
        String first = CityHttp.parsed(administrator.post("/api/people", form.toString()))
                .path("password")
                .asText();
        return CityHttp.anonymous(city.address()).replacePassword(id, first);
    }

    private static String top(CityHttp administrator) {
        for (JsonNode unit : administrator.json("/api/people/units")) {
            if (unit.path("parent").asText("").isEmpty()) {
                return unit.path("id").asText();
            }
        }
        throw new AssertionError("there is no topmost unit");
    }
}
