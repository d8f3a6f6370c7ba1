/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.screen;

import org.cityloom.api.text.LocalizedText;

/**
 * Something that everyone who looks at a page has to know for as long as it holds, registered as an OSGi service and withdrawn when it
 * no longer holds. Every page shows it above everything else and nobody can close it, so it is for the state of the platform and not
 * for what happens in the city: that is an alarm.
 *
 * @param id unique in the platform, prefixed by the bundle's concern: {@code subsystems-unsigned}
 * @param text one sentence that also says what to do
 * @param level how loudly it is said
 */
public record ScreenNotice(String id, LocalizedText text, Level level) {
    /** How loudly, softest first. */
    public enum Level {
        /** Worth knowing. */
        INFO,
        /** Not how a real city should run. */
        WARNING,
        /** The city is in danger, or what is shown cannot be trusted. */
        CRITICAL
    }
}
