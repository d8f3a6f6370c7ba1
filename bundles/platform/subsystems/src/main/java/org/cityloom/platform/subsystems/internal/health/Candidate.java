/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * What is judged: the bundles of one version of a subsystem.
 *
 * @param subsystem id
 * @param bundles all of them
 */
public record Candidate(String subsystem, List<Bundle> bundles) {
    public Candidate {
        bundles = List.copyOf(bundles);
    }

    /** Services of that type that the bundles have registered. */
    Stream<ServiceReference<?>> services(Class<?> type) {
        return bundles.stream()
                .map(Bundle::getRegisteredServices)
                .filter(services -> services != null)
                .flatMap(Arrays::stream)
                .filter(service -> Arrays.asList((String[]) service.getProperty(Constants.OBJECTCLASS))
                        .contains(type.getName()));
    }
}
