/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.time.Clock;

import org.cityloom.platform.rest.SubsystemDoor;
import org.cityloom.platform.store.SchemaMigrations;
import org.cityloom.platform.subsystems.internal.archive.ArchiveStage;
import org.cityloom.platform.subsystems.internal.framework.SubsystemBundles;
import org.cityloom.platform.subsystems.internal.health.HealthGate;
import org.cityloom.platform.subsystems.internal.state.DeployedFiles;
import org.cityloom.platform.telemetry.SubsystemSessions;

/** What operations work with. */
record Parts(
        ArchiveStage archives,
        DeployedFiles deployed,
        FirstVersions firstVersions,
        SubsystemBundles bundles,
        Verification verification,
        SchemaMigrations schema,
        SubsystemDoor door,
        HealthGate gate,
        Configurations configurations,
        SubsystemSessions sessions,
        Clock clock) {}
