/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.store;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is set, in one column; whole numbers come back as Long. */
final class ValuesJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private ValuesJson() {}

    static String write(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the values cannot be written", e);
        }
    }

    static Map<String, Object> read(String text) {
        try {
            return JSON.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the values of a snapshot cannot be read: " + text, e);
        }
    }
}
