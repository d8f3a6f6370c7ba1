/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.util.Comparator;
import java.util.List;
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

import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.subsystem.OwnNames;
import org.cityloom.api.subsystem.Subsystem;

/** The device types of the subsystems that are there now. */
@Component(service = DeviceTypes.class)
public final class DeviceTypes {
    /** A type and the subsystem that declares it. */
    public record Declared(String subsystem, DeviceType type) {}

    private static final Logger LOG = LoggerFactory.getLogger(DeviceTypes.class);

    private final Map<Object, List<Declared>> byOrigin = new ConcurrentHashMap<>();
    private volatile Map<String, Declared> byId = Map.of();

    /** Takes the types of a subsystem, unless it declares what is another's. */
    @Reference(
            service = Subsystem.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindSubsystem(ServiceReference<Subsystem> reference, Subsystem subsystem) {
        OwnNames.refusal(reference, subsystem).ifPresentOrElse(LOG::error, () -> declare(reference, subsystem));
    }

    void unbindSubsystem(ServiceReference<Subsystem> reference) {
        withdraw(reference);
    }

    /** Takes the types that somebody declares. */
    public void declare(Object origin, Subsystem subsystem) {
        String id = subsystem.descriptor().id();
        List<Declared> declared = subsystem.descriptor().deviceTypes().stream()
                .map(type -> new Declared(id, type))
                .toList();
        byOrigin.put(origin, declared);
        collect();
    }

    /** Forgets what that one declared; another version of the subsystem may still declare the same. */
    public void withdraw(Object origin) {
        byOrigin.remove(origin);
        collect();
    }

    private synchronized void collect() {
        Map<String, Declared> all = new ConcurrentHashMap<>();
        byOrigin.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Declared::subsystem))
                .forEach(declared -> {
                    Declared first = all.putIfAbsent(declared.type().id(), declared);
                    if (first != null && !first.subsystem().equals(declared.subsystem())) {
                        LOG.warn(
                                "Device type {} is declared by both {} and {}; the former counts",
                                declared.type().id(),
                                first.subsystem(),
                                declared.subsystem());
                    }
                });
        byId = Map.copyOf(all);
    }

    Optional<Declared> type(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<DeviceType> types() {
        return byId.values().stream()
                .map(Declared::type)
                .sorted(Comparator.comparing(DeviceType::id))
                .toList();
    }
}
