/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.tables.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.OptionalLong;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/** The rows of a text, one after the other, without those that are empty. Not thread safe. */
final class CsvLines {
    static final LocalizedText BROKEN =
            new LocalizedText("此处引号不成对，文件其余部分未读取", "quoting is broken here, the rest of the file was not read");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false) // they count as lines
            .build();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long broken;

    CsvLines(String text, boolean remarks) {
        CSVFormat format = remarks ? FORMAT.builder().setCommentMarker('#').build() : FORMAT;
        try {
            this.parser = format.parse(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("a text that is in memory cannot be read", e);
        }
        this.records = parser.iterator();
    }

    /** The next one; null at the end, or where quoting is broken. */
    @Nullable
    CsvLine next() {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            while (records.hasNext()) {
                CSVRecord row = records.next();
                if (row.size() > 1 || !row.get(0).isBlank()) {
                    return new CsvLine(line + remarks(row), row.toList());
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            broken = line; // the text is in memory: nothing else can be wrong with it
        }
        return null;
    }

    /** Where the row begins whose quoting is broken. */
    OptionalLong brokenAt() {
        return broken > 0 ? OptionalLong.of(broken) : OptionalLong.empty();
    }

    /** Lines of remarks before a row; the parser counts them as its own. */
    private static long remarks(CSVRecord row) {
        String comment = row.getComment();
        return comment == null ? 0 : 1 + comment.chars().filter(c -> c == '\n').count();
    }
}
