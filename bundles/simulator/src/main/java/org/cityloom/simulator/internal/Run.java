/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

/** One activity of the simulator, from its start until it is closed. */
public interface Run extends AutoCloseable {

    /** Whether it does what it is for. */
    boolean working();

    /** What it is doing, in a sentence. */
    String status();

    /** Stops it within some seconds. */
    @Override
    void close();
}
