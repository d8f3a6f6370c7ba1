/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.time.DateTimeException;
import java.time.ZoneId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the pages show the city.
 *
 * @param zone of the city, as the time zone database names it
 */
record Settings(String zone) {
    private static final Logger LOGGER = LoggerFactory.getLogger(Settings.class);

    /** A zone nobody knows is logged and replaced by UTC, so that a typing error does not take the screen away. */
    static Settings of(ScreenConfiguration configuration) {
        try {
            return new Settings(ZoneId.of(configuration.zone()).getId());
        } catch (DateTimeException e) {
            LOGGER.warn(
                    "{}: no time zone '{}', the screen shows UTC", ScreenConfiguration.PID, configuration.zone(), e);
            return new Settings("UTC");
        }
    }
}
