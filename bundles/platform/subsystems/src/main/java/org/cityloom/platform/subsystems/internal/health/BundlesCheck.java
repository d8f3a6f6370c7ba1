/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.util.Optional;

import org.osgi.framework.Bundle;

import org.cityloom.api.text.LocalizedText;

/** Every bundle is active. */
final class BundlesCheck implements Check {
    @Override
    public Optional<LocalizedText> complaint(Candidate candidate) {
        return candidate.bundles().stream()
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .findFirst()
                .map(bundle -> new LocalizedText(
                        "组件 " + bundle.getSymbolicName() + " 未启动",
                        "bundle " + bundle.getSymbolicName() + " is not active"));
    }
}
