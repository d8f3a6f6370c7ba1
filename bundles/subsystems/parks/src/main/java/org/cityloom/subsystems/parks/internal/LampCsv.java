/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.store.Lamp;

/**
 * Lamps as a file writes them: UTF-8 with or without a byte-order mark, one row each. The columns are {@code id, kind, watts, lights, street,
 * latitude, longitude, circuit}; those of the street light inventory of Washington, D.C. are understood as well.
 */
public final class LampCsv {
    /** The most rows; the lamps of the demonstration city four times. */
    static final int MOST = 20_000;

    private static final int MOST_WATTS = 5000;
    private static final int MOST_LIGHTS = 100;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(false)
            .build();

    private LampCsv() {}

    /**
     * A row that cannot be taken.
     *
     * @param line in the file, 1 for the first
     * @param reason what is wrong with it
     */
    public record Refusal(long line, LocalizedText reason) {}

    /**
     * The rows of a file.
     *
     * @param lamps what can be taken, in the order of the file
     * @param refusals what cannot
     */
    record Sorted(List<Lamp> lamps, List<Refusal> refusals) {}

    /** @throws RefusedLampException if it is no such file, or has too many rows */
    static Sorted read(byte[] file) {
        List<Lamp> lamps = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (CSVParser rows = FORMAT.parse(new StringReader(text(file)))) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > MOST) {
                    throw new RefusedLampException("超过 " + MOST + " 行", "more than " + MOST + " rows");
                }
                long line = rows.getCurrentLineNumber();
                try {
                    Lamp lamp = lamp(new Cells(row));
                    if (!ids.add(lamp.id())) {
                        throw new RefusedLampException(
                                "编号“" + lamp.id() + "”重复", "the id '" + lamp.id() + "' is there twice");
                    }
                    lamps.add(lamp);
                } catch (RefusedLampException e) {
                    refusals.add(new Refusal(line, e.reason()));
                }
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw new RefusedLampException("无法作为 CSV 读取：" + e.getMessage(), "not readable as CSV: " + e.getMessage());
        }
        return new Sorted(lamps, refusals);
    }

    private static Lamp lamp(Cells cells) {
        String circuit = cells.text(64, "circuit");
        return new Lamp(
                cells.needed(64, "id", "STREETLIGHTID"),
                circuit.isEmpty() ? null : circuit,
                cells.needed(60, "kind", "LIGHTTYPE_DESC"),
                cells.whole(0, MOST_WATTS, null, "watts", "WATTAGE1"),
                cells.whole(1, MOST_LIGHTS, 1, "lights", "NUMBERLIGHTS"),
                cells.text(100, "street", "STREETNAME"),
                new Position(
                        cells.number(-90, 90, "latitude", "YCOORD"), cells.number(-180, 180, "longitude", "XCOORD")),
                null);
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedLampException(
                    "文件不是 UTF-8 编码，请另存为“CSV UTF-8”", "the file is not UTF-8; save it as 'CSV UTF-8'");
        }
    }

    /** The cells of a row, each under one of several names. */
    private record Cells(CSVRecord row) {

        String text(int longest, String... names) {
            for (String name : names) {
                if (row.isMapped(name) && row.isSet(name)) {
                    String text = row.get(name).strip();
                    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
                        throw new RefusedLampException(
                                "“" + name + "”超过 " + longest + " 个字符或含控制字符",
                                "'" + name + "' has more than " + longest + " characters, or control characters");
                    }
                    return text;
                }
            }
            return "";
        }

        String needed(int longest, String... names) {
            String text = text(longest, names);
            if (text.isEmpty()) {
                throw new RefusedLampException("缺少“" + names[0] + "”", "'" + names[0] + "' is missing");
            }
            return text;
        }

        double number(double lowest, double highest, String... names) {
            String text = needed(40, names);
            try {
                double number = Double.parseDouble(text);
                if (number >= lowest && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw wrong(names[0], lowest, highest, text);
            }
            throw wrong(names[0], lowest, highest, text);
        }

        int whole(int lowest, int highest, @Nullable Integer otherwise, String... names) {
            if (otherwise != null && text(40, names).isEmpty()) {
                return otherwise;
            }
            double number = number(lowest, highest, names);
            if (number != Math.rint(number)) {
                throw wrong(names[0], lowest, highest, Double.toString(number));
            }
            return (int) number;
        }

        private static RefusedLampException wrong(String name, double lowest, double highest, String text) {
            return new RefusedLampException(
                    "“" + name + "”须为 " + lowest + " 至 " + highest + " 的数，现为“" + text + "”",
                    "'" + name + "' must be a number from " + lowest + " to " + highest + ", got '" + text + "'");
        }
    }
}
