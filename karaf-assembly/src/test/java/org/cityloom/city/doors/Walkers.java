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

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

/** People who walk through the city, each with one role that is told in advance; made over REST as an administrator does. */
final class Walkers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CityContainer city;
    private final CityHttp administrator;
    private final String unit;

    Walkers(CityContainer city) {
        this.city = city;
        this.administrator = city.http();
        String top = "";
        for (JsonNode each : administrator.json("/api/people/units")) {
            if (each.path("parent").isNull() || each.path("parent").isMissingNode()) {
                top = each.path("id").asText();
            }
        }
        this.unit = top;
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

    /** Somebody with that role and no other, signed in with a password of their own. */
    CityHttp walker(String role) {
        String id = "walker-" + role;
        ObjectNode form = JSON.createObjectNode().put("id", id).put("name", id);
        form.putArray("roles").addObject().put("role", role).put("unit", unit);
        String first = CityHttp.parsed(administrator.post("/api/people", form.toString()))
                .path("password")
                .asText();
        CityHttp nobody = CityHttp.anonymous(city.address());
        String own = "Own-" + first;
        String change =
                JSON.createObjectNode().put("old", first).put("password", own).toString();
        int changed =
                nobody.signIn(id, first).post("/api/people/me/password", change).statusCode();
        if (changed / 100 != 2) {
            throw new AssertionError("the first password of " + id + " cannot be replaced: " + changed);
        }
        return nobody.signIn(id, own);
    }

    /** Whether permissions, some of which may stand for many, include that one. */
    static boolean include(Set<String> permissions, String wanted) {
        return permissions.contains("*")
                || permissions.contains(wanted)
                || permissions.contains("*" + wanted.substring(wanted.indexOf(':')));
    }
}
