/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationReport.StepReport;

/** Prints an operation step by step as it goes on: the name when a step begins, and behind it how long it took. */
final class OperationProgress {
    private final PrintStream out;
    private int finished;
    private boolean begun;

    OperationProgress(PrintStream out) {
        this.out = out;
    }

    /** Prints what is new since the last call. */
    void show(OperationReport operation) {
        List<StepReport> steps = operation.steps();
        while (finished < steps.size()) {
            StepReport step = steps.get(finished);
            if (!begun) {
                out.printf(
                        "  %-10s ", step.step().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                begun = true;
            }
            if (step.milliseconds() == null) {
                break;
            }
            out.printf("%6d ms%n", step.milliseconds());
            finished++;
            begun = false;
        }
        out.flush();
    }

    /** Ends the line of a step that never came to its end. */
    void end() {
        if (begun) {
            out.println("broken off");
            begun = false;
        }
    }
}
