/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.subsystems.ArchivePreview;
import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.SubsystemState;
import org.cityloom.platform.subsystems.Subsystems;

/**
 * Sees files come, waits until they are complete, deploys them and puts them away. Never waits itself: each look does what can be done
 * at that moment, so that a long probation of one subsystem does not hold up the others. For one thread.
 */
final class InboxWatch {
    private static final Logger LOGGER = LoggerFactory.getLogger(InboxWatch.class);
    /** Not a matter of the archive: it is tried again. */
    private static final Set<String> LATER = Set.of("subsystem-busy", "platform-starts", "platform-ends");

    private static final String GONE = "archive-unknown";
    private static final Set<SubsystemState> UNDECIDED = Set.of(SubsystemState.CHANGING, SubsystemState.PROBATION);

    private final InboxFolder folder;
    private final Memory memory;
    private final Subsystems subsystems;
    private final Limits limits;
    private final Clock clock;
    private final Map<Path, Arrival> arrivals = new HashMap<>();
    private final Map<Path, Delivery> deliveries = new HashMap<>();
    private volatile boolean stopped;

    InboxWatch(Path inbox, Subsystems subsystems, Limits limits, Clock clock) throws IOException {
        this.folder = new InboxFolder(inbox, clock);
        this.memory = new Memory(inbox);
        this.subsystems = subsystems;
        this.limits = limits;
        this.clock = clock;
    }

    /** From now on no file is touched; one that is being read stays where it is. */
    void stop() {
        stopped = true;
    }

    /** Does what can be done now. */
    void look() throws IOException {
        List<Path> files = folder.waiting();
        arrivals.keySet().retainAll(files);
        for (Path gone : List.copyOf(deliveries.keySet())) {
            if (!files.contains(gone)) {
                deliveries.remove(gone);
                memory.forget(gone);
            }
        }
        for (Path file : files) {
            if (stopped) {
                return;
            }
            try {
                attend(file);
            } catch (NoSuchFileException e) {
                LOGGER.debug("{} went while it was looked at", file, e);
            } catch (IOException e) {
                if (!stopped) {
                    LOGGER.warn("{} of the inbox cannot be read or moved; it is tried again", file, e);
                    startOver(file);
                }
            }
        }
    }

    private void attend(Path file) throws IOException {
        Stamp stamp = Stamp.of(file);
        Instant now = clock.instant();
        Arrival arrival = arrivals.get(file);
        if (arrival == null || !arrival.stamp().equals(stamp)) {
            arrivals.put(file, new Arrival(stamp, now));
            deliveries.remove(
                    file); // another archive under the same name; what is told of the first stands in the history
            return;
        }
        Delivery delivery = deliveries.get(file);
        Duration quiet = Duration.between(arrival.since(), now);
        if (delivery != null) {
            follow(file, delivery);
        } else if (quiet.compareTo(limits.settle()) >= 0) {
            if (InboxFolder.isWhole(file)) {
                open(file, stamp);
            } else if (quiet.compareTo(limits.patience()) >= 0) {
                settle(file, Reasons.incomplete(limits.patience()));
            }
        }
    }

    private void open(Path file, Stamp stamp) throws IOException {
        ArchivePreview preview = stage(file);
        if (preview == null || !Stamp.of(file).equals(stamp)) {
            return;
        }
        Optional<Long> begun = memory.operation(file, preview.digest());
        Delivery delivery = new Delivery(stamp, preview.digest(), preview.subsystem(), begun.orElse(null));
        deliveries.put(file, delivery);
        follow(file, delivery);
    }

    private @Nullable ArchivePreview stage(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return subsystems.stage(content);
        } catch (RefusedException e) {
            refused(file, e);
        } catch (RuntimeException e) {
            failed(file, e);
        }
        return null;
    }

    private void follow(Path file, Delivery delivery) throws IOException {
        Optional<OperationReport> operation =
                Optional.ofNullable(delivery.operation()).flatMap(subsystems::operation);
        if (operation.isPresent()) {
            if (operation.get().state().ended()) {
                settle(file, Verdict.of(operation.get()));
            }
            return;
        }
        Optional<InstalledSubsystem> there = subsystems.installed().stream()
                .filter(each -> each.id().equals(delivery.subsystem()))
                .filter(each -> delivery.digest().equals(each.digest()))
                .findFirst();
        if (there.isEmpty()) {
            begin(file, delivery);
        } else if (!UNDECIDED.contains(there.get().state())) {
            settle(file, Reasons.installed(there.get()));
        }
    }

    private void begin(Path file, Delivery delivery) throws IOException {
        try {
            OperationReport begun = subsystems.begin(
                    OperationRequest.deploy(delivery.digest(), Set.of(), InboxFolder.owner(file), "inbox"));
            memory.remember(file, delivery.digest(), begun.id());
            deliveries.put(file, delivery.with(begun.id()));
        } catch (RefusedException e) {
            refused(file, e);
        } catch (RuntimeException e) {
            failed(file, e);
        }
    }

    private void refused(Path file, RefusedException refusal) throws IOException {
        if (refusal.code().equals(GONE)) {
            startOver(file);
        } else if (!LATER.contains(refusal.code())) {
            settle(file, Verdict.of(refusal));
        } else if (!deliveries.containsKey(file)) {
            startOver(file);
        }
    }

    private void failed(Path file, RuntimeException failure) throws IOException {
        if (!stopped) { // whatever fails while the platform ends is no fault of the archive
            LOGGER.error("{} of the inbox could not be dealt with", file, failure);
            settle(file, Reasons.failed(failure));
        }
    }

    /** Waits as long as for a new file, so that reading an archive again and again does not load the machine. */
    private void startOver(Path file) {
        arrivals.remove(file);
        deliveries.remove(file);
    }

    private void settle(Path file, Verdict verdict) throws IOException {
        if (stopped) {
            return;
        }
        Path target = folder.settle(file, verdict);
        startOver(file);
        if (verdict.done()) {
            LOGGER.info(
                    "{} of the inbox is done: {}",
                    InboxFolder.name(target),
                    verdict.reason().en());
        } else {
            LOGGER.warn(
                    "{} of the inbox is refused ({}): {}",
                    InboxFolder.name(target),
                    verdict.code(),
                    verdict.reason().en());
        }
    }

    /** Since when a file has looked as it does. */
    private record Arrival(Stamp stamp, Instant since) {}
}
