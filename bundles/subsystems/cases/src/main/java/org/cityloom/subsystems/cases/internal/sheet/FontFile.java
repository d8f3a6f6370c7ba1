/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Noto Sans SC with a table of characters ({@code cmap}, OpenType 1.9) from which PDFBox writes texts that can be searched. PDFBox
 * writes for each glyph the lowest character that has it: of 口 the radical ⼝, which nobody looks for.
 */
final class FontFile {
    private static final String FILE = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final int DIRECTORY = 12; // where the list of tables begins
    private static final int RECORD = 16; // bytes of one of its entries
    private static final int CMAP = 0x636d6170; // "cmap"
    private static final int ENCODING = 8; // bytes of an entry in the list of encodings
    private static final int ALL_CHARACTERS =
            12; // format of a subtable: groups of characters beyond the first 65,536, too
    private static final int VARIATIONS = 14; // format of a subtable: variation sequences
    private static final int GROUP = 12; // bytes: first and last character, first glyph
    private static final int FIRST_RADICAL = 0x2e80;
    private static final int LAST_RADICAL = 0x2fdf;

    private FontFile() {}

    static byte[] read() throws IOException {
        try (InputStream in = Objects.requireNonNull(FontFile.class.getResourceAsStream(FILE), FILE)) {
            byte[] bytes = in.readAllBytes();
            ByteBuffer file = ByteBuffer.wrap(bytes);
            int tables = file.getShort(4);
            for (int at = DIRECTORY; at < DIRECTORY + tables * RECORD; at += RECORD) {
                if (file.getInt(at) == CMAP) {
                    change(file, file.getInt(at + 8));
                }
            }
            return bytes;
        }
    }

    private static void change(ByteBuffer file, int table) {
        int encodings = file.getShort(table + 2);
        for (int entry = table + 4; entry < table + 4 + encodings * ENCODING; entry += ENCODING) {
            int subtable = table + file.getInt(entry + 4);
            int format = file.getShort(subtable);
            if (format == ALL_CHARACTERS) {
                removeRadicals(file, subtable);
            } else if (format == VARIATIONS) {
                // PDFBox cannot read it and warns of it with each document: now it is another name of the one before it
                file.putInt(entry + 4, file.getInt(entry - ENCODING + 4));
            }
        }
    }

    private static void removeRadicals(ByteBuffer file, int subtable) {
        int groups = file.getInt(subtable + 12);
        for (int group = subtable + 16; group < subtable + 16 + groups * GROUP; group += GROUP) {
            int first = file.getInt(group);
            if (first >= FIRST_RADICAL && first <= LAST_RADICAL) {
                file.putInt(group + 4, first);
                file.putInt(group + 8, 0);
            }
        }
    }
}
