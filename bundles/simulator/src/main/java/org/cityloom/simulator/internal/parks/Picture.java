/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A grey picture with digits on it, as PNG; needs neither a screen nor fonts. For one thread. */
final class Picture {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int DOT = 4; // of a digit, in pixels
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** Digits, then a hyphen and a colon: five rows of three dots each, the topmost first. */
    private static final int[] SHAPES = {
        0b111101101101111, 0b010110010010111, 0b111001111100111, 0b111001111001111, 0b101101111001001,
        0b111100111001111, 0b111100111101111, 0b111001001001001, 0b111101111101111, 0b111101111001111,
        0b000000111000000, 0b000010000010000
    };

    private final byte[] grey = new byte[WIDTH * HEIGHT];

    /** Fills a rectangle with a shade from 0, black, to 255, white. */
    Picture fill(int left, int top, int width, int height, int shade) {
        int from = Math.max(0, left);
        int to = Math.max(from, Math.min(WIDTH, left + width));
        for (int y = Math.max(0, top); y < Math.min(HEIGHT, top + height); y++) {
            Arrays.fill(grey, y * WIDTH + from, y * WIDTH + to, (byte) shade);
        }
        return this;
    }

    /** Writes digits, hyphens, colons and blanks in white. */
    Picture write(int left, int top, String text) {
        for (int i = 0; i < text.length(); i++) {
            int shape = "0123456789-:".indexOf(text.charAt(i));
            for (int dot = 0; shape >= 0 && dot < 15; dot++) {
                if ((SHAPES[shape] >> (14 - dot) & 1) == 1) {
                    fill(left + (i * 4 + dot % 3) * DOT, top + dot / 3 * DOT, DOT, DOT, 255);
                }
            }
        }
        return this;
    }

    byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(rows)) {
            for (int y = 0; y < HEIGHT; y++) {
                packed.write(0); // no filter
                packed.write(grey, y * WIDTH, WIDTH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        png.writeBytes(SIGNATURE);
        ByteBuffer head = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put((byte) 8); // 8 bits of grey
        chunk(png, "IHDR", head.array());
        chunk(png, "IDAT", rows.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        png.writeBytes(ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) sum.getValue())
                .array());
    }
}
