/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import org.cityloom.api.text.LocalizedText;

/** Sentences that are said in several places. */
final class Sentences {
    private Sentences() {}

    /** Something that nobody thought of. */
    static LocalizedText unexpected(Throwable failure) {
        return new LocalizedText("意外错误：" + failure, "an unexpected fault: " + failure);
    }

    /** Both, one after the other. */
    static LocalizedText joined(LocalizedText first, String zh, String en) {
        return new LocalizedText(first.zh() + "；" + zh, first.en() + "; " + en);
    }
}
