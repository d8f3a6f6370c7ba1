/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.live;

import org.osgi.annotation.versioning.ProviderType;

/** Pushes changes to the screens that show them. Safe for all threads; never blocks and never throws for a slow screen. */
@ProviderType
public interface Live {
    /** Sends the event to all who follow its topic; events of one key are coalesced to about one a second. */
    void publish(LiveEvent event);
}
