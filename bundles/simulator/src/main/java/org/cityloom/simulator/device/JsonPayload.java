/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;

/** Writes measurements as the JSON payload of the platform. Safe for all threads. */
public final class JsonPayload {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonPayload() {}

    /** One measurement as an object. */
    public static byte[] of(Measurement measurement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(measurement, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Several measurements as an array. */
    public static byte[] of(List<Measurement> measurements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(200 * measurements.size() + 2);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            for (Measurement measurement : measurements) {
                write(measurement, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Measurement measurement, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("time", measurement.time().toEpochMilli());
        json.writeNumberField("sequence", measurement.sequence());
        Position position = measurement.position();
        if (position != null) {
            json.writeNumberField("latitude", position.latitude());
            json.writeNumberField("longitude", position.longitude());
        }
        json.writeObjectFieldStart("signals");
        for (Map.Entry<String, Double> signal : measurement.signals().entrySet()) {
            json.writeNumberField(signal.getKey(), signal.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
