/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.ArrayList;
import java.util.List;

/**
 * What was refused on one connection. It is told in the name of the device, so it is held back until the device has proven
 * that it is this one: a client may send on before its sign-in is answered, and until then anybody may have written the
 * name. For the thread of the connection only.
 */
final class HeldRefusals {
    private static final int MOST_HELD = 20;

    private final RefusedMessages told;
    private final List<Runnable> held = new ArrayList<>();
    private boolean proven;

    HeldRefusals(RefusedMessages told) {
        this.told = told;
    }

    /** See {@link RefusedMessages#refused}. */
    void refused(String device, String topic, String reason, byte[] beginning, long bytes) {
        if (proven) {
            told.refused(device, topic, reason, beginning, bytes);
        } else if (held.size() < MOST_HELD) {
            held.add(() -> told.refused(device, topic, reason, beginning, bytes));
        }
    }

    /** The broker has accepted the sign-in. */
    void proven() {
        proven = true;
        held.forEach(Runnable::run);
        held.clear();
    }

    /** The broker has refused the sign-in under that name. */
    void signInRefused(String name, String reason) {
        held.clear();
        told.signInRefused(name, reason);
    }
}
