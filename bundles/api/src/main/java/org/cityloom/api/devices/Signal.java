/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.devices;

import org.cityloom.api.text.LocalizedText;

/**
 * One quantity that a device reports. Switches are reported as 0 and 1.
 *
 * @param name key in payloads and queries: a lower-case letter, then up to 39 letters, digits or hyphens
 * @param title what people read
 * @param unit UCUM-style unit, for example {@code km/h}, {@code %LEL}, or {@code 1} for a plain number or a switch
 * @param minimum smallest possible value; a smaller one is refused as a fault of the device
 * @param maximum largest possible value
 */
public record Signal(String name, LocalizedText title, String unit, double minimum, double maximum) {
    /** @throws IllegalArgumentException if the name is malformed or the range is empty */
    public Signal {
        if (!name.matches("[a-z][A-Za-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("malformed signal name '" + name + "'");
        }
        if (!(minimum < maximum)) {
            throw new IllegalArgumentException(
                    "signal " + name + ": range " + minimum + " to " + maximum + " is empty");
        }
    }
}
