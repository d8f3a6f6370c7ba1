/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Makes what a stranger sent fit to be kept and shown. */
public final class Texts {
    private static final int SHORT = 64;

    private Texts() {}

    /** At most 64 characters of a name. */
    public static String shortened(String text) {
        return printable(text, SHORT);
    }

    /** The beginning of the text, with a dot for each control character (no database takes them all). */
    public static String printable(String text, int characters) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), characters));
        for (int i = 0; i < text.length() && shown.length() < characters; i++) {
            char c = text.charAt(i);
            boolean half = Character.isSurrogate(c);
            shown.append(Character.isISOControl(c) || half || c == '\uFFFD' ? '.' : c);
        }
        return shown.toString();
    }

    /** The beginning of the bytes, read as UTF-8 as far as it goes. */
    public static String printable(byte[] bytes, int characters) {
        int length = Math.min(bytes.length, characters * 3);
        return printable(
                StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, length)).toString(), characters);
    }
}
