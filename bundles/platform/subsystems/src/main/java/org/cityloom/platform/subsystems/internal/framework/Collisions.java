/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.util.Collection;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.service.component.annotations.Component;

import org.cityloom.api.subsystem.SubsystemBundle;

/**
 * Lets two archives of one subsystem bring the same bundle in the same version: the new one is installed beside the old one. Between
 * different subsystems, or with the core, it stays forbidden.
 */
@Component(service = CollisionHook.class)
public final class Collisions implements CollisionHook {
    @Override
    public void filterCollisions(int operationType, Bundle target, Collection<Bundle> collisionCandidates) {
        collisionCandidates.removeIf(candidate ->
                SubsystemBundle.subsystem(candidate).isPresent() && isBeingReplaced(operationType, target, candidate));
    }

    /** At an installation the target is whoever installs, which for our locations is the deployment and nobody else. */
    private static boolean isBeingReplaced(int operationType, Bundle target, Bundle candidate) {
        if (operationType == INSTALLING) {
            return InstallingSubsystem.current().equals(SubsystemBundle.subsystem(candidate));
        }
        Optional<String> own = SubsystemBundle.subsystem(target);
        return own.isPresent() && own.equals(SubsystemBundle.subsystem(candidate));
    }
}
