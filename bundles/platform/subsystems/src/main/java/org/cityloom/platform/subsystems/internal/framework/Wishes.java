/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Namespace;

/**
 * What bundles ask of each other, read from the framework: what a new bundle misses, and which running bundles would be wired
 * differently if they were wired again now that the new ones are there.
 */
public final class Wishes {
    private static final String RESOLVE = "resolve";

    private Wishes() {}

    /** What the bundles need and nobody offers, in the words of their manifests. */
    public static List<String> missing(Collection<Bundle> bundles, Collection<Bundle> everything) {
        List<String> missing = new ArrayList<>();
        for (Bundle bundle : bundles) {
            for (BundleRequirement requirement : requirements(bundle)) {
                if (isResolved(requirement)
                        && !isOpenTo(requirement)
                        && everything.stream().noneMatch(other -> offers(other, requirement))) {
                    missing.add(told(bundle, requirement));
                }
            }
        }
        return missing;
    }

    /**
     * Running bundles outside of the subsystem with an optional or dynamic wish that is open and that the new bundles fulfil: at
     * the next refresh they would be wired to a subsystem, and bounce with it ever after.
     */
    public static Set<Bundle> attracted(Collection<Bundle> fresh, Collection<Bundle> outsiders) {
        Set<Bundle> attracted = new TreeSet<>();
        for (Bundle outsider : outsiders) {
            BundleWiring wiring = outsider.adapt(BundleWiring.class);
            if (wiring == null) {
                continue;
            }
            boolean open = requirements(outsider).stream()
                    .filter(requirement -> isResolved(requirement) && isOpenTo(requirement))
                    .filter(requirement -> wiring.getRequiredWires(requirement.getNamespace()).stream()
                            .noneMatch(wire -> wire.getRequirement().equals(requirement)))
                    .anyMatch(requirement -> fresh.stream().anyMatch(bundle -> offers(bundle, requirement)));
            if (open) {
                attracted.add(outsider);
            }
        }
        return attracted;
    }

    private static List<BundleRequirement> requirements(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? List.of() : revision.getDeclaredRequirements(null);
    }

    /** Whether the framework wires it; services, for example, are only described. */
    private static boolean isResolved(BundleRequirement requirement) {
        String effective = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, RESOLVE);
        return effective.equals(RESOLVE);
    }

    /** Whether the bundle lives without, but takes it when it is there. */
    private static boolean isOpenTo(BundleRequirement requirement) {
        String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        return Namespace.RESOLUTION_OPTIONAL.equals(resolution) || "dynamic".equals(resolution);
    }

    private static boolean offers(Bundle bundle, BundleRequirement requirement) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null
                && Stream.of(revision.getDeclaredCapabilities(requirement.getNamespace()))
                        .flatMap(List::stream)
                        .anyMatch((BundleCapability capability) -> requirement.matches(capability));
    }

    private static String told(Bundle bundle, BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        return bundle.getSymbolicName() + " → " + requirement.getNamespace() + " " + filter;
    }
}
