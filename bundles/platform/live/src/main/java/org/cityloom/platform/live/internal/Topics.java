/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cityloom.api.live.LiveTopic;

/**
 * The topics that are there. While a subsystem is replaced, both versions offer the same one: the earlier counts until it goes, and what
 * remains then gets a new JSON writer, for the one in use until now knows the classes of the version that left.
 */
final class Topics {
    private final Map<Object, LiveTopic> offers = new LinkedHashMap<>();
    private volatile Map<String, Topic> byName = Map.of();

    /** Takes what somebody offers. */
    synchronized void add(Object origin, LiveTopic topic) {
        offers.put(origin, topic);
        if (!byName.containsKey(topic.name())) {
            show(topic.name());
        }
    }

    /** Forgets what that one offered. */
    synchronized void remove(Object origin) {
        LiveTopic gone = offers.remove(origin);
        if (gone != null) {
            show(gone.name());
        }
    }

    private void show(String name) {
        Map<String, Topic> next = new LinkedHashMap<>(byName);
        List<LiveTopic> left = offers.values().stream()
                .filter(offer -> offer.name().equals(name))
                .toList();
        if (left.isEmpty()) {
            next.remove(name);
        } else {
            next.put(name, new Topic(left.get(0)));
        }
        byName = Map.copyOf(next);
    }

    /** All of them, by name. */
    List<Topic> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(Topic::name))
                .toList();
    }

    Optional<Topic> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
