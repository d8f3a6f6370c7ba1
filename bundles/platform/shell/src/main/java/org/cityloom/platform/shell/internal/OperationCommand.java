/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.time.Duration;
import java.util.NoSuchElementException;

import org.apache.karaf.shell.api.action.lifecycle.Reference;

import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.Subsystems;

/** What all commands that change a subsystem have in common: they begin an operation and follow it to its end. */
abstract class OperationCommand extends CityCommand {
    /** By which way the operations of the shell come. */
    static final String VIA = "shell";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    // the longest health deadline, the longest probation and the way back, and then some
    private static final Duration PATIENCE = Duration.ofMinutes(90);

    @Reference
    Subsystems subsystems;

    Pause pause = duration -> Thread.sleep(duration.toMillis());

    /** Does something to a subsystem that is there, and follows it. */
    void operate(OperationKind kind, String id) throws InterruptedException {
        follow(subsystems.begin(OperationRequest.of(kind, installed(id).id(), user(), VIA)));
    }

    /**
     * Prints the steps of an operation until it has ended, and how it ended.
     *
     * @throws IllegalStateException if it did not succeed
     */
    void follow(OperationReport begun) throws InterruptedException {
        print("Operation " + begun.id() + ": " + OperationsTable.what(begun));
        OperationProgress progress = new OperationProgress(out());
        OperationReport operation = begun;
        progress.show(operation);
        for (long looks = PATIENCE.dividedBy(BETWEEN_LOOKS); !operation.state().ended(); looks--) {
            if (looks == 0) {
                throw new IllegalStateException(
                        unended(begun, "it has not ended within " + PATIENCE.toMinutes() + " minutes"));
            }
            operation = next(begun);
            progress.show(operation);
        }
        progress.end();
        String sentence = both(operation.outcome());
        if (operation.state() != OperationState.DONE) {
            throw new IllegalStateException(operation.state() + " (" + shown(operation.code()) + "): " + sentence);
        }
        print(sentence);
    }

    private OperationReport next(OperationReport begun) throws InterruptedException {
        try {
            pause.take(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            print(unended(begun, "you no longer follow it"));
            throw e;
        }
        return subsystems
                .operation(begun.id())
                .orElseThrow(() -> new IllegalStateException(unended(begun, "nothing is known of it any more")));
    }

    private static String unended(OperationReport begun, String why) {
        return "operation " + begun.id() + ": " + why + "; see city:subsystem-operations " + begun.id();
    }

    /** @throws NoSuchElementException if there is no such subsystem */
    InstalledSubsystem installed(String id) {
        return subsystems.installed().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no subsystem '" + id + "' is installed"));
    }

    /** How a command waits; replaced in tests. */
    interface Pause {
        void take(Duration duration) throws InterruptedException;
    }
}
