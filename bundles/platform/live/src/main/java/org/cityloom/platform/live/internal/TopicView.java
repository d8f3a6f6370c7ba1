/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import io.swagger.v3.oas.annotations.media.Schema;

/** A topic as callers see it. */
public record TopicView(
        String name,
        @Schema(description = "What one must be allowed to do to follow it, besides live:view") String permission) {
    static TopicView of(Topic topic) {
        return new TopicView(topic.name(), topic.permission());
    }
}
