/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.text.LocalizedText;

/** The tables of every bundle that has some are ready. */
final class SchemaCheck implements Check {
    private static final String HEADER = "Cityloom-Schema";

    private final BundleContext context;

    SchemaCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<LocalizedText> complaint(Candidate candidate) {
        Set<String> units = candidate.bundles().stream()
                .map(bundle -> bundle.getHeaders("").get(HEADER))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return units.stream()
                .filter(unit -> !ready(unit))
                .findFirst()
                .map(unit -> new LocalizedText("数据表 " + unit + " 尚未就绪", "the tables of " + unit + " are not ready"));
    }

    private boolean ready(String unit) {
        try {
            return !context.getServiceReferences(
                            SchemaReady.class,
                            FrameworkUtil.createFilter("(" + SchemaReady.UNIT + "=" + unit + ")")
                                    .toString())
                    .isEmpty();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("malformed unit " + unit, e);
        }
    }
}
