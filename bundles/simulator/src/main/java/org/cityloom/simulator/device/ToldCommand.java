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

    byte[] acknowledgement(Optional<String> refusal) {
        String text = JSON.createObjectNode()
                .put("id", id)
                .put("result", refusal.isPresent() ? "refused" : "done")
                .put("reason", refusal.orElse(""))
                .toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
