/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.SubsystemFlow;

/** Counts what flows through one session and knows what is wrong with it. Safe for all threads. */
public final class FlowMonitor {
    private final String subsystem;
    private final LongAdder received = new LongAdder();
    private final LongAdder waiting = new LongAdder();
    private final LongAdder stored = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder cutOffs = new LongAdder();
    private final AtomicLong successes = new AtomicLong();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile Condition condition = new Condition(FlowState.CONNECTING, "not connected to the broker yet");

    public FlowMonitor(String subsystem) {
        this.subsystem = subsystem;
    }

    /** Id of the subsystem. */
    public String subsystem() {
        return subsystem;
    }

    /** What the session is doing now. */
    public void is(FlowState state, @Nullable String fault) {
        condition = new Condition(state, fault);
    }

    /** What the session is doing. */
    public FlowState state() {
        return condition.state;
    }

    /** A batch was committed: whatever kept the store from it is over. */
    void storeIsBack() {
        if (condition.state == FlowState.RETRYING) {
            condition = new Condition(FlowState.RUNNING, null);
        }
    }

    void received() {
        received.increment();
        waiting.increment();
    }

    void begun(int messages) {
        waiting.add(-messages);
    }

    void committed(int fresh, int repeated, int letters) {
        stored.add(fresh);
        duplicates.add(repeated);
        refused.add(letters);
    }

    /** The handler was well with something. */
    void handlerIsWell() {
        successes.incrementAndGet();
        failuresInARow.set(0);
    }

    /** Changes whenever the handler was well with something. */
    long successes() {
        return successes.get();
    }

    /** The handler failed on that many further measurements; answers how many there are since it was well, counted up to a limit. */
    int failedAlone(int measurements, int limit) {
        return failuresInARow.updateAndGet(before -> Math.min(before + measurements, limit));
    }

    void cutOff() {
        cutOffs.increment();
    }

    /** A copy of the counts. */
    public SubsystemFlow flow() {
        Condition now = condition;
        return new SubsystemFlow(
                subsystem,
                now.state,
                now.fault,
                received.sum(),
                waiting.sum(),
                stored.sum(),
                duplicates.sum(),
                refused.sum(),
                cutOffs.sum(),
                failuresInARow.get());
    }

    private record Condition(FlowState state, @Nullable String fault) {}
}
