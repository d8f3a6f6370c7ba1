/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;

/** One event on its way to many screens: written as JSON and located at most once, and only if somebody needs it. */
final class Message {
    private static final Logger LOG = LoggerFactory.getLogger(Message.class);
    private static final byte[] NOTHING = new byte[0];

    private final Topic topic;
    private final LiveEvent event;
    private final @Nullable Places places;
    private byte @Nullable [] frame;
    private boolean located;
    private @Nullable AreaPath path;

    Message(Topic topic, LiveEvent event, @Nullable Places places) {
        this.topic = topic;
        this.event = event;
        this.places = places;
    }

    Topic topic() {
        return topic;
    }

    MessageKey key() {
        return new MessageKey(topic.name(), event.key());
    }

    /** The event as it goes over the wire; empty if its data cannot be written. */
    synchronized byte[] frame() {
        byte[] known = frame;
        if (known == null) {
            try {
                known = topic.frame(event);
            } catch (JsonProcessingException | RuntimeException e) {
                LOG.error("the data of {} cannot be written as JSON", key(), e);
                known = NOTHING;
            }
            frame = known;
        }
        return known;
    }

    /**
     * Whether it concerns an area. An event without a position concerns all of them; so does every event while nobody
     * knows where the areas are.
     *
     * @param prefix beginning of the code of the area
     */
    boolean concerns(String prefix) {
        return prefix.isEmpty() || event.position() == null || places == null || lies(prefix, event.position(), places);
    }

    /**
     * Whether it belongs there or, if it belongs to no area, lies there. One without either concerns everybody; while nobody knows the
     * areas, what lies somewhere concerns only who sees the whole city.
     */
    boolean concerns(AreaScope scope) {
        if (event.area() != null) {
            return scope.covers(event.area());
        }
        Position position = event.position();
        Places known = places;
        if (scope.everywhere() || position == null) {
            return true;
        }
        AreaPath found = known == null ? null : located(position, known);
        return found != null && scope.covers(found.grid());
    }

    private synchronized @Nullable AreaPath located(Position position, Places known) {
        if (!located) {
            path = known.locate(position).orElse(null);
            located = true;
        }
        return path;
    }

    private boolean lies(String prefix, Position position, Places known) {
        AreaPath found = located(position, known);
        // the code of the city is no prefix of the codes within
        return found != null && (found.grid().startsWith(prefix) || found.city().equals(prefix));
    }
}
