/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.AlarmFloodException;

/** Tells what a handler that failed is to be called: unfit, so that every further message is in vain, or just not able to take this one. */
final class HandlerTrouble {
    private static final int DEEPEST = 20;

    private HandlerTrouble() {}

    /** The sentence that says why no message can be handled; null if the failure may well be that of the message. */
    static @Nullable String unfit(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof AlarmFloodException) {
                return "it floods alarms: " + cause.getMessage();
            }
            // a stack overflows by the data, so that is the message's failure; all other errors of the machine are not
            if (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
                return "its handler brought the machine to its limits: " + cause;
            }
            if (cause instanceof LinkageError) {
                return "its handler is not complete: " + cause;
            }
        }
        return null;
    }
}
