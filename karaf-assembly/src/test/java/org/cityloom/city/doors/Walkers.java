/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cityloom.api.people.Grant;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

/** People who walk through the city with one role after the other; made over REST as an administrator does. Safe for several threads. */
final class Walkers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CityContainer city;
    private final CityHttp administrator;
    private final String unit;

    Walkers(CityContainer city) {
        this.city = city;
        this.administrator = city.http();
        this.unit = top(administrator);
    }

    /** The unit above all others. */
    static String top(CityHttp administrator) {
        for (JsonNode each : administrator.json("/api/people/units")) {
            if (each.path("parent").asText("").isEmpty()) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("there is no topmost unit");
    }

    /** The permissions of every role there is. */
    Map<String, Set<String>> roles() {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        for (JsonNode role : administrator.json("/api/people/roles")) {
            Set<String> permissions = new TreeSet<>();
            role.path("permissions").forEach(each -> permissions.add(each.asText()));
            roles.put(role.path("id").asText(), permissions);
        }
        return roles;
    }

    /** Makes a role with just that permission. */
    String roleOf(String permission) {
        String id = "only-" + permission.replace(':', '-');
        ObjectNode role = JSON.createObjectNode();
        role.putObject("title").put("zh", id).put("en", id);
        role.putArray("permissions").add(permission);
        CityHttp.parsed(administrator.put("/api/people/roles/" + id, role.toString()));
        return id;
    }

    /** Somebody who is signed in, with a role that allows little. */
    Walker walker(String id) {
        String form = form(id, "viewer").put("id", id).toString();
        String first = CityHttp.parsed(administrator.post("/api/people", form))
                .path("password")
                .asText();
        CityHttp nobody = CityHttp.anonymous(city.address());
        return new Walker(id, nobody.signIn(id, nobody.replacePassword(id, first)));
    }

    private ObjectNode form(String name, String role) {
        ObjectNode form = JSON.createObjectNode().put("name", name);
        form.putArray("roles").addObject().put("role", role).put("unit", unit);
        return form;
    }

    /** Somebody who goes on with the same session while an administrator gives them one role after the other: no hash is computed. */
    final class Walker {
        private final String id;
        private final CityHttp http;

        private Walker(String id, CityHttp http) {
            this.id = id;
            this.http = http;
        }

        /** From now on holds that role and no other. */
        CityHttp as(String role) {
            CityHttp.parsed(
                    administrator.put("/api/people/" + id, form(id, role).toString()));
            return http;
        }
    }

    /** Whether permissions, some of which may stand for many, include that one. */
    static boolean include(Set<String> permissions, String wanted) {
        int colon = wanted.indexOf(':');
        return permissions.contains("*")
                || permissions.contains(wanted)
                || (permissions.contains("*" + wanted.substring(colon))
                        && !Grant.ADMINISTRATION.contains(wanted.substring(0, colon)));
    }
}
