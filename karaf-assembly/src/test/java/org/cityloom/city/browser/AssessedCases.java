/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.city.cases.Crew;

/** Five reports of a district, of which two are refused; two of the others are handled in time, one of them after a postponement. */
final class AssessedCases {
    private final Crew crew;
    private final JsonNode district;
    private final List<String> valid = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    AssessedCases(Crew crew) {
        this.crew = crew;
        this.district = crew.person("assessor")
                .json("/api/places/areas?level=DISTRICT")
                .path("items")
                .get(0);
        for (int i = 0; i < 2; i++) {
            refused.add(number(crew.act("intake-clerk", reported(), "refuse", "\"reason\":\"not ours\"")));
        }
        valid.add(number(reported()));
        valid.add(number(handled(dispatched())));
        JsonNode asked = crew.act("foreman", dispatched(), "ask-to-postpone", "\"reason\":\"a storm\"");
        valid.add(number(handled(crew.act("dispatcher", asked, "postpone", ""))));
    }

    /** Code of the district. */
    String district() {
        return district.path("code").asText();
    }

    /** Where all of them lie: latitude and longitude in degrees. */
    String centre() {
        JsonNode centre = district.path("centre");
        return centre.path("latitude").asText() + ", "
                + centre.path("longitude").asText();
    }

    /** Numbers of those that were not refused; the last two are handled. */
    List<String> valid() {
        return valid;
    }

    List<String> refused() {
        return refused;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(valid);
        all.addAll(refused);
        return all;
    }

    private JsonNode reported() {
        return crew.report("collector", "COLLECTOR");
    }

    private JsonNode dispatched() {
        JsonNode file = crew.act("intake-clerk", reported(), "accept", "");
        file = crew.act("duty-lead", file, "register", "\"condition\":1");
        return crew.act("dispatcher", file, "dispatch", "\"unit\":\"" + Crew.DEPARTMENT + "\"");
    }

    private JsonNode handled(JsonNode dispatched) {
        JsonNode file = crew.act("foreman", dispatched, "assign", "\"person\":\"sweeper\"");
        file = crew.act("sweeper", file, "feed-back", "\"reason\":\"swept\"");
        return crew.act("foreman", file, "confirm-done", "");
    }

    private static String number(JsonNode file) {
        return file.path("number").asText();
    }
}
