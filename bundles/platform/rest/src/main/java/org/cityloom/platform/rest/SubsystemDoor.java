/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest;

import java.time.Duration;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** The door of one subsystem, for whoever replaces the subsystem behind it. Safe for all threads; nothing here blocks. */
@ProviderType
public interface SubsystemDoor {
    /**
     * From now on new requests to {@code /api/<subsystem>} and below are held. Each waits at most that long and is then answered by
     * whatever is published, or with 503 and {@code Retry-After}. Requests that run already go on, and so do event streams. A hold
     * that nobody closes ends by itself (default after 60 s, editable).
     *
     * @param longest how long one request waits; more than 0
     */
    Hold hold(String subsystem, Duration longest);

    /** What the bundle wants published, and how far each is; empty if it offers no resource (yet). */
    List<PublicationReport> publications(Bundle bundle);

    /** Requests that are held. */
    @ProviderType
    interface Hold extends AutoCloseable {
        /**
         * Lets the held requests through at once; to be called when what shall answer them is published. Doing so again changes
         * nothing.
         */
        @Override
        void close();
    }
}
