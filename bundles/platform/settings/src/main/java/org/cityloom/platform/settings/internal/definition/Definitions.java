/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.definition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemBundle;
import org.cityloom.api.subsystem.SubsystemDescriptor;
import org.cityloom.api.text.LocalizedText;

/** What can be set of the subsystems that run, read anew each time: they come and go. Blocks on the files of their bundles. */
@Component(service = Definitions.class)
public final class Definitions {
    private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);

    private final BundleContext context;
    private final MetaTypeService types;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Subsystem> subsystems = List.of();

    @Activate
    public Definitions(BundleContext context, @Reference MetaTypeService types) {
        this.context = context;
        this.types = types;
    }

    /** All of them, by subsystem and pid. */
    public List<Definition> all() {
        return Arrays.stream(context.getBundles())
                .filter(Definitions::runs)
                .flatMap(bundle -> SubsystemBundle.subsystem(bundle).stream().flatMap(id -> read(bundle, id)))
                .sorted(Comparator.comparing(Definition::subsystem).thenComparing(Definition::pid))
                .toList();
    }

    /** The one of that pid; empty if no subsystem that runs has it. */
    public Optional<Definition> of(String pid) {
        return all().stream().filter(each -> each.pid().equals(pid)).findFirst();
    }

    private static boolean runs(Bundle bundle) {
        return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
    }

    private Stream<Definition> read(Bundle bundle, String subsystem) {
        try {
            MetaTypeInformation described = types.getMetaTypeInformation(bundle);
            return described == null
                    ? Stream.empty()
                    : new DefinitionReader(bundle, described, subsystem, title(subsystem)).read().stream();
        } catch (RuntimeException e) {
            LOG.error("What can be set of {} cannot be read", bundle.getSymbolicName(), e);
            return Stream.empty(); // one subsystem must not hide the others
        }
    }

    private LocalizedText title(String subsystem) {
        return subsystems.stream()
                .map(Subsystem::descriptor)
                .filter(descriptor -> descriptor.id().equals(subsystem))
                .map(SubsystemDescriptor::title)
                .findFirst()
                .orElseGet(() -> new LocalizedText(subsystem, subsystem));
    }
}
