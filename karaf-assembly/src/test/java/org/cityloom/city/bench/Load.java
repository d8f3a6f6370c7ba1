/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the devices send.
 *
 * @param devices how many there are
 * @param warmUp messages of each before the measurement, so that the virtual machines have compiled what they need
 * @param measured messages of each that are measured
 */
record Load(int devices, int warmUp, int measured) {
    /** Every payload has this length. */
    static final int BYTES = 200;

    /** Long enough for about ten seconds at the goal, short enough that the whole bench stays below a quarter of an hour. */
    static final Load OF_A_CITY = new Load(500, 80, 300);

    /** Ids of the devices. */
    List<String> ids() {
        return IntStream.range(0, devices).mapToObj(i -> "bench-" + i).toList();
    }

    long warmUpMessages() {
        return (long) devices * warmUp;
    }

    long measuredMessages() {
        return (long) devices * measured;
    }

    /** A truck's report as any device sends it, with one field of its vendor that fills it up to {@link #BYTES}. */
    static byte[] payload(int device, long sequence, long timeMillis) {
        StringBuilder json = new StringBuilder(BYTES);
        json.append("{\"time\":").append(timeMillis);
        json.append(",\"sequence\":").append(sequence);
        json.append(",\"latitude\":").append("27.2").append(digits(device * 7919L + sequence));
        json.append(",\"longitude\":").append("111.4").append(digits(device * 104_729L + sequence));
        json.append(",\"signals\":{\"speed\":").append((sequence * 7 + device) % 400 / 10.0);
        json.append(",\"heading\":").append((sequence + device) % 360);
        json.append(",\"cover\":0,\"lift\":0,\"load\":12.5},\"trip\":\"");
        while (json.length() < BYTES - 2) {
            json.append('x');
        }
        return json.append("\"}").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The last four of the five digits that positions of vehicles have; all of them lie within the demo city. */
    private static long digits(long seed) {
        return 3000 + seed % 4000;
    }
}
