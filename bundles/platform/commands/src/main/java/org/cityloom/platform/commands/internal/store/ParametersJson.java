/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.store;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The parameters of a command in one column. */
final class ParametersJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private ParametersJson() {}

    static String write(Map<String, Object> parameters) {
        try {
            return JSON.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the parameters cannot be written", e);
        }
    }

    static Map<String, Object> read(String text) {
        try {
            return JSON.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the parameters of a command cannot be read: " + text, e);
        }
    }
}
