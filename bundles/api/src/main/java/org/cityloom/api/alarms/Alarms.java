/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** Alarms of all subsystems. Safe for all threads; every call reads or writes the store and joins the thread's transaction. */
@ProviderType
public interface Alarms {
    /**
     * Raises an alarm; if one of this device and kind is open already, that one is returned unchanged.
     *
     * @throws AlarmFloodException if the subsystem raises too many new ones (default: more than 600 within a minute, editable)
     */
    Alarm raise(AlarmRaise raise);

    /** Clears the open alarm of this device and kind at that device time; empty if none is open. */
    Optional<Alarm> clear(String kind, String deviceId, Instant at);

    /**
     * Notes that a person has seen it; a second acknowledgement changes nothing.
     *
     * @throws java.util.NoSuchElementException if there is no such alarm
     */
    Alarm acknowledge(long id, String by);

    /**
     * Clears by hand; a second clearing changes nothing.
     *
     * @throws java.util.NoSuchElementException if there is no such alarm
     */
    Alarm clear(long id, String by);

    /**
     * Adds a comment of 1 to 2,000 characters.
     *
     * @throws java.util.NoSuchElementException if there is no such alarm
     * @throws IllegalArgumentException if the comment is blank or too long
     */
    Alarm comment(long id, String by, String comment);

    /** The alarm, or empty. */
    Optional<Alarm> alarm(long id);

    /** What happened to one alarm, oldest first. */
    List<AlarmEvent> history(long id);

    /** Alarms, newest first. */
    Page<Alarm> alarms(AlarmQuery query, PageRequest page);

    /**
     * The feed for cursor readers: entries behind the given sequence, in order. A later call never shows an entry with a
     * sequence at or below one that was already shown, so a reader that stores the last sequence it has seen misses nothing.
     *
     * @param after 0 from the beginning
     * @param limit 1 to {@link PageRequest#MAXIMUM_LIMIT}
     */
    List<AlarmEvent> feed(long after, int limit);
}
