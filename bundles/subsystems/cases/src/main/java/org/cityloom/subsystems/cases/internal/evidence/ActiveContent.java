/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds the beginnings of pages and scripts anywhere in a photo, also behind its end. What else stands behind the end is left: many phones
 * write there what they know of depth, motion and watermark. Each mark is so long that it stands in no photo by chance.
 */
final class ActiveContent {
    private static final List<byte[]> MARKS = List.of(
                    "<html>",
                    "<html ",
                    "<!doctype",
                    "<script",
                    "<iframe",
                    "<object ",
                    "<embed ",
                    "<?php ",
                    "<svg xmlns",
                    "<foreignobject")
            .stream()
            .map(mark -> mark.getBytes(StandardCharsets.US_ASCII))
            .toList();

    private ActiveContent() {}

    static boolean isIn(byte[] content) {
        for (int at = 0; at < content.length; at++) {
            if (content[at] == '<') {
                for (byte[] mark : MARKS) {
                    if (stands(mark, content, at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean stands(byte[] mark, byte[] content, int at) {
        if (content.length - at < mark.length) {
            return false;
        }
        for (int i = 1; i < mark.length; i++) {
            int found = content[at + i];
            int lower = found >= 'A' && found <= 'Z' ? found + ('a' - 'A') : found;
            if (lower != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
