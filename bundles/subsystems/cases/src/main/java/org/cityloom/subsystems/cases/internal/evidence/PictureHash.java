/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Difference hash of a picture: 64 bits, of which each tells whether one of 9 × 8 fields is darker than the field to its right. Scaled and
 * encoded anew, a picture keeps nearly all of them.
 */
public final class PictureHash {
    /** Bits by which two hashes of the same picture differ at most; default. */
    public static final int NEAR = 4;

    private static final int ROWS = 8;
    private static final int COLUMNS = 9;
    private static final int LEAST_CONTRAST = 6; // of 255; below it the bits are noise, and all dark photos alike

    /** Bits of each band; with one band more than {@link #NEAR}, near hashes agree in at least one. */
    private static final int[] BANDS = {13, 13, 13, 13, 12};

    private PictureHash() {}

    /** The hash; empty if the picture shows next to nothing. */
    static OptionalLong of(BufferedImage picture) {
        double[] fields = IntStream.range(0, ROWS * COLUMNS)
                .mapToDouble(field -> light(picture, field % COLUMNS, field / COLUMNS))
                .toArray();
        double darkest = IntStream.range(0, fields.length)
                .mapToDouble(i -> fields[i])
                .min()
                .orElse(0);
        double lightest = IntStream.range(0, fields.length)
                .mapToDouble(i -> fields[i])
                .max()
                .orElse(0);
        if (lightest - darkest < LEAST_CONTRAST) {
            return OptionalLong.empty();
        }
        long hash = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS - 1; column++) {
                int field = row * COLUMNS + column;
                hash = hash << 1 | (fields[field] < fields[field + 1] ? 1 : 0);
            }
        }
        return OptionalLong.of(hash);
    }

    /** How many bits differ, 0 to 64. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** The parts of a hash by which near ones are found: hashes at most {@link #NEAR} apart have one in common. */
    public static List<Integer> bands(long hash) {
        Integer[] bands = new Integer[BANDS.length];
        int from = 0;
        for (int i = 0; i < BANDS.length; i++) {
            bands[i] = (int) (hash >>> from & (1L << BANDS[i]) - 1);
            from += BANDS[i];
        }
        return List.of(bands);
    }

    /** Mean luma (ITU-R BT.601) of one field. */
    private static double light(BufferedImage picture, int column, int row) {
        int left = column * picture.getWidth() / COLUMNS;
        int right = Math.max(left + 1, (column + 1) * picture.getWidth() / COLUMNS);
        int top = row * picture.getHeight() / ROWS;
        int bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / ROWS);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = picture.getRGB(x, y);
                sum += 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
            }
        }
        return sum / ((double) (right - left) * (bottom - top));
    }
}
