/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.RequestLoop;
import org.cityloom.platform.subsystems.testing.ArchiveBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Muck trucks are replaced again and again while trucks publish and people ask; nothing is lost, doubled, refused or left behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpdateUnderLoadIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static final int WARM_UP = 2;
    private static final int PEOPLE = 3;

    private Deployer deployer;
    private Traffic traffic;
    private int version;

    @BeforeAll
    void threeSubsystemsRun() {
        Deployer.trustVendor(CITY);
        deployer = new Deployer(CITY.http());
        assertDone(deployer.deploy(Trials.good("1.0.0").build()));
        assertDone(deployer.deploy(ArchiveBuilder.of("bystander", "1.0.0").build()));
        traffic = new Traffic(CITY, Soak.times(500, 5000));
        for (int i = 0; i < WARM_UP; i++) {
            update();
        }
    }

    @AfterAll
    void endTraffic() {
        traffic.close();
    }

    private JsonNode update() {
        JsonNode operation = deployer.deploy(MuckVersions.archive(CITY, "0.2." + ++version, 0));
        assertDone(operation);
        return operation;
    }

    private static void assertDone(JsonNode operation) {
        assertThat(operation.path("state").asText()).as(operation.toString()).isEqualTo("DONE");
    }

    @Test
    void losesNothingAndLeavesNothingBehind() throws Exception {
        Map<String, Long> before = Remains.of(CITY);
        CityHttp http = CITY.http();
        List<RequestLoop> people = new ArrayList<>();
        for (int i = 0; i < Soak.times(1, PEOPLE); i++) {
            people.add(RequestLoop.start(http, List.of("/api/muck/vehicles", "/api/muck/limits")));
            people.add(RequestLoop.start(http, List.of(Trials.PATH)));
            people.add(RequestLoop.start(http, List.of("/api/bystander/hello", "/api/alarms?limit=10", "/")));
        }
        Instant begin = Instant.now();
        for (int i = 0; i < Soak.times(5, 100); i++) {
            update();
        }
        Soak.tell("%d requests per second while it was updated".formatted(perSecond(people, begin)));
        assertThat(traffic.finish()).isGreaterThan(1000);
        people.forEach(RequestLoop::close);
        assertThat(traffic.missing()).isEmpty();
        for (RequestLoop each : people) {
            assertThat(each.failures()).isEmpty();
            assertThat(each.requests()).isGreaterThan(50);
        }
        assertThat(CITY.log().lines().stream().filter(line -> line.contains("attempted to Ack")))
                .as("acknowledgements that came too late, so that what was done is delivered again")
                .isEmpty();
        assertThat(Remains.more(before, Remains.of(CITY)))
                .as("what is left behind")
                .isEmpty();
    }

    private static long perSecond(List<RequestLoop> people, Instant since) {
        return people.stream().mapToLong(RequestLoop::requests).sum()
                * 1000
                / Duration.between(since, Instant.now()).toMillis();
    }
}
