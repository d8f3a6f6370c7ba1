/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.cityloom.api.live.LiveTopic;
import org.cityloom.api.testing.OfferedService;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {
    private static final LiveTopic VEHICLES = new LiveTopic("muck-vehicles", "muck:view");

    private final Topics topics = new Topics();

    @Test
    void keepsATopicThatBothVersionsOfASubsystemOfferUntilBothHaveGone() {
        topics.add("old", VEHICLES);
        Topic first = topics.find("muck-vehicles").orElseThrow();
        topics.add("new", new LiveTopic("muck-vehicles", "muck:watch"));
        assertThat(topics.find("muck-vehicles")).containsSame(first);
        topics.remove("old");
        Topic second = topics.find("muck-vehicles").orElseThrow();
        assertThat(second).as("its writer knows the classes of the old version").isNotSameAs(first);
        assertThat(second.permission()).isEqualTo("muck:watch");
        topics.remove("new");
        assertThat(topics.find("muck-vehicles")).isEmpty();
    }

    @Test
    void ignoresATopicInTheNameOfAnotherSubsystem() {
        LiveHub hub = new LiveHub(
                new Limits(1, 10, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)), null, null);
        hub.bindTopic(OfferedService.by("gas"), VEHICLES);
        assertThat(hub.topics().find("muck-vehicles")).isEmpty();
        hub.bindTopic(OfferedService.by("muck"), VEHICLES);
        assertThat(hub.topics().find("muck-vehicles")).isPresent();
        hub.close();
    }
}
