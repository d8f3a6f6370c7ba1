/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.people.DeclaredPermissions;
import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Permission;
import org.cityloom.api.people.Side;
import org.cityloom.api.subsystem.OwnNames;
import org.cityloom.api.subsystem.Subsystem;

/** Every permission that the core and the subsystems that are there declare. Safe for all threads. */
@Component(service = KnownPermissions.class)
public class KnownPermissions {
    private static final Logger LOG = LoggerFactory.getLogger(KnownPermissions.class);

    private final Map<Object, List<Permission>> declared = new ConcurrentHashMap<>();

    @Activate
    public KnownPermissions() {}

    /** Without OSGi. */
    public KnownPermissions(DeclaredPermissions... concerns) {
        for (DeclaredPermissions concern : concerns) {
            declared.put(concern, concern.permissions());
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindConcern(DeclaredPermissions concern) {
        declared.put(concern, List.copyOf(concern.permissions()));
    }

    void unbindConcern(DeclaredPermissions concern) {
        declared.remove(concern);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSubsystem(ServiceReference<Subsystem> reference, Subsystem subsystem) {
        OwnNames.refusal(reference, subsystem)
                .ifPresentOrElse(
                        LOG::error,
                        () -> declared.put(reference, subsystem.descriptor().permissions()));
    }

    void unbindSubsystem(ServiceReference<Subsystem> reference) {
        declared.remove(reference);
    }

    /** All of them, ordered by name. */
    public List<Permission> all() {
        return all(declared.values()).toList();
    }

    private static Stream<Permission> all(Collection<List<Permission>> lists) {
        return lists.stream().flatMap(List::stream).sorted(Comparator.comparing(Permission::name));
    }

    /**
     * The sides to which permissions belong: the one that is declared, and the one of the verb, which holds in every subsystem whether
     * it declares it or not. {@code *} belongs to none: it is for administrators, and only units of no side take it.
     *
     * @param names may contain ones that stand for others, and ones that nobody declares at the moment
     */
    public Set<Side> sides(Set<String> names) {
        Set<Side> result = EnumSet.noneOf(Side.class);
        Grant held = new Grant(
                "",
                "",
                names.stream().filter(name -> !CorePermissions.everything(name)).collect(Collectors.toSet()));
        all(declared.values())
                .filter(permission -> held.includes(permission.name()) || anyWithVerb(names, permission.name()))
                .map(Permission::side)
                .forEach(result::add);
        return result;
    }

    private static boolean anyWithVerb(Set<String> names, String declared) {
        return declared.startsWith("*:") && names.stream().anyMatch(name -> name.endsWith(declared.substring(1)));
    }
}
