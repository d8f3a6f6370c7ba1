/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;

/**
 * What became of a file.
 *
 * @param done false if it was refused
 * @param code stable name of the reason, null if it was done
 * @param reason in a sentence
 * @param operation number, null if there was none
 */
record Verdict(boolean done, @Nullable String code, LocalizedText reason, @Nullable Long operation) {
    static Verdict of(OperationReport operation) {
        return new Verdict(
                operation.state() == OperationState.DONE, operation.code(), operation.outcome(), operation.id());
    }

    static Verdict of(RefusedException refusal) {
        return refused(refusal.code(), refusal.reason());
    }

    static Verdict refused(String code, LocalizedText reason) {
        return new Verdict(false, code, reason, null);
    }

    static Verdict done(LocalizedText reason) {
        return new Verdict(true, null, reason, null);
    }

    /** As an operator reads it in a file. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(reason.zh()).append('\n').append(reason.en()).append("\n\n");
        if (code != null) {
            text.append("code: ").append(code).append('\n');
        }
        if (operation != null) {
            text.append("operation: ").append(operation).append('\n');
        }
        return text.toString();
    }
}
