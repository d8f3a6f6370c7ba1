/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.time.Duration;
import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.rest.PublicationReport;
import org.cityloom.platform.rest.SubsystemDoor;
import org.cityloom.platform.rest.internal.hold.Holds;

/** Offers to others what the door can do for one subsystem. */
@Component
public final class DoorKeeper implements SubsystemDoor {
    private final Holds holds;
    private final ResourceWhiteboard whiteboard;

    @Activate
    public DoorKeeper(@Reference Holds holds, @Reference ResourceWhiteboard whiteboard) {
        this.holds = holds;
        this.whiteboard = whiteboard;
    }

    @Override
    public Hold hold(String subsystem, Duration longest) {
        return holds.hold(subsystem, longest);
    }

    @Override
    public List<PublicationReport> publications(Bundle bundle) {
        return whiteboard.publications(bundle);
    }
}
