/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.live;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * Something that changed.
 *
 * @param topic name of a registered {@link LiveTopic}
 * @param key what it is about; of several events with one key a slow screen gets only the newest
 * @param position where; null if it concerns every area
 * @param area code of the area that it belongs to, which those see who may look there, wherever it is at the moment; empty if it
 *     belongs to none, so that only those see it who see the whole city; null if its position decides, and without one everybody
 *     sees it
 * @param data a record, map or list that Jackson can write; must not change afterwards
 */
public record LiveEvent(String topic, String key, @Nullable Position position, @Nullable String area, Object data) {
    /** One that those see who may look at its position, and everybody if it has none. */
    public LiveEvent(String topic, String key, @Nullable Position position, Object data) {
        this(topic, key, position, null, data);
    }
}
