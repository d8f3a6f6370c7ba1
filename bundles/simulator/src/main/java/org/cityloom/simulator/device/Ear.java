/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Through which a device is told what to do: it does what it is told twice only once, and answers each time. For one thread. */
public final class Ear {
    private static final int REMEMBERED = 100; // commands that it would not do a second time

    private final ToldCommand.Hands hands;
    private final Map<Long, Optional<String>> obeyed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Ear(ToldCommand.Hands hands) {
        this.hands = hands;
    }

    /** Tells it that; what it answers is why not, or an empty text if it did it. Empty if no answer gets through. */
    public Optional<String> tell(ToldCommand command) {
        if (!hands.hears(command)) {
            return Optional.empty();
        }
        Optional<String> refusal = obeyed.computeIfAbsent(command.id(), id -> hands.obey(command));
        return hands.isHeard(command) ? Optional.of(refusal.orElse("")) : Optional.empty();
    }
}
