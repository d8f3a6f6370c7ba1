/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.hold;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Lets tests see how many requests are held. */
public final class HoldsProbe {
    private final Holds holds;
    private final int room;

    public HoldsProbe(Holds holds, int room) {
        this.holds = holds;
        this.room = room;
    }

    public void awaitHeld(int number) {
        await(() -> room - holds.room() == number);
    }

    /** Begins a hold that nobody closes, and tells whether it ended. */
    public static void withForgottenHold(Duration longest, Consumer<Boolean> check) {
        Holds holds = new Holds(1, longest);
        holds.hold("muck", Duration.ofSeconds(1));
        await(() -> !holds.holding());
        check.accept(!holds.holding());
        holds.close();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still not so after 20 s");
            }
            Thread.onSpinWait();
        }
    }
}
