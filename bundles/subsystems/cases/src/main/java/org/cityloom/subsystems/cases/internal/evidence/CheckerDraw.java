/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Draws who checks (核查) whether a case is fixed: at random, and never who reported it. Source: domain, "collusion detector, random blind
 * re-check".
 */
public final class CheckerDraw {
    private final RandomGenerator random;

    /** @param random one that nobody can foresee, like {@link java.security.SecureRandom}; as safe for threads as this is */
    public CheckerDraw(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Draws one of the candidates, each with the same chance, however often it is named.
     *
     * @param candidates ids of who could check
     * @param reporter id of who reported
     * @param excluded ids of who must not check either, like who handled it
     * @return empty if nobody is left
     */
    public Optional<String> draw(Collection<String> candidates, String reporter, Set<String> excluded) {
        TreeSet<String> left = new TreeSet<>(candidates);
        left.remove(reporter);
        left.removeAll(excluded);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(List.copyOf(left).get(random.nextInt(left.size())));
    }
}
