/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.configuration;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What holds where nothing is set, as the bundles describe it by Metatype. */
@Component(service = Defaults.class)
public final class Defaults {
    private static final String FOLDER = "OSGI-INF/metatype";

    private final BundleContext bundles;
    private final MetaTypeService types;

    @Activate
    public Defaults(BundleContext bundles, @Reference MetaTypeService types) {
        this.bundles = bundles;
        this.types = types;
    }

    /** By name of the setting; blocks on the files of the bundles. */
    Map<String, String> of(String pid) {
        Map<String, String> result = new TreeMap<>();
        Arrays.stream(bundles.getBundles())
                .filter(bundle -> bundle.getEntryPaths(FOLDER) != null)
                .map(types::getMetaTypeInformation)
                .filter(information -> information != null
                        && Arrays.asList(information.getPids()).contains(pid))
                .flatMap(information -> definitions(information, pid))
                .filter(definition -> definition.getDefaultValue() != null)
                .forEach(definition -> result.put(definition.getID(), String.join(",", definition.getDefaultValue())));
        return result;
    }

    private static Stream<AttributeDefinition> definitions(MetaTypeInformation information, String pid) {
        return Arrays.stream(
                information.getObjectClassDefinition(pid, null).getAttributeDefinitions(ObjectClassDefinition.ALL));
    }
}
