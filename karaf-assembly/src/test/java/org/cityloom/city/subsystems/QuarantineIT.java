/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.RequestLoop;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A subsystem that turned bad while it ran is stopped, its neighbours notice nothing, and a good version takes its place. */
class QuarantineIT {
    @RegisterExtension
    static final CityContainer CITY =
            CityContainer.onH2().with("org.cityloom.telemetry", "handlerDeadlineSeconds", "4");

    private static final Path FIGURES = Path.of("target", "quarantine.txt");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CALM_BEATS = 40;
    private static final int MOST_TIMES = 5; // slower in the middle than before
    private static final int MOST_TIMES_AT_WORST = 20; // of twenty reports, the slowest
    private static final long HEAP_OF_OTHERS = 64L << 20; // bytes by which the whole city may grow meanwhile
    private static final String METER = "meter";

    private static CityHttp http;
    private static Deployer deployer;
    private static RequestLoop neighbours;
    private static Pulse muck;
    private static DeviceLines broker;
    private static DeviceLine meter;
    private static int version;
    private static long sequence;

    @BeforeAll
    static void aMeterReports() {
        Deployer.trustVendor(CITY);
        http = CITY.http();
        deployer = new Deployer(http);
        deploy(Moody.Whim.NONE);
        String registration = "{\"id\":\"" + METER + "\",\"type\":\"moody-meter\",\"name\":\"" + METER + "\"}";
        String secret = http.register(registration);
        broker = new DeviceLines(URI.create("tcp://127.0.0.1:" + CITY.mqttPort()));
        meter = broker.open(Moody.ID, METER, secret, 10_000);
        remove();
        muck = new Pulse(CITY);
        neighbours = RequestLoop.start(
                http,
                List.of(
                        "/",
                        "/api/muck/vehicles",
                        "/api/places/areas?level=DISTRICT",
                        "/api/devices?limit=10",
                        "/api/alarms?limit=10",
                        "/api/openapi.json"));
    }

    @AfterAll
    static void theNeighboursHaveLostNothing() {
        neighbours.close();
        muck.close();
        broker.close();
        assertThat(neighbours.failures()).isEmpty();
        assertThat(neighbours.requests()).isGreaterThan(100);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void isQuarantinedWhenItsHandler(Moody.Whim whim) throws Exception {
        Map<String, Long> heapBefore = Remains.heap(CITY);
        deploy(whim);
        report(0);
        awaitStored();
        List<Long> calm = calm();
        int beats = muck.beats();

        report(1);
        Await.until(whim + " is in quarantine", PATIENCE, () -> {
            report(0);
            return state().equals("QUARANTINED");
        });
        assertToldWhy(whim);
        assertMuckGoesOn(whim, calm, beats);
        assertGivenBack(whim, heapBefore);

        deploy(Moody.Whim.NONE);
        report(0);
        awaitStored();
        assertThat(state()).isEqualTo("ACTIVE");
        remove();
        assertGivenBack(whim, heapBefore);
    }

    private static void assertToldWhy(Moody.Whim whim) {
        JsonNode installed = deployer.installed(Moody.ID);
        assertThat(installed.path("reason").path("en").asText()).containsPattern(whim.reason());
        assertThat(installed.path("reason").path("zh").asText()).isNotBlank();
        JsonNode stop = http.json("/api/subsystems/operations?subsystem=moody&limit=1")
                .path("items")
                .get(0);
        assertThat(stop.path("kind").asText()).isEqualTo("STOP");
        assertThat(stop.path("via").asText()).isEqualTo("guard");
        assertThat(deployer.ended(stop).path("outcome").path("en").asText())
                .containsPattern(whim.reason())
                .contains("rests");
    }

    /** What was measured while nobody was bad. */
    private static List<Long> calm() {
        int beats = muck.beats();
        Await.until("muck has reported often enough", PATIENCE, () -> muck.beats() >= beats + CALM_BEATS);
        return muck.since(beats);
    }

    private static void assertMuckGoesOn(Moody.Whim whim, List<Long> calm, int beats) throws IOException {
        Await.until("muck has reported often enough", PATIENCE, () -> muck.beats() >= beats + CALM_BEATS);
        List<Long> now = muck.since(beats);
        String figures =
                "%s: from a report of muck to its sight %d / %d ms (median, 95 %%) before, %d / %d ms meanwhile%n"
                        .formatted(
                                whim,
                                Pulse.quantile(calm, 0.5),
                                Pulse.quantile(calm, 0.95),
                                Pulse.quantile(now, 0.5),
                                Pulse.quantile(now, 0.95));
        Files.writeString(FIGURES, figures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(Pulse.quantile(now, 0.5)).as(figures).isLessThanOrEqualTo(MOST_TIMES * Pulse.quantile(calm, 0.5));
        assertThat(Pulse.quantile(now, 0.95))
                .as(figures)
                .isLessThanOrEqualTo(MOST_TIMES_AT_WORST * Pulse.quantile(calm, 0.95));
    }

    /** One that answers no interrupt keeps its thread, and what that knows, as long as it likes. */
    private static void assertGivenBack(Moody.Whim whim, Map<String, Long> heapBefore) {
        if (whim == Moody.Whim.HANGS) {
            return;
        }
        try {
            Await.until("the threads of " + whim + " are given back", PATIENCE, () -> !Remains.of(CITY)
                    .containsKey("threads called moody-leak"));
            Await.until(
                    "the classes of " + whim + " are given back", PATIENCE, () -> Remains.classes(CITY, Moody.PACKAGE)
                            .isEmpty());
            Await.until(
                    "the heap of " + whim + " is given back",
                    PATIENCE,
                    () -> Remains.bytes(Remains.heap(CITY)) < Remains.bytes(heapBefore) + HEAP_OF_OTHERS);
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + "; loaded are " + Remains.classes(CITY, Moody.PACKAGE) + ", and the heap grew by "
                            + Remains.grown(heapBefore, Remains.heap(CITY)),
                    e);
        }
    }

    private static void deploy(Moody.Whim whim) {
        JsonNode ended = deployer.deploy(Moody.archive(++version + ".0.0", whim));
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("DONE");
    }

    private static void remove() {
        JsonNode ended = deployer.run("REMOVE", Moody.ID);
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("DONE");
    }

    private static String state() {
        return deployer.installed(Moody.ID).path("state").asText();
    }

    private static void report(int mood) throws InterruptedException {
        sequence++;
        meter.put(("{\"time\":" + System.currentTimeMillis() + ",\"sequence\":" + sequence + ",\"signals\":{\"mood\":"
                        + mood + "}}")
                .getBytes(UTF_8));
    }

    private static void awaitStored() {
        Await.until("what the meter reported last is stored", PATIENCE, () -> {
            HttpResponse<String> last = http.get("/api/telemetry/" + METER + "/last");
            return last.statusCode() == 200
                    && CityHttp.parsed(last)
                                    .path("measurement")
                                    .path("sequence")
                                    .asLong()
                            == sequence;
        });
    }
}
