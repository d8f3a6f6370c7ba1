/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

/** The simulator is switched off. */
record Idle() implements Run {

    @Override
    public boolean working() {
        return true;
    }

    @Override
    public String status() {
        return "switched off";
    }

    @Override
    public void close() {}
}
