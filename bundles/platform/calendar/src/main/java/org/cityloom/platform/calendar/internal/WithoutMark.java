/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Leaves out the byte order mark with which spreadsheets begin a file. */
final class WithoutMark extends FilterReader {
    private static final int MARK = 0xFEFF;

    WithoutMark(Reader reader) throws IOException {
        super(new PushbackReader(reader, 1));
        int first = in.read();
        if (first >= 0 && first != MARK) {
            ((PushbackReader) in).unread(first);
        }
    }
}
