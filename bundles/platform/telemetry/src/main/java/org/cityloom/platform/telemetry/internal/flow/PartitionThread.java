/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

/** What the storing of a batch may ask of the thread that does it. */
interface PartitionThread {
    /**
     * Waits.
     *
     * @throws StoppedException as soon as the session ends
     */
    void pause(long millis);

    /** The handler returned from a measurement on which it might have hung. */
    void handlerIsWell();

    /**
     * The handler was cut off.
     *
     * @throws StoppedException if that was once too often
     */
    void handlerWasCutOff();

    /**
     * The handler cannot take any message.
     *
     * @param reason in a sentence
     * @throws StoppedException always
     */
    void handlerIsUnfit(String reason);

    /** The handler does not end: another thread takes over this one's messages. */
    void giveUp();
}
