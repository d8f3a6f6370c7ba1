/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.thresholds;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.subsystem.SubsystemBundle;

/** The settings of the subsystems, as their bundles describe them by Metatype. Settings of the core are not among them. */
@Component(service = Thresholds.class)
public final class Thresholds {
    private static final Logger LOG = LoggerFactory.getLogger(Thresholds.class);
    private static final String ANY_BUNDLE = "?";

    private final BundleContext bundles;
    private final MetaTypeService types;
    private final ConfigurationAdmin configurations;

    @Activate
    public Thresholds(
            BundleContext bundles, @Reference MetaTypeService types, @Reference ConfigurationAdmin configurations) {
        this.bundles = bundles;
        this.types = types;
        this.configurations = configurations;
    }

    /** All of them, by subsystem. */
    List<Threshold> all() {
        return Arrays.stream(bundles.getBundles())
                .flatMap(bundle ->
                        SubsystemBundle.subsystem(bundle).stream().flatMap(subsystem -> of(bundle, subsystem)))
                .toList();
    }

    private Stream<Threshold> of(Bundle bundle, String subsystem) {
        MetaTypeInformation information = types.getMetaTypeInformation(bundle);
        if (bundle.getState() != Bundle.ACTIVE || information == null) {
            return Stream.empty();
        }
        Map<String, Ranges.Range> ranges = Ranges.of(bundle);
        return Arrays.stream(information.getPids()).flatMap(pid -> {
            AttributeDefinition[] chinese = definitions(information.getObjectClassDefinition(pid, "zh"));
            AttributeDefinition[] english = definitions(information.getObjectClassDefinition(pid, "en"));
            Map<String, Object> set = properties(pid);
            return IntStream.range(0, english.length)
                    .mapToObj(i -> new Threshold(
                            subsystem,
                            pid,
                            chinese[i],
                            english[i],
                            ranges.getOrDefault(english[i].getID(), Ranges.Range.ANY),
                            set.get(english[i].getID())));
        });
    }

    private static AttributeDefinition[] definitions(ObjectClassDefinition definition) {
        return definition.getAttributeDefinitions(ObjectClassDefinition.ALL);
    }

    /**
     * Sets some values of a configuration; the subsystem gets them at once.
     *
     * @throws IllegalArgumentException if a value is malformed or out of range; then nothing is changed
     * @throws NoSuchElementException if a subsystem has no such setting
     */
    void save(String pid, Map<String, String> values, String by) {
        Map<String, Object> changed = properties(pid);
        values.forEach((id, entered) -> changed.put(id, find(pid, id).parse(entered)));
        write(pid, changed);
        LOG.info("{} set {} of {}", by, values, pid);
    }

    /**
     * Lets the default hold again.
     *
     * @throws NoSuchElementException if a subsystem has no such setting
     */
    void reset(String pid, String id, String by) {
        Map<String, Object> changed = properties(pid);
        changed.remove(find(pid, id).id());
        write(pid, changed);
        LOG.info("{} reset {} of {} to its default", by, id, pid);
    }

    private Threshold find(String pid, String id) {
        return all().stream()
                .filter(each -> each.pid().equals(pid) && each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no subsystem has a setting " + id + " of " + pid));
    }

    private Map<String, Object> properties(String pid) {
        Map<String, Object> result = new HashMap<>();
        existing(pid).map(Configuration::getProperties).ifPresent(properties -> Collections.list(properties.keys())
                .forEach(key -> result.put(key, properties.get(key))));
        return result;
    }

    private Optional<Configuration> existing(String pid) {
        try {
            Configuration @Nullable [] found = configurations.listConfigurations("(service.pid=" + pid + ")");
            return found == null ? Optional.empty() : Arrays.stream(found).findFirst();
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException("cannot read the configuration " + pid, e);
        }
    }

    private void write(String pid, Map<String, Object> properties) {
        try {
            configurations.getConfiguration(pid, ANY_BUNDLE).update(FrameworkUtil.asDictionary(properties));
        } catch (IOException e) {
            throw new IllegalStateException("cannot write the configuration " + pid, e);
        }
    }
}
