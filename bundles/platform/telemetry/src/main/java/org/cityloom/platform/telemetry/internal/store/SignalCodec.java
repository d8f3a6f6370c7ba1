/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.telemetry.internal.decode.SignalValues;

/**
 * The byte string of a measurement's signals: for each a varint of {@code number of the name * 8 + form}, then the value. Forms 0
 * to 6 are a zigzag varint of the value times 10 to the power of the form, used where that gives back exactly the same
 * double; form 7 is the double itself. 32.5 km/h takes 3 bytes so, and a measurement of five signals about 15.
 */
public final class SignalCodec {
    private static final int RAW = 7;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    private static final double EXACT = 1L << 53; // every whole number below it is a double

    private final SignalNames names;

    SignalCodec(SignalNames names) {
        this.names = names;
    }

    /** Not to be called within a transaction: a new name is stored at once. */
    public byte[] encode(Map<String, Double> signals) {
        Bytes bytes = new Bytes(8 + signals.size() * 6);
        if (signals instanceof SignalValues values) {
            for (int i = 0; i < values.size(); i++) {
                put(bytes, names.id(values.name(i)), values.value(i));
            }
        } else {
            signals.forEach((name, value) -> put(bytes, names.id(name), value));
        }
        return bytes.copy();
    }

    private static void put(Bytes bytes, int id, double value) {
        int form = form(value);
        bytes.putVarint(((long) id << 3) | form);
        if (form == RAW) {
            bytes.putDouble(value);
        } else {
            bytes.putZigzag((long) Math.rint(value * POWERS[form]));
        }
    }

    private static int form(double value) {
        for (int form = 0; form < RAW; form++) {
            double scaled = Math.rint(value * POWERS[form]);
            if (Math.abs(scaled) >= EXACT) {
                return RAW;
            }
            if (Double.doubleToRawLongBits(scaled / POWERS[form]) == Double.doubleToRawLongBits(value)) {
                return scaled == 0 && 1 / value < 0 ? RAW : form; // minus zero has no whole number
            }
        }
        return RAW;
    }

    /** All signals of a byte string, in the order in which they were written. */
    public SignalValues decode(byte[] encoded) {
        SignalValues.Builder signals = new SignalValues.Builder();
        forEach(encoded, (id, value) -> signals.put(names.name(id), value));
        return signals.build();
    }

    /** One signal of a byte string, or null if it is not there. */
    public @Nullable Double find(byte[] encoded, int signal) {
        Bytes.Reader reader = new Bytes.Reader(encoded);
        while (reader.hasMore()) {
            long head = reader.getVarint();
            double value = value(reader, (int) (head & RAW));
            if (head >>> 3 == signal) {
                return value;
            }
        }
        return null;
    }

    static void forEach(byte[] encoded, SignalSink sink) {
        Bytes.Reader reader = new Bytes.Reader(encoded);
        while (reader.hasMore()) {
            long head = reader.getVarint();
            sink.signal((int) (head >>> 3), value(reader, (int) (head & RAW)));
        }
    }

    private static double value(Bytes.Reader reader, int form) {
        return form == RAW ? reader.getDouble() : reader.getZigzag() / POWERS[form];
    }

    /** Takes signals by their number. */
    @FunctionalInterface
    interface SignalSink {
        void signal(int id, double value);
    }
}
