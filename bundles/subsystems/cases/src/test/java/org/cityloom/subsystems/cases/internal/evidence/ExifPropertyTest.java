/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExifPropertyTest {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private static byte[] full(ByteOrder order) {
        return TestExif.of(order)
                .orientation(6)
                .taken("2026:03:02 09:00:00", "+08:00")
                .place(27.2, 111.4)
                .tiff();
    }

    @Property
    void readsEveryPlaceToTheMetre(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll boolean little) {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        byte[] tiff = TestExif.of(order).place(latitude, longitude).tiff();
        Position place = Exif.read(tiff, CITY).place();
        if (Math.abs(latitude) + Math.abs(longitude) > 1e-6) {
            assertThat(place).isNotNull();
            assertThat(place.distanceTo(new Position(latitude, longitude))).isLessThan(1);
        }
    }

    @Property(tries = 20_000)
    void answersWhateverWasWrittenIntoIt(@ForAll boolean little, @ForAll Random random) {
        byte[] tiff = full(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (int changes = random.nextInt(6); changes >= 0; changes--) {
            tiff[random.nextInt(tiff.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = Arrays.copyOf(tiff, random.nextInt(tiff.length + 1));
        assertThat(Exif.read(tiff, CITY).orientation()).isBetween(1, 8);
        assertThat(Exif.read(cut, CITY).orientation()).isBetween(1, 8);
    }

    @Example
    void readsTimePlaceAndOrientation() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            ShotNotes notes = Exif.read(full(order), CITY);
            assertThat(notes.takenAt()).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
            assertThat(notes.place()).isNotNull();
            assertThat(notes.place().latitude()).isCloseTo(27.2, within(1e-6));
            assertThat(notes.place().longitude()).isCloseTo(111.4, within(1e-6));
            assertThat(notes.orientation()).isEqualTo(6);
        }
    }

    @Example
    void takesTimesWithoutAnOffsetAsTheCitys() {
        assertThat(taken("2026:03:02 09:00:00", "")).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
        assertThat(taken("2026:03:02 09:00:00", "+00:00")).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(taken("2026:03:02 09:00:00", "+8")).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Example
    void takesWhatMeansNothingAsNotTold() {
        assertThat(taken("0000:00:00 00:00:00", "")).isNull();
        assertThat(taken("    :  :     :  :  ", "")).isNull();
        assertThat(taken("2026:02:30 09:00:00", "")).isNull();
        assertThat(Exif.read(TestExif.of(ByteOrder.BIG_ENDIAN).place(0, 0).tiff(), CITY)
                        .place())
                .isNull();
        assertThat(Exif.read(new byte[0], CITY)).isEqualTo(ShotNotes.NONE);
        assertThat(Exif.read(TestPhotos.ascii("no Exif at all"), CITY)).isEqualTo(ShotNotes.NONE);
    }

    private static Instant taken(String time, String offset) {
        return Exif.read(TestExif.of(ByteOrder.BIG_ENDIAN).taken(time, offset).tiff(), CITY)
                .takenAt();
    }
}
