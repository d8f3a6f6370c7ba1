/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a device is told to do.
 *
 * @param id the same if it is told again
 * @param kind what it is to do
 * @param parameters numbers and texts by name
 */
public record ToldCommand(long id, String kind, Map<String, Object> parameters) {
    /** How a device does what it is told. Called from the thread of the lines; must be quick. */
    public interface Hands {
        /** Does it; answers why not, or empty if it did. */
        Optional<String> obey(ToldCommand command);

        /** Whether what it is told reaches it; if not, it neither does it nor answers. Asked each time that it is told. */
        default boolean hears(ToldCommand command) {
            return true;
        }

        /** Whether its answer gets through. Asked each time that it was told and heard it. */
        default boolean isHeard(ToldCommand command) {
            return true;
        }
    }

    /** Those of a device that can do nothing but report. */
    public static final Hands NONE = command -> Optional.of("this device knows no commands");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    static ToldCommand read(byte[] payload) throws IOException {
        JsonNode told = JSON.readTree(payload);
        return new ToldCommand(
                told.path("id").asLong(),
                told.path("kind").asText(),
                JSON.convertValue(told.path("parameters"), VALUES));
    }

    /** The number of that name. */
    public double number(String name) {
        return parameters.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    byte[] acknowledgement(String refusal) {
        String text = JSON.createObjectNode()
                .put("id", id)
                .put("result", refusal.isEmpty() ? "done" : "refused")
                .put("reason", refusal)
                .toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
