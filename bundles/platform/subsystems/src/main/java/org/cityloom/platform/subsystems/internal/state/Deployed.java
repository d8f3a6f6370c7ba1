/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * A subsystem that shall be there, now and after every start.
 *
 * @param id of the subsystem
 * @param current the version that shall run
 * @param previous versions to go back to, the latest first
 * @param mode whether it shall run at all
 * @param reason why it does not run, null if it shall
 * @param since when it came to this mode
 */
public record Deployed(
        String id,
        DeployedVersion current,
        List<DeployedVersion> previous,
        Mode mode,
        @Nullable LocalizedText reason,
        Instant since) {
    /** How many versions are kept to go back to. */
    private static final int KEPT = 3;

    /** Whether it shall run. */
    public enum Mode {
        RUNNING,
        STOPPED,
        QUARANTINED,
        /** It was removed, but its data has still to be deleted. */
        PURGING
    }

    public Deployed {
        previous = List.copyOf(previous);
    }

    /** A subsystem that comes. */
    public static Deployed first(String id, DeployedVersion version, Instant now) {
        return new Deployed(id, version, List.of(), Mode.RUNNING, null, now);
    }

    /** With another version running; the present one is kept to go back to. */
    public Deployed with(DeployedVersion next, Instant now) {
        List<DeployedVersion> kept = new ArrayList<>();
        kept.add(current);
        previous.stream()
                .filter(version -> !version.digest().equals(next.digest()))
                .forEach(kept::add);
        return new Deployed(id, next, kept.subList(0, Math.min(KEPT, kept.size())), Mode.RUNNING, null, now);
    }

    /** With an earlier version running; what is later is no longer kept. */
    public Deployed backTo(DeployedVersion earlier, Instant now) {
        int index = previous.indexOf(earlier);
        return new Deployed(id, earlier, previous.subList(index + 1, previous.size()), Mode.RUNNING, null, now);
    }

    /** In another mode. */
    public Deployed in(Mode next, @Nullable LocalizedText why, Instant now) {
        return new Deployed(id, current, previous, next, why, now);
    }

    /** Whether an archive is needed for it. */
    public boolean needs(String digest) {
        return current.digest().equals(digest)
                || previous.stream().anyMatch(version -> version.digest().equals(digest));
    }
}
