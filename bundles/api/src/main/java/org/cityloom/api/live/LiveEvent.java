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
 * @param data a record, map or list that Jackson can write; must not change afterwards
 */
public record LiveEvent(String topic, String key, @Nullable Position position, Object data) {}
