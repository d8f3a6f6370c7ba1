/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.RequestLoop;
import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.SigningKey;
import org.cityloom.platform.subsystems.testing.TestBundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Archives that are up to no good, against version 2.0.0 of a small subsystem that runs, and against its neighbours. */
class HostileArchivesIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static final String RUNNING = "2.0.0";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static CityHttp http;
    private static Deployer deployer;
    private static RequestLoop neighbours;

    @BeforeAll
    static void aGoodVersionRuns() {
        Deployer.trustVendor(CITY);
        http = CITY.http();
        deployer = new Deployer(http);
        assertThat(deployer.deploy(Trials.good("1.0.0").build()).path("state").asText())
                .isEqualTo("DONE");
        JsonNode update = deployer.deploy(Trials.with(
                        RUNNING, Trials.withTables(RUNNING, Trials.changeSet("trial-1", Trials.table("trial_pump"))))
                .build());
        assertThat(update.path("state").asText()).as(update.toString()).isEqualTo("DONE");
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
        assertThat(neighbours.failures()).isEmpty();
        assertThat(neighbours.requests()).isGreaterThan(100);
    }

    /** Refused when they are uploaded. */
    static Stream<Arguments> refusedAtOnce() {
        byte[] good = Trials.good("3.0.0").build();
        return Stream.of(
                arguments(
                        "cut off at half",
                        "archive-truncated",
                        Trials.good("3.0.0").truncated(good.length / 2)),
                arguments("a zip bomb", "archive-bomb", Trials.good("3.0.0").bomb("bomb.bin", 300 << 20)),
                arguments(
                        "a path out of its folder",
                        "archive-slip",
                        Trials.good("3.0.0").entry("../../etc/users.properties", new byte[] {1})),
                arguments(
                        "a digest that is not right",
                        "archive-tampered",
                        Trials.good("3.0.0").wrongDigests()),
                arguments(
                        "nobody's signature",
                        "archive-unsigned",
                        Trials.good("3.0.0").unsigned()),
                arguments(
                        "a stranger's signature",
                        "archive-signer-unknown",
                        Trials.good("3.0.0").signedBy(SigningKey.stranger())),
                arguments(
                        "a change after signing",
                        "archive-tampered",
                        Trials.good("3.0.0").tampered(HostileArchivesIT::spoil)),
                arguments(
                        "the REST path of another",
                        "path-foreign",
                        Trials.with(
                                "3.0.0",
                                Trials.bundle("3.0.0")
                                        .source("org.example.trial.Thief", Thieves.resource("muck/vehicles")))),
                arguments(
                        "the tables of another",
                        "table-foreign",
                        Trials.with("3.0.0", Trials.bundle("3.0.0").header("Cityloom-Schema", "muck"))),
                arguments(
                        "a copy of the api of its own",
                        "bundle-carries-api",
                        Trials.with(
                                "3.0.0",
                                Trials.bundle("3.0.0").source("org.cityloom.api.alarms.Mine", Thieves.apiClass()))));
    }

    private static void spoil(Map<String, byte[]> entries) {
        String jar = entries.keySet().stream()
                .filter(name -> name.endsWith(".jar"))
                .findFirst()
                .orElseThrow();
        byte[] content = entries.get(jar).clone();
        content[content.length / 2] ^= 1;
        entries.put(jar, content);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedAtOnce")
    void isRefusedWhenItIsUploaded(String what, String code, ArchiveBuilder archive) {
        HttpResponse<String> response = deployer.upload(archive.build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(response.body()).contains(code);
        assertTheGoodVersionRuns();
    }

    /** Refused before anything is touched. */
    static Stream<Arguments> rejected() {
        return Stream.of(
                arguments(
                        "an import that nobody offers",
                        "bundle-unresolved",
                        "org.example.nowhere",
                        Trials.with("3.0.0", Trials.bundle("3.0.0").header("Import-Package", "org.example.nowhere,*"))),
                arguments(
                        "the api of the future",
                        "api-unfit",
                        "[9.0.0,10.0.0)",
                        Trials.good("3.0.0").api("[9,10)")),
                arguments(
                        "a table dropped",
                        "schema-destructive",
                        "trial-2",
                        Trials.with(
                                "3.0.0",
                                Trials.withTables(
                                        "3.0.0",
                                        Trials.changeSet("trial-1", Trials.table("trial_pump")),
                                        Trials.changeSet("trial-2", "<dropTable tableName=\"trial_pump\"/>")))),
                arguments(
                        "a table of another in its changelog",
                        "schema-destructive",
                        "muck_stolen",
                        Trials.with(
                                "3.0.0",
                                Trials.withTables(
                                        "3.0.0",
                                        Trials.changeSet("trial-1", Trials.table("trial_pump")),
                                        Trials.changeSet("trial-2", Trials.table("muck_stolen"))))),
                arguments("the version that runs, changed", "version-reused", RUNNING, Trials.good(RUNNING)),
                arguments("a lower version", "version-lower", "1.5.0", Trials.good("1.5.0")),
                arguments(
                        "a feature of the core that is not there",
                        "feature-missing",
                        "cityloom-teleport",
                        Trials.good("3.0.0").features("cityloom-teleport")),
                arguments(
                        "the name of a bundle of the core",
                        "bundle-foreign",
                        "org.apache.commons.commons-csv",
                        Trials.good("3.0.0").bundle(TestBundle.named("org.apache.commons.commons-csv", "9.0.0"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejected")
    void isRejectedBeforeAnythingIsTouched(String what, String code, String named, ArchiveBuilder archive) {
        assertEnds(archive, "REJECTED", code, named);
    }

    /** Tried out, and taken away again. */
    static Stream<Arguments> rolledBack() {
        return Stream.of(
                arguments(
                        "an activator that throws",
                        "start-failed",
                        "the tank is empty",
                        Trials.with(
                                "3.0.0",
                                Trials.activated("3.0.0", "throw new IllegalStateException(\"the tank is empty\");"))),
                arguments(
                        "an activator that hangs",
                        "start-hangs",
                        "within 4 s",
                        Trials.with("3.0.0", Trials.activated("3.0.0", "Thread.sleep(3_600_000);"))),
                arguments(
                        "an activator that spins and answers no interrupt",
                        "start-hangs",
                        "within 4 s",
                        Trials.with(
                                "3.0.1",
                                Trials.activated(
                                        "3.0.1",
                                        "long end = System.nanoTime() + 30_000_000_000L; while (System.nanoTime() < end)"
                                                + " Thread.onSpinWait();"))),
                arguments(
                        "a component that misses a service",
                        "unhealthy",
                        "java.util.concurrent.Future",
                        Trials.with("3.0.0", Trials.bundle("3.0.0", "Waiting", Thieves.waiting()))),
                arguments(
                        "a health check that fails",
                        "unhealthy",
                        "the pump is dry",
                        Trials.with("3.0.0", Trials.unhealthyAfter("3.0.0", 0))),
                arguments(
                        "one that is well at first",
                        "unhealthy-in-probation",
                        "the pump is dry",
                        Trials.with("3.0.0", Trials.unhealthyAfter("3.0.0", 1500))
                                .probation(Duration.ofSeconds(20))),
                arguments(
                        "an error in its log during probation",
                        "unhealthy-in-probation",
                        "the valve is stuck",
                        Trials.with("3.0.0", Trials.bundle("3.0.0", "Complaining", Thieves.complaining()))
                                .probation(Duration.ofSeconds(20))),
                arguments(
                        "the topics of another",
                        "unhealthy",
                        "MQTT",
                        Trials.with("3.0.0", Trials.bundle("3.0.0", "Listening", Thieves.handler("muck")))),
                arguments(
                        "a migration that fails halfway",
                        "schema-failed",
                        "trial",
                        Trials.with(
                                "3.0.0",
                                Trials.withTables(
                                        "3.0.0",
                                        Trials.changeSet("trial-1", Trials.table("trial_pump")),
                                        Trials.changeSet("trial-2", Trials.table("trial_valve")),
                                        Trials.changeSet("trial-3", Trials.row("trial_valve", 1)),
                                        Trials.changeSet("trial-4", Trials.row("trial_valve", 1))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rolledBack")
    void isTakenAwayAgain(String what, String code, String named, ArchiveBuilder archive) {
        assertEnds(archive, "ROLLED_BACK", code, named);
    }

    /** CXF of the core would take what the archive exports, and every REST path with it. */
    @Test
    void isRejectedForTheBundleOfTheCoreThatItAttracts() {
        JsonNode preview = deployer.stage(Trials.with(
                        "3.0.0",
                        Trials.bundle("3.0.0")
                                .source("com.sun.xml.fastinfoset.stax.Lure", Thieves.lure())
                                .header("Export-Package", "com.sun.xml.fastinfoset.stax;version=2.1.0"))
                .build());
        assertThat(preview.path("blastRadius"))
                .as(preview.toString())
                .extracting(JsonNode::asText)
                .contains("org.apache.cxf.cxf-core", "org.cityloom.platform.rest")
                .doesNotContain("org.example.trial");
        assertThat(preview.path("refusals").findValuesAsText("code")).containsExactly("blast-radius");
        JsonNode ended = deployer.deploy(preview.path("digest").asText());
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("REJECTED");
        assertThat(ended.path("code").asText()).isEqualTo("blast-radius");
        assertThat(ended.path("outcome").path("en").asText())
                .startsWith("bundles outside the archive would be restarted: ")
                .contains("org.apache.cxf.cxf-core");
        assertThat(ended.path("outcome").path("zh").asText()).contains("org.apache.cxf.cxf-core");
        assertTheGoodVersionRuns();
    }

    /** While the copy rests at half, an archive that came after it is dealt with: the half one had its turn, and was let be. */
    @Test
    void waitsForTheSecondHalfOfASlowCopy() throws IOException {
        Path inbox = CITY.data().resolve("cityloom/subsystems/inbox");
        byte[] slow = ArchiveBuilder.of("slow", "1.0.0").build();
        int half = slow.length / 2;
        Path copy = Files.write(inbox.resolve("a-slow.kar"), Arrays.copyOf(slow, half));
        ArchiveBuilder.of("quick", "1.0.0").write(inbox.resolve("b-quick.kar"));
        Await.until("the quick one is done", PATIENCE, () -> Files.exists(inbox.resolve("done/b-quick.kar")));
        assertThat(copy).hasSize(half);
        assertThat(inbox.resolve("refused/a-slow.kar")).doesNotExist();
        assertThat(deployer.installed("slow").isMissingNode()).isTrue();
        assertThat(http.json("/api/subsystems/operations?subsystem=slow")
                        .path("total")
                        .asInt())
                .isZero();

        Files.write(copy, Arrays.copyOfRange(slow, half, slow.length), StandardOpenOption.APPEND);
        Await.until("the slow one is done", PATIENCE, () -> Files.exists(inbox.resolve("done/a-slow.kar")));
        assertThat(deployer.installed("slow").path("state").asText()).isEqualTo("ACTIVE");
        assertThat(http.get("/api/slow/hello").body()).isEqualTo("hello from slow");
        assertTheGoodVersionRuns();
    }

    /** Its version counts as installed only when it has proven itself. */
    @Test
    void isListedWhileItsFirstVersionIsTried() {
        JsonNode begun = deployer.begin("{\"kind\":\"INSTALL\",\"archive\":\""
                + deployer.stage(Trials.slowlyHealthy("shy", "1.0.0", 2000)
                                .probation(Duration.ofSeconds(4))
                                .build())
                        .path("digest")
                        .asText()
                + "\"}");
        for (String state : List.of("ACTIVATING", "PROBATION")) {
            Await.until(
                    "shy is listed as " + state,
                    PATIENCE,
                    () -> deployer.installed("shy").path("state").asText().equals(state));
            JsonNode listed = deployer.installed("shy");
            assertThat(listed.path("version").isNull()).as(listed.toString()).isTrue();
            assertThat(listed.path("title").path("en").asText()).isEqualTo("Test");
            assertThat(listed.path("previous")).isEmpty();
        }
        assertThat(deployer.ended(begun).path("state").asText()).isEqualTo("DONE");
        assertThat(deployer.installed("shy").path("version").asText()).isEqualTo("1.0.0");

        JsonNode sick =
                deployer.deploy(Trials.slowlyHealthy("sick", "1.0.0", 3_600_000).build());
        assertThat(sick.path("state").asText()).isEqualTo("ROLLED_BACK");
        assertThat(deployer.installed("sick").isMissingNode()).isTrue();
    }

    private static void assertEnds(ArchiveBuilder archive, String state, String code, String named) {
        JsonNode ended = deployer.deploy(archive.build());
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo(state);
        assertThat(ended.path("code").asText()).as(ended.toString()).isEqualTo(code);
        assertThat(ended.path("outcome").path("en").asText()).contains(named);
        assertThat(ended.path("outcome").path("zh").asText()).isNotBlank();
        assertTheGoodVersionRuns();
    }

    private static void assertTheGoodVersionRuns() {
        JsonNode installed = deployer.installed(Trials.ID);
        assertThat(installed.path("version").asText()).isEqualTo(RUNNING);
        assertThat(installed.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(http.json(Trials.PATH).path("version").asText()).isEqualTo(RUNNING);
    }
}
