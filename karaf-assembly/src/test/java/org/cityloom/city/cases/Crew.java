/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.cases;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** Those who lead cases through the closed loop in one city: one person for each role, and a department. */
public final class Crew {
    public static final String DEPARTMENT = "sanitation";

    private final CityContainer city;
    private final CityHttp administrator;
    private final JsonNode district;
    private final Map<String, CityHttp> people = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    public Crew(CityContainer city) {
        this.city = city;
        this.administrator = city.http();
        this.district = administrator
                .json("/api/places/areas?level=DISTRICT")
                .path("items")
                .get(0);
        CityHttp.parsed(administrator.put(
                "/api/people/units/" + DEPARTMENT,
                "{\"title\":{\"zh\":\"环卫处\",\"en\":\"Sanitation\"},\"kind\":\"DEPARTMENT\",\"parent\":\"city\",\"side\":\"HANDLING\","
                        + "\"area\":\"" + district.path("code").asText() + "\"}"));
        for (String role :
                new String[] {"collector", "intake-clerk", "duty-lead", "dispatcher", "checker", "leader", "assessor"
                }) {
            join(role, role, role, "city");
        }
        join("foreman", "foreman", "department", DEPARTMENT);
        join("sweeper", "sweeper", "handler", DEPARTMENT);
    }

    /** One more person, who may sign in. */
    public void join(String id, String name, String role, String unit) {
        String form = "{\"id\":\"%s\",\"name\":\"%s\",\"roles\":[{\"role\":\"%s\",\"unit\":\"%s\"}]}"
                .formatted(id, name, role, unit);
        String first = CityHttp.parsed(administrator.post("/api/people", form))
                .path("password")
                .asText();
        CityHttp nobody = CityHttp.anonymous(city.address());
        passwords.put(id, nobody.replacePassword(id, first));
        people.put(id, nobody.signIn(id, passwords.get(id)));
    }

    public CityHttp person(String id) {
        return people.get(id);
    }

    /** The password of that person. */
    public String password(String id) {
        return passwords.get(id);
    }

    CityHttp administrator() {
        return administrator;
    }

    /** Exposed rubbish in the middle of the district, as that person tells it. */
    public JsonNode report(String person, String source) {
        return report(person, source, "路口");
    }

    /** The same at another address. */
    public JsonNode report(String person, String source, String address) {
        return report(person, source, address, "06010");
    }

    /** Another matter. */
    JsonNode report(String person, String source, String address, String code) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("source", source)
                .put("standard", "GB/T 47678.5-2026")
                .put("kind", "matter")
                .put("code", code)
                .put("address", address)
                .put("description", "<b>垃圾</b> 😀𠮷");
        body.set("position", district.path("centre"));
        return CityHttp.parsed(person(person).post("/api/cases", body.toString()));
    }

    /** What that person makes of the case; the fields come without braces. */
    public JsonNode act(String person, JsonNode looked, String action, String fields) {
        String path = "/api/cases/" + looked.path("number").asText() + "/actions/" + action;
        return CityHttp.parsed(person(person)
                .post(path, "{\"version\":" + looked.path("version") + (fields.isEmpty() ? "" : "," + fields) + "}"));
    }

    /** Whether the case lies in that inbox of that person. */
    boolean has(String person, String inbox, JsonNode file) {
        JsonNode items =
                person(person).json("/api/cases?limit=200&inbox=" + inbox).path("items");
        return items.findValuesAsText("number").contains(file.path("number").asText());
    }

    /** The case as that person sees it. */
    public JsonNode see(String person, JsonNode file) {
        JsonNode seen = person(person).json("/api/cases/" + file.path("number").asText());
        assertThat(seen.path("number")).isEqualTo(file.path("number"));
        return seen;
    }
}
