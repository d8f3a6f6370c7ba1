/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.line;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a device says of a command: {@code {"id": 17, "result": "done"}}, or {@code "refused"} with a {@code "reason"}.
 *
 * @param id of the command
 * @param done whether it did it
 * @param reason why not; empty for nothing, at most 200 characters
 */
public record Acknowledgement(long id, boolean done, String reason) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_REASON = 200;

    /** Reads a payload; empty if it is none. */
    static Optional<Acknowledgement> read(byte[] payload) {
        try {
            JsonNode told = JSON.readTree(payload);
            String result = told.path("result").asText();
            boolean known = result.equals("done") || result.equals("refused");
            if (!known
                    || !told.path("id").canConvertToLong()
                    || !told.path("id").isIntegralNumber()) {
                return Optional.empty();
            }
            return Optional.of(new Acknowledgement(
                    told.path("id").asLong(),
                    result.equals("done"),
                    plain(told.path("reason").asText())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String plain(String reason) {
        String printable = reason.replaceAll("\\p{Cntrl}", " ").strip();
        int end = Math.min(printable.length(), LONGEST_REASON);
        boolean half = end > 0 && end < printable.length() && Character.isHighSurrogate(printable.charAt(end - 1));
        return printable.substring(0, half ? end - 1 : end);
    }
}
