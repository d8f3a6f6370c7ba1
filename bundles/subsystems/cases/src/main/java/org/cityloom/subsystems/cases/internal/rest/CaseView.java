/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.clock.TrafficLight;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.Filing;
import org.cityloom.subsystems.cases.internal.lifecycle.Need;
import org.cityloom.subsystems.cases.internal.lifecycle.Sighting;

/**
 * A case as somebody sees it.
 *
 * @param number 19 digits
 * @param version to be sent along with what is done to it
 * @param state where it stands
 * @param source who found it
 * @param reporter id of who reported it; null for those who handle cases
 * @param reporterName what that person is called; null if nobody of that id is known
 * @param matter what was found
 * @param position where
 * @param areas in which areas that is
 * @param address as somebody would describe the place
 * @param description what is wrong
 * @param sighting which camera saw it, and when; null if none did
 * @param filing under what it was registered; null before
 * @param unit who has to handle it; empty before
 * @param handler id of the person; empty before
 * @param handlerName what that person is called; null if nobody of that id is known
 * @param inspector id of who was sent to verify or check it; empty if nobody was
 * @param inspectorName what that person is called; null if nobody of that id is known
 * @param mergedInto the case that goes on for it; empty if none does
 * @param supervision level of the supervision that waits for a reply
 * @param suspendedUntil when it resumes; null if it is not suspended
 * @param exempt whether the statistics leave it out
 * @param reportedAt when it was reported
 * @param closedAt when it was ended; null while it is open
 * @param clock what is timed now; null if nothing is
 * @param due when that is over; null if nothing is timed
 * @param light how near that is; null if nothing is timed
 * @param actions what whoever asks may do with it
 */
public record CaseView(
        String number,
        long version,
        Named state,
        Named source,
        @Nullable String reporter,
        @Nullable String reporterName,
        Matter matter,
        Position position,
        AreaPath areas,
        String address,
        String description,
        @Nullable Sighting sighting,
        @Nullable Filing filing,
        String unit,
        String handler,
        @Nullable String handlerName,
        String inspector,
        @Nullable String inspectorName,
        String mergedInto,
        int supervision,
        @Nullable Instant suspendedUntil,
        boolean exempt,
        Instant reportedAt,
        @Nullable Instant closedAt,
        @Nullable Named clock,
        @Nullable Instant due,
        @Nullable TrafficLight light,
        List<Possible> actions) {

    /** Something with an id that people read. */
    public record Named(String id, LocalizedText title) {}

    /**
     * What was found.
     *
     * @param title what the catalogue calls it
     * @param group the class it belongs to
     */
    public record Matter(String standard, String kind, String code, LocalizedText title, LocalizedText group) {}

    /**
     * Something that can be done now.
     *
     * @param needs what has to be told along with it
     */
    public record Possible(String id, LocalizedText title, List<Need> needs) {
        static Possible of(Action action) {
            return new Possible(action.id(), action.title(), List.copyOf(action.needs()));
        }
    }
}
