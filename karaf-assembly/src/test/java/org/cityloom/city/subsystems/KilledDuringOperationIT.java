/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.CityShell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The process ends at a step of an operation; after the next start the operation is finished or undone, and the city whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledDuringOperationIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static final List<String> OF_AN_UPDATE =
            List.of("STAGE", "VERIFY", "PREPARE", "DRAIN", "ACTIVATE", "PROBATION", "COMMIT", "CLEAN");
    private static final int[] MILLISECONDS = {0, 3, 15, 60, 150};

    private Halter halter;
    private int version;

    @BeforeAll
    void aVersionRuns() {
        Deployer.trustVendor(CITY);
        halter = Halter.in(CITY);
        install();
    }

    private String next() {
        return "1." + ++version + ".0";
    }

    private void install() {
        JsonNode operation = deployer().deploy(good(next()));
        assertThat(operation.path("state").asText()).as(operation.toString()).isEqualTo("DONE");
    }

    private static byte[] good(String version) {
        return Trials.with(version, Trials.withTables(version, Trials.changeSet("trial-1", Trials.table("trial_pump"))))
                .build();
    }

    private static Deployer deployer() {
        return new Deployer(CITY.http());
    }

    static Stream<Arguments> updates() {
        List<String> steps = Soak.isOn() ? OF_AN_UPDATE : List.of("PREPARE", "ACTIVATE", "COMMIT");
        return steps.stream().flatMap(step -> IntStream.of(MILLISECONDS)
                .limit(Soak.times(1, MILLISECONDS.length))
                .mapToObj(delay -> arguments(step, delay)));
    }

    @ParameterizedTest(name = "{0} + {1} ms")
    @MethodSource("updates")
    void leavesOneVersionOrTheOtherWhenAnUpdateIsCutOff(String step, int milliseconds) {
        String before = installed().path("version").asText();
        String after = next();
        JsonNode begun = begin(good(after), step, milliseconds);
        restart();

        JsonNode operation = report(begun);
        String state = operation.path("state").asText();
        String runs = state.equals("DONE") ? after : before;
        assertThat(state).as(operation.toString()).isIn("DONE", "ROLLED_BACK", "REJECTED");
        if (milliseconds == 0) {
            assertThat(state)
                    .isEqualTo(
                            step.equals("CLEAN") ? "DONE" : step.matches("STAGE|VERIFY") ? "REJECTED" : "ROLLED_BACK");
        }
        assertThat(operation.path("outcome").path("en").asText()).isNotBlank();
        assertRuns(runs);
        if (!runs.equals(after)) {
            assertThat(deployer().deploy(good(after)).path("state").asText())
                    .as("the same archive afterwards")
                    .isEqualTo("DONE");
        }
    }

    static Stream<Arguments> delays() {
        return IntStream.of(MILLISECONDS)
                .limit(Soak.times(1, MILLISECONDS.length))
                .mapToObj(Arguments::arguments);
    }

    @ParameterizedTest(name = "ROLL_BACK + {0} ms")
    @MethodSource("delays")
    void leavesTheVersionBeforeWhenARollBackIsCutOff(int milliseconds) {
        String before = installed().path("version").asText();
        byte[] sick = Trials.with(next(), Trials.unhealthyAfter("1." + version + ".0", 0))
                .build();
        JsonNode begun = begin(sick, "ROLL_BACK", milliseconds);
        restart();

        assertThat(report(begun).path("state").asText()).isEqualTo("ROLLED_BACK");
        assertRuns(before);
    }

    @ParameterizedTest(name = "PURGE + {0} ms")
    @MethodSource("delays")
    void leavesNothingWhenAPurgeIsCutOff(int milliseconds) {
        halter.at("PURGE", milliseconds);
        JsonNode begun = deployer().begin("{\"kind\":\"REMOVE\",\"subsystem\":\"trial\",\"purge\":true}");
        awaitEnd();
        restart();

        assertThat(report(begun).path("state").asText()).isEqualTo("DONE");
        assertThat(installed().isMissingNode()).isTrue();
        assertThat(CITY.http().get(Trials.PATH).statusCode()).isEqualTo(404);
        assertThat(bundles()).isZero();
        install();
    }

    private JsonNode begin(byte[] archive, String step, int milliseconds) {
        Deployer deployer = deployer();
        String digest = deployer.stage(archive).path("digest").asText();
        halter.at(step, milliseconds);
        JsonNode begun = deployer.begin("{\"kind\":\"UPDATE\",\"archive\":\"" + digest + "\"}");
        awaitEnd();
        return begun;
    }

    private static void awaitEnd() {
        ProcessHandle process = CITY.processHandle();
        Await.until("the process has ended", Duration.ofMinutes(1), () -> !process.isAlive());
    }

    private static void restart() {
        CITY.kill();
        CITY.start();
    }

    private static JsonNode report(JsonNode begun) {
        CityHttp http = CITY.http();
        JsonNode[] last = new JsonNode[1];
        Await.until("the operation is concluded", Duration.ofMinutes(1), () -> {
            last[0] = http.json("/api/subsystems/operations/" + begun.path("id").asLong());
            return !last[0].path("ended").isNull();
        });
        assertThat(audited(http, last[0])).as("audited ends of " + last[0]).isPositive();
        return last[0];
    }

    private static long audited(CityHttp http, JsonNode operation) {
        String action = "subsystems:"
                + operation.path("kind").asText().toLowerCase(Locale.ROOT).replace('_', '-') + "-ended";
        JsonNode found = http.json("/api/audit?subject=" + Trials.ID + "&action=" + action);
        return StreamSupport.stream(found.path("items").spliterator(), false)
                .map(entry -> entry.path("after"))
                .filter(after ->
                        after.path("operation").asLong() == operation.path("id").asLong())
                .filter(after -> after.path("state").equals(operation.path("state")))
                .count();
    }

    private static JsonNode installed() {
        return deployer().installed(Trials.ID);
    }

    private static void assertRuns(String expected) {
        CityHttp http = CITY.http();
        Await.until(
                "it answers", Duration.ofMinutes(1), () -> http.get(Trials.PATH).statusCode() == 200);
        assertThat(http.json(Trials.PATH).path("version").asText()).isEqualTo(expected);
        assertThat(installed().path("version").asText()).isEqualTo(expected);
        assertThat(installed().path("state").asText()).isEqualTo("ACTIVE");
        assertThat(bundles()).isEqualTo(1);
    }

    private static long bundles() {
        return new CityShell(CITY)
                .run("bundle:list -t 0 -s --no-format")
                .lines()
                .filter(line -> line.contains("org.example.trial"))
                .count();
    }
}
