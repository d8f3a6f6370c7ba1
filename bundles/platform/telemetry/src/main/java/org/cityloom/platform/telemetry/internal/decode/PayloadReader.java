/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.decode;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.DecodedEntries;
import org.cityloom.api.telemetry.MalformedPayloadException;
import org.cityloom.api.telemetry.Measurement;

/**
 * Reads one measurement or an array of them: {@code time} (epoch milliseconds or ISO-8601), {@code sequence},
 * {@code latitude} and {@code longitude}, {@code signals} (numbers or booleans). Fields it does not know are skipped, so a
 * device may send more than this version understands.
 */
final class PayloadReader {
    /** A payload with more signals in one entry is an attack or a fault; reading on would only cost memory. */
    private static final int MOST_SIGNALS = 1000;

    private final String deviceId;
    private final JsonParser parser;
    private final DecodedEntries sink;
    private final SignalValues.Builder signals = new SignalValues.Builder();

    private @Nullable Instant time;
    private long sequence;
    private double latitude;
    private double longitude;
    private boolean hasLatitude;
    private boolean hasLongitude;
    private @Nullable String fault;

    PayloadReader(String deviceId, JsonParser parser, DecodedEntries sink) {
        this.deviceId = deviceId;
        this.parser = parser;
        this.sink = sink;
    }

    void read() throws IOException, MalformedPayloadException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            int index = 0;
            for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                readEntry(token, index++);
            }
        } else if (token == JsonToken.START_OBJECT) {
            readEntry(token, 0);
        } else {
            throw new MalformedPayloadException(
                    token == null
                            ? "the payload is empty"
                            : "the payload is neither an object nor an array of objects");
        }
        if (parser.nextToken() != null) {
            throw new MalformedPayloadException("something follows the end of the payload");
        }
    }

    private void readEntry(@Nullable JsonToken token, int index) throws IOException, MalformedPayloadException {
        if (token == null) {
            throw new MalformedPayloadException("the payload ends within an array");
        }
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            sink.refused(index, "the entry is not an object");
            return;
        }
        reset();
        for (token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String field = parser.currentName();
            readField(field, parser.nextToken());
        }
        deliver(index);
    }

    private void reset() {
        time = null;
        sequence = 0;
        hasLatitude = false;
        hasLongitude = false;
        fault = null;
        signals.build();
    }

    private void readField(String field, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            return; // the parser reports the unexpected end at the next token
        }
        switch (field) {
            case "time" -> readTime(token);
            case "sequence" -> readSequence(token);
            case "latitude" -> {
                latitude = readNumber(field, token);
                hasLatitude = true;
            }
            case "longitude" -> {
                longitude = readNumber(field, token);
                hasLongitude = true;
            }
            case "signals" -> readSignals(token);
            default -> parser.skipChildren();
        }
    }

    private void readTime(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            time = parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? noTime("too large")
                    : Instant.ofEpochMilli(parser.getLongValue());
        } else if (token == JsonToken.VALUE_STRING) {
            try {
                time = OffsetDateTime.parse(parser.getText()).toInstant().truncatedTo(ChronoUnit.MILLIS);
            } catch (DateTimeException e) {
                time = noTime("not ISO-8601 with an offset");
            }
        } else {
            parser.skipChildren();
            time = noTime("neither epoch milliseconds nor ISO-8601 text");
        }
    }

    private @Nullable Instant noTime(String why) {
        fault("time is " + why);
        return null;
    }

    private void readSequence(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            sequence = parser.getLongValue();
        } else {
            parser.skipChildren();
            fault("sequence is not a whole number of 64 bits");
        }
    }

    private void readSignals(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            fault("signals is not an object");
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            double value = readNumber(name, parser.nextToken());
            if (signals.size() < MOST_SIGNALS) {
                signals.put(name, value);
            } else {
                fault("the entry has more than " + MOST_SIGNALS + " signals");
            }
        }
    }

    private double readNumber(String field, @Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getDoubleValue();
        }
        if (token == JsonToken.VALUE_TRUE) {
            return 1;
        }
        if (token == JsonToken.VALUE_FALSE) {
            return 0;
        }
        parser.skipChildren();
        fault(shortened(field) + " is not a number");
        return Double.NaN;
    }

    private void fault(String reason) {
        if (fault == null) {
            fault = reason;
        }
    }

    private void deliver(int index) {
        if (fault == null && time == null) {
            fault("time is missing");
        }
        if (fault == null && hasLatitude != hasLongitude) {
            fault("only one of latitude and longitude is given");
        }
        Instant at = time;
        if (fault != null || at == null) {
            sink.refused(index, String.valueOf(fault));
            return;
        }
        try {
            Position position = hasLatitude ? new Position(latitude, longitude) : null;
            sink.measurement(new Measurement(deviceId, at, sequence, position, signals.build()));
        } catch (IllegalArgumentException e) {
            sink.refused(index, String.valueOf(e.getMessage()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
