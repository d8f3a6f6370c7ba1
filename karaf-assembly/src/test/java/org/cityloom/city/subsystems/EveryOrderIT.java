/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The five trades come into a running core in any order and go in any other: those that are there work, and of those that are gone nothing is left:
 * nobody who asks finds anything, their classes are given back, and in the end there is as much of everything as in the beginning.
 */
class EveryOrderIT {
    private static final int ORDERS = Soak.times(2, 12);
    private static final int PROBATION_SECONDS = 2;

    /** Something that each of them answers over REST. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "muck", "/api/muck/vehicles",
            "sanitation", "/api/sanitation/vehicles",
            "gas", "/api/gas/sensors",
            "parks", "/api/parks/zones",
            "cases", "/api/cases/inboxes");

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onPostgres();

    private static final Duration PATIENCE = Duration.ofMinutes(2); // idle threads of pools end after one

    private static CityHttp http;
    private static Deployer deployer;
    private static Reporters reporters;

    private final Random random = new Random(20261129);

    @BeforeAll
    static void nothingIsInstalled() throws InterruptedException {
        Deployer.trustVendor(CITY);
        http = CITY.http();
        deployer = new Deployer(http);
        reporters = new Reporters(CITY);
        reporters.report();
        QUESTIONS.keySet().forEach(EveryOrderIT::remove);
        QUESTIONS.keySet().forEach(EveryOrderIT::leavesNothing);
    }

    @AfterAll
    static void nobodyReports() {
        reporters.close();
    }

    @Test
    void theyComeAndGoInAnyOrder() throws SQLException, InterruptedException {
        Map<String, Long> before = Remains.of(CITY);
        Set<List<String>> tried = new HashSet<>();
        while (tried.size() < ORDERS) {
            List<String> coming = shuffled();
            if (tried.add(coming)) {
                round(coming, shuffled());
                Soak.tell("order " + tried.size() + " of " + ORDERS + ": " + coming);
            }
        }
        Await.untilNone(
                "there is as much of everything as before", PATIENCE, () -> Remains.more(before, Remains.of(CITY))
                        .entrySet());
        for (String id : QUESTIONS.keySet()) {
            assertThat(tables(id))
                    .as("tables of %s, kept because nobody asked", id)
                    .isNotEmpty();
        }
        deployer.deploy(MuckVersions.shipped(CITY, "gas", PROBATION_SECONDS));
        JsonNode purged = deployer.ended(deployer.begin("{\"kind\":\"REMOVE\",\"subsystem\":\"gas\",\"purge\":true}"));
        assertThat(purged.path("state").asText()).isEqualTo("DONE");
        assertThat(tables("gas")).isEmpty();
    }

    private List<String> shuffled() {
        List<String> order = new ArrayList<>(new TreeSet<>(QUESTIONS.keySet()));
        Collections.shuffle(order, random);
        return List.copyOf(order);
    }

    private static void round(List<String> coming, List<String> going) throws InterruptedException {
        Set<String> there = new TreeSet<>();
        for (String id : coming) {
            JsonNode report = deployer.deploy(MuckVersions.shipped(CITY, id, PROBATION_SECONDS));
            assertThat(report.path("state").asText()).as("%s", report).isEqualTo("DONE");
            there.add(id);
            works(there);
        }
        reporters.report();
        for (String id : going) {
            remove(id);
            there.remove(id);
            works(there);
            leavesNothing(id);
        }
    }

    private static void remove(String id) {
        assertThat(deployer.run("REMOVE", id).path("state").asText()).isEqualTo("DONE");
    }

    private static void works(Collection<String> there) {
        QUESTIONS.forEach((id, question) ->
                assertThat(http.get(question).statusCode()).as(question).isEqualTo(there.contains(id) ? 200 : 404));
        for (String id : there) {
            assertThat(deployer.installed(id).path("state").asText()).as(id).isEqualTo("ACTIVE");
        }
    }

    private static void leavesNothing(String id) {
        assertThat(http.get("/api/screen/modules").body()).doesNotContain("\"subsystem\":\"" + id + "\"");
        assertThat(http.get("/api/devices/types").body()).doesNotContain("\"id\":\"" + id + "-");
        assertThat(http.get("/api/people/permissions").body()).doesNotContain("\"name\":\"" + id + ":");
        assertThat(http.get("/api/openapi.json").body()).doesNotContain("\"/api/" + id + "/", "\"/" + id + "/");
        Await.untilNone(
                "the classes of " + id + " are given back",
                PATIENCE,
                () -> Remains.classes(CITY, "org.cityloom.subsystems." + id));
    }

    private static List<String> tables(String id) throws SQLException {
        String query =
                "SELECT table_name FROM information_schema.tables WHERE table_name LIKE ? AND table_schema = 'public'";
        try (Connection connection = CITY.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, id + "\\_%");
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return tables;
        }
    }
}
