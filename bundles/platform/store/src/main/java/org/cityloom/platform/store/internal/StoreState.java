/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Component;

/** What keeps the store from working at the moment, in plain sentences. Safe for all threads. */
@Component(service = StoreState.class)
public final class StoreState {
    private final Map<String, String> problems = new ConcurrentHashMap<>();

    /** Something does not work; replaces what was said about the same concern. */
    public void broken(String concern, String problem) {
        problems.put(concern, problem);
    }

    /** It works again, or is not asked for any more. */
    public void fine(String concern) {
        problems.remove(concern);
    }

    /** Problems by concern; empty if all is well. */
    Map<String, String> problems() {
        return Map.copyOf(problems);
    }
}
