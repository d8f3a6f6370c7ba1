/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.CityShell;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** A real city with registered trucks, seen from outside. */
final class FullPath implements AutoCloseable {
    private static final String MUCK = "org.cityloom.subsystems.muck";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CALM = Duration.ofSeconds(5);

    private final CityContainer city;
    private final CityHttp http;
    private final Map<String, String> secrets;

    private FullPath(CityContainer city, List<String> devices) {
        this.city = city;
        this.http = city.http();
        this.secrets = register(devices);
    }

    /** Starts a city and registers the trucks. */
    static FullPath open(CityContainer city, String name, List<String> devices) {
        return new FullPath(city.unpack(name), devices);
    }

    /** Lets a city use a broker beside it. */
    static CityContainer with(Broker external, CityContainer city) {
        return city.with("org.cityloom.broker", "enabled", "false")
                .with("org.cityloom.broker", "externalUri", external.uri().toString());
    }

    private Map<String, String> register(List<String> devices) {
        StringBuilder csv = new StringBuilder("id,type,name,owner,latitude,longitude,area\n");
        devices.forEach(id -> csv.append(id).append(",muck-truck,").append(id).append(",,,,\n"));
        JsonNode answer = CityHttp.parsed(http.send("POST", "/api/devices/import", "text/csv", csv.toString()));
        assertThat(answer.path("refused")).isEmpty();
        Map<String, String> registered = new TreeMap<>();
        for (JsonNode device : answer.path("registered")) {
            registered.put(
                    device.path("device").path("id").asText(),
                    device.path("secret").asText());
        }
        assertThat(registered).hasSameSizeAs(devices);
        return registered;
    }

    /** The trucks, connected to the broker of the city. */
    Fleet fleet() throws IOException {
        return Fleet.connect(URI.create("tcp://127.0.0.1:" + city.mqttPort()), secrets);
    }

    /** The subsystem goes, what the trucks publish meanwhile waits at the broker, and the subsystem comes back and stores it. */
    void drain(Fleet fleet, long first, int each) throws IOException {
        CityShell shell = new CityShell(city);
        shell.run("bundle:stop " + MUCK);
        fleet.publish(first, each);
        shell.run("bundle:start " + MUCK);
        awaitStored(first + each - 1);
    }

    /** Returns when that message of every truck is stored. */
    void awaitStored(long sequence) {
        for (String truck : secrets.keySet()) {
            Await.until(
                    "message " + sequence + " of " + truck + " is stored, see "
                            + city.log().file(),
                    PATIENCE,
                    () -> http.get("/api/telemetry/" + truck + "/last")
                            .body()
                            .contains("\"sequence\":" + sequence + ","));
        }
    }

    /** CPU seconds of the city in a second in which nothing comes. */
    double idle() {
        CpuClock clock = CpuClock.of(pid());
        double before = clock.seconds();
        LockSupport.parkNanos(CALM.toNanos());
        return (clock.seconds() - before) / CALM.toSeconds();
    }

    long pid() {
        return city.processHandle().pid();
    }

    /** Stops the city, because its H2 file has one user at a time, and reads what it stored since that message of each truck. */
    Span storedInH2(long first) throws SQLException {
        city.stop();
        Path folder = city.data().resolve("cityloom/h2");
        try (StoreFixture store = StoreFixture.h2(folder);
                Connection connection = store.dataSource().getConnection()) {
            return stored(connection, first);
        }
    }

    /** Reads what is stored since that message of each truck; none may have been refused. */
    static Span stored(Connection connection, long first) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet letters = statement.executeQuery("SELECT count(*), max(reason) FROM telemetry_dead_letter")) {
            letters.next();
            assertThat(letters.getLong(1))
                    .as("refused messages, for example because: %s", letters.getString(2))
                    .isZero();
        }
        return Span.stored(connection, first);
    }

    @Override
    public void close() {
        city.close();
    }
}
