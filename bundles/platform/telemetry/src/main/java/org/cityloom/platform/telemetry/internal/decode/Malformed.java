/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.decode;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.cityloom.api.telemetry.MalformedPayloadException;

/** Says in one line what a parser complains of in several. */
final class Malformed {
    private Malformed() {}

    static MalformedPayloadException by(String format, IOException fault) {
        String what =
                fault instanceof JsonProcessingException parsing ? parsing.getOriginalMessage() : fault.getMessage();
        String where = "";
        if (fault instanceof JsonProcessingException parsing && parsing.getLocation() != null) {
            long offset = parsing.getLocation().getByteOffset();
            where = offset >= 0 ? " at byte " + offset : "";
        }
        return new MalformedPayloadException("not readable as " + format + where + ": " + what, fault);
    }
}
