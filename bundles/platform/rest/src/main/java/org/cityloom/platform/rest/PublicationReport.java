/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far the publication of one resource is. It is published if it is neither pending nor refused.
 *
 * @param resource name of its class; until that is known, what its service calls itself
 * @param pending whether it still waits for its turn
 * @param refusal why it is not published, in a sentence; null if it is, or still may be
 * @param paths where it answers, relative to {@code /api}; empty unless it is published
 */
public record PublicationReport(String resource, boolean pending, @Nullable String refusal, List<String> paths) {
    public PublicationReport {
        paths = List.copyOf(paths);
    }
}
