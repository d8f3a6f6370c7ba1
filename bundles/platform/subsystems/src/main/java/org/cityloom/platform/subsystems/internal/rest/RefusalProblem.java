/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.rest;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.subsystems.RefusedException;

/** A refusal as a problem, in the language of whoever asked. */
final class RefusalProblem {
    private static final Set<String> UNKNOWN = Set.of("subsystem-unknown", "archive-unknown", "operation-unknown");
    private static final Set<String> NOT_NOW = Set.of("subsystem-busy", "subsystem-runs", "subsystem-stopped");
    private static final Set<String> AWAY = Set.of("platform-starts", "platform-ends");

    private RefusalProblem() {}

    static ProblemException of(RefusedException refusal, @Nullable String languages) {
        boolean zh = languages != null && languages.strip().startsWith("zh");
        return new ProblemException(
                status(refusal.code()),
                refusal.code(),
                zh ? "操作被拒绝" : "It was refused",
                zh ? refusal.reason().zh() : refusal.reason().en());
    }

    private static int status(String code) {
        if (UNKNOWN.contains(code)) {
            return 404;
        }
        if (NOT_NOW.contains(code)) {
            return 409;
        }
        return AWAY.contains(code) ? 503 : 422;
    }
}
