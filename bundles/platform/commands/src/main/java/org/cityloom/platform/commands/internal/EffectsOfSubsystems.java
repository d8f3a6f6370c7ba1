/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.commands.CommandEffects;
import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.devices.Device;
import org.cityloom.api.subsystem.OwnNames;

/** What the subsystems that are there name as effects of their commands. */
@Component(service = EffectsOfSubsystems.class)
public final class EffectsOfSubsystems {
    private static final Logger LOG = LoggerFactory.getLogger(EffectsOfSubsystems.class);

    private final Map<Object, CommandEffects> byOrigin = new ConcurrentHashMap<>();

    /** Takes the effects of a subsystem, unless they are another's. */
    @Reference(
            service = CommandEffects.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindEffects(ServiceReference<CommandEffects> reference, CommandEffects effects) {
        OwnNames.refusal(reference, effects).ifPresentOrElse(LOG::error, () -> byOrigin.put(reference, effects));
    }

    void unbindEffects(ServiceReference<CommandEffects> reference) {
        byOrigin.remove(reference);
    }

    /** Takes effects that somebody names. */
    public void declare(CommandEffects effects) {
        byOrigin.put(effects, effects);
    }

    /** What will prove the command; empty if its subsystem names nothing. */
    Optional<ExpectedEffect> effect(Device device, String kind, Map<String, Object> parameters) {
        return byOrigin.values().stream()
                .filter(effects -> effects.subsystem().equals(device.subsystem()))
                .findFirst()
                .flatMap(effects -> effects.effect(device, kind, parameters));
    }
}
