/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.cityloom.api.places.Position;

/**
 * A recorded trace of one vehicle, in order of time. Its file is text, one fix a line: latitude, longitude, occupied (0 or 1) and
 * seconds since 1970, separated by blanks, in any order of time.
 *
 * @param name of the vehicle, the name of the file without its ending
 * @param fixes in order of time
 */
public record Trace(String name, List<Fix> fixes) {

    private static final double FASTEST = 150; // km/h, beyond it a position jumped
    private static final int MOST_FIXES = 5_000_000; // default bound of one file

    public Trace {
        fixes = List.copyOf(fixes);
    }

    private record Line(Instant time, Position position, boolean occupied) {}

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be read or a line of it is no fix; the message names the line
     */
    public static Trace read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                if (lines.size() == MOST_FIXES) {
                    throw new IOException(file + " has more than " + MOST_FIXES + " fixes");
                }
                if (!text.isBlank()) {
                    lines.add(line(text, file, lines.size() + 1));
                }
            }
        }
        lines.sort(Comparator.comparing(Line::time));
        return new Trace(name(file), fixes(lines));
    }

    private static Line line(String text, Path file, int number) throws IOException {
        String[] words = text.strip().split("\\s+");
        try {
            return new Line(
                    Instant.ofEpochSecond(Long.parseLong(words[3])),
                    new Position(Double.parseDouble(words[0]), Double.parseDouble(words[1])),
                    words[2].equals("1"));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(file + ", fix " + number + ": '" + text + "' is no fix", e);
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static List<Fix> fixes(List<Line> lines) {
        List<Fix> fixes = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == 0) {
                fixes.add(new Fix(line.time, line.position, line.occupied, null, null));
            } else {
                fixes.add(fix(lines.get(i - 1), line));
            }
        }
        return fixes;
    }

    private static Fix fix(Line before, Line line) {
        double metres = before.position.distanceTo(line.position);
        double seconds = Duration.between(before.time, line.time).toMillis() / 1000.0;
        double speed = seconds == 0 ? FASTEST + 1 : Math.rint(metres / seconds * 36) / 10;
        return new Fix(
                line.time,
                line.position,
                line.occupied,
                speed > FASTEST ? null : speed,
                metres < 1 ? null : heading(before.position, line.position));
    }

    private static double heading(Position from, Position to) {
        double east = (to.longitude() - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
        double degrees = Math.toDegrees(Math.atan2(east, to.latitude() - from.latitude()));
        double rounded = Math.rint(degrees * 10) / 10;
        return rounded < 0 ? rounded + 360 : rounded;
    }
}
