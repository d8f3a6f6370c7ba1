/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.decode;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import org.osgi.service.component.annotations.Component;

import org.cityloom.api.telemetry.DecodedEntries;
import org.cityloom.api.telemetry.MalformedPayloadException;
import org.cityloom.api.telemetry.TelemetryDecoder;

/** The format of a device that says nothing else. */
@Component
public final class JsonDecoder implements TelemetryDecoder {
    /** Its content type. */
    public static final String CONTENT_TYPE = "application/json";

    // NaN is read so that it costs only its own entry, not the whole array.
    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    @Override
    public String contentType() {
        return CONTENT_TYPE;
    }

    @Override
    public void decode(String deviceId, byte[] payload, DecodedEntries sink) throws MalformedPayloadException {
        try (JsonParser parser = factory.createParser(payload)) {
            new PayloadReader(deviceId, parser, sink).read();
        } catch (IOException e) {
            throw Malformed.by("JSON", e);
        }
    }
}
