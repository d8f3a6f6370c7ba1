/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.alarms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.alarms.CasePolicy;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.subsystems.cases.internal.Settings;

/**
 * What is to become of alarms of each kind, as the city configures it, or else the subsystems that have the rules say. A kind of which nothing is known, since its
 * subsystem went before this one came, is proposed: somebody looks at it, and nothing is lost.
 */
@Component(service = AlarmPolicies.class)
public final class AlarmPolicies {
    private final Map<String, CasePolicy> policies = new ConcurrentHashMap<>();

    private final Settings settings;

    @Activate
    public AlarmPolicies(@Reference Settings settings) {
        this.settings = settings;
    }

    /** What a subsystem says holds for its alarms also after it has gone. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Subsystem subsystem) {
        for (AlarmKind kind : subsystem.descriptor().alarmKinds()) {
            policies.put(kind.id(), kind.policy());
        }
    }

    void remove(Subsystem subsystem) {
        // its alarms may still have to become cases
    }

    CasePolicy of(String kind) {
        return settings.policy(kind).orElseGet(() -> policies.getOrDefault(kind, CasePolicy.PROPOSE_CASE));
    }
}
