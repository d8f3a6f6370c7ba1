/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * Reads from Exif data (CIPA DC-008) when and where a photo was taken, and how it is to be turned; nothing else of it. These are five
 * entries; a library for all of Exif would read makers' notes and XML of strangers besides.
 */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int PHOTO = 0x8769;
    private static final int TAKEN = 0x9003;
    private static final int TAKEN_OFFSET = 0x9011;
    private static final int GPS = 0x8825;
    private static final int LATITUDE_REF = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REF = 3;
    private static final int LONGITUDE = 4;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private Exif() {}

    /**
     * What the data tells; what it tells in a way that means nothing counts as not told.
     *
     * @param tiff from the byte order mark on; may be empty
     * @param zone in which times are meant that come without an offset
     */
    static ShotNotes read(byte[] tiff, ZoneId zone) {
        TiffDirectory main = TiffDirectory.first(tiff);
        long orientation = main.number(ORIENTATION).orElse(1);
        return new ShotNotes(
                taken(main.directory(PHOTO), zone),
                place(main.directory(GPS)),
                orientation >= 1 && orientation <= 8 ? (int) orientation : 1);
    }

    private static @Nullable Instant taken(TiffDirectory photo, ZoneId zone) {
        Optional<String> time = photo.text(TAKEN);
        if (time.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(time.get(), TIME);
            return local.atZone(offset(photo.text(TAKEN_OFFSET)).orElse(zone)).toInstant();
        } catch (DateTimeException e) {
            return null; // cameras without a clock write spaces or zeros
        }
    }

    private static Optional<ZoneId> offset(Optional<String> text) {
        return text.filter(offset -> offset.matches("[+-](0\\d|1[0-7]):[0-5]\\d"))
                .map(ZoneOffset::of);
    }

    private static @Nullable Position place(TiffDirectory gps) {
        OptionalDouble latitude = signed(gps, LATITUDE, LATITUDE_REF, "N", "S");
        OptionalDouble longitude = signed(gps, LONGITUDE, LONGITUDE_REF, "E", "W");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return null;
        }
        double north = latitude.getAsDouble();
        double east = longitude.getAsDouble();
        boolean possible = Math.abs(north) <= 90 && Math.abs(east) <= 180;
        // cameras without a fix write zeros
        return possible && (north != 0 || east != 0) ? new Position(north, east) : null;
    }

    private static OptionalDouble signed(TiffDirectory gps, int tag, int side, String positive, String negative) {
        OptionalDouble degrees = gps.degrees(tag);
        String which = gps.text(side).orElse("");
        if (degrees.isEmpty() || which.equals(positive)) {
            return which.isEmpty() ? OptionalDouble.empty() : degrees;
        }
        return which.equals(negative) ? OptionalDouble.of(-degrees.getAsDouble()) : OptionalDouble.empty();
    }
}
