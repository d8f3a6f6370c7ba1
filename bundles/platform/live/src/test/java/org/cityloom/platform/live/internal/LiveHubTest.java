/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.live.LiveTopic;
import org.cityloom.api.people.Person;
import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;

class LiveHubTest {
    private static final Limits LIMITS = limits(Duration.ofMinutes(1));
    private static final LiveTopic TRUCKS = new LiveTopic("trucks", "muck:view");
    private static final LiveTopic GAS = new LiveTopic("gas", "gas:view");

    private Screens screens;

    @BeforeEach
    void open() throws Exception {
        open(LIMITS);
    }

    private void open(Limits limits) throws Exception {
        screens = new Screens(limits);
        screens.hub.topics().add(TRUCKS, TRUCKS);
        screens.sessions.put("driver", new Person("driver", "Driver", Set.of("muck:view")));
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
    }

    record Truck(String plate, Instant time) {}

    @Test
    void sendsEventsAsTheyAreDocumented() throws Exception {
        Screens.Screen screen = connect("trucks");
        screens.hub.publish(new LiveEvent(
                "trucks", "t1", new Position(27, 111), new Truck("湘E1", Instant.parse("2026-11-23T08:00:00Z"))));
        assertThat(screen.readUntil("08:00:00Z\"}}"))
                .contains("event: trucks\ndata: {\"key\":\"t1\",\"position\":{\"latitude\":27.0,\"longitude\":111.0},"
                        + "\"data\":{\"plate\":\"湘E1\",\"time\":\"2026-11-23T08:00:00Z\"}}");
    }

    @Test
    void saysNowAndThenThatTheStreamIsAlive() throws Exception {
        assertThat(connect("trucks").readUntil(": ping")).contains(": ping");
    }

    @Test
    void sendsOnlyTheNewestOfManyEventsOfAKey() throws Exception {
        Screens.Screen screen = connect("trucks");
        for (int number = 0; number <= 1000; number++) {
            screens.hub.publish(new LiveEvent("trucks", "t1", null, number));
        }
        String text = screen.readUntil("\"data\":1000}");
        assertThat(text.split("event: trucks")).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void checksThePermissionOfATopicThatComesLater() throws Exception {
        Screens.Screen screen = connect("gas,trucks");
        screens.hub.topics().add(GAS, GAS);
        screens.hub.publish(new LiveEvent("gas", "g1", null, "secret"));
        screens.hub.publish(new LiveEvent("trucks", "t1", null, "open"));
        assertThat(screen.readUntil("open")).doesNotContain("secret");
    }

    @Test
    void refusesATopicThatIsNotPermitted() throws Exception {
        screens.hub.topics().add(GAS, GAS);
        assertThat(screens.connect("driver", "gas,trucks", 8192).readUntil("\r\n"))
                .contains("403");
    }

    @Test
    void refusesOneScreenTooMany() throws Exception {
        for (int number = 0; number < LIMITS.screens(); number++) {
            connect("trucks");
        }
        assertThat(screens.connect("driver", "trucks", 8192).readUntil("\r\n")).contains("503");
    }

    @Test
    void endsWithTheSession() throws Exception {
        Screens.Screen screen = connect("trucks");
        screens.sessions.clear();
        assertThat(screen.readUntil("0\r\n\r\n")).endsWith("0\r\n\r\n");
        awaitScreens(0);
    }

    @Test
    void forgetsAScreenThatHasGone() throws Exception {
        Screens.Screen screen = connect("trucks");
        screen.close();
        awaitScreens(0);
    }

    /** Whoever waited for the slow screen would wait for an hour. */
    @Test
    @Timeout(120)
    void servesOthersWhileOneScreenTakesNothing() throws Exception {
        screens.close();
        open(limits(Duration.ofHours(1)));
        Screens.Screen slow = screens.connect("driver", "trucks", 1024);
        Screens.Screen quick = connect("trucks");
        String large = "x".repeat(20_000);
        for (int number = 0; number < 2000; number++) {
            screens.hub.publish(new LiveEvent("trucks", "t" + number, null, large));
            if (number % 50 == 49) {
                assertThat(quick.readUntil("\"t" + number + "\"")).contains("event: ");
            }
        }
        assertThat(slow.readUntil("event: overflow")).contains("event: overflow");
    }

    @Test
    void closesAScreenThatTakesNothingForTooLong() throws Exception {
        screens.close();
        open(limits(Duration.ofMillis(500)));
        Screens.Screen stuck = screens.connect("driver", "trucks", 1024);
        awaitScreens(1);
        String large = "x".repeat(100_000);
        for (int number = 0; number < 100; number++) {
            screens.hub.publish(new LiveEvent("trucks", "t" + number, null, large));
        }
        awaitScreens(0);
        stuck.close();
    }

    private static Limits limits(Duration stalled) {
        return new Limits(3, 100, Duration.ofMillis(200), Duration.ofMillis(400), stalled);
    }

    private Screens.Screen connect(String topics) throws Exception {
        Screens.Screen screen = screens.connect("driver", topics, 1 << 20);
        assertThat(screen.readUntil(": welcome")).contains("200 OK");
        return screen;
    }

    private void awaitScreens(int expected) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (screens.hub.screens() != expected && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(screens.hub.screens()).isEqualTo(expected);
    }
}
