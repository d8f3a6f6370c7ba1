/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.settings.internal.definition.Attribute;
import org.cityloom.platform.settings.internal.definition.Definition;

/** What is set, in Configuration Admin. */
@Component(service = Configurations.class)
public final class Configurations {
    private final ConfigurationAdmin configurations;

    @Activate
    public Configurations(@Reference ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /**
     * What is set, by attribute; what has its default because nothing is set, is absent, and so is every secret.
     *
     * @throws UncheckedIOException if Configuration Admin cannot read it
     */
    public Map<String, Object> set(Definition definition) {
        Map<String, Object> held = held(definition.pid());
        Map<String, Object> set = new TreeMap<>();
        for (Attribute attribute : definition.attributes()) {
            Object value = held.get(attribute.id());
            if (value != null && !attribute.secret()) {
                set.put(attribute.id(), attribute.read(value));
            }
        }
        return set;
    }

    /** Which secrets are set. */
    public List<String> secrets(Definition definition) {
        Map<String, Object> held = held(definition.pid());
        return definition.attributes().stream()
                .filter(Attribute::secret)
                .map(Attribute::id)
                .filter(id -> held.get(id) != null)
                .toList();
    }

    /**
     * Sets some attributes and gives others back to their defaults; everything else stays. In force when this returns, except for what the
     * components of the subsystem do in threads of their own.
     *
     * @param values of the type of their attributes
     * @throws UncheckedIOException if Configuration Admin cannot keep it
     */
    public void write(Definition definition, Map<String, Object> values, Set<String> defaults) {
        Configuration configuration = configuration(definition.pid());
        Map<String, Object> properties = properties(configuration);
        properties.keySet().removeAll(defaults);
        values.forEach((id, value) -> properties.put(id, held(value)));
        try {
            configuration.updateIfDifferent(FrameworkUtil.asDictionary(properties));
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration " + definition.pid() + " cannot be kept", e);
        }
    }

    /** Lists are held as arrays of text, which every component and every file understands. */
    private static Object held(Object value) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(String.valueOf(each)));
        return texts.toArray(String[]::new);
    }

    /** What is held for it; asks for no configuration, because that would make one. */
    private Map<String, Object> held(String pid) {
        try {
            Configuration[] found = configurations.listConfigurations("(" + Constants.SERVICE_PID + "=" + pid + ")");
            return found == null ? Map.of() : properties(found[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration " + pid + " cannot be read", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("the configuration " + pid + " cannot be asked for", e);
        }
    }

    private Configuration configuration(String pid) {
        try {
            return configurations.getConfiguration(pid, "?");
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration " + pid + " cannot be read", e);
        }
    }

    private static Map<String, Object> properties(Configuration configuration) {
        Map<String, Object> properties = new TreeMap<>();
        Dictionary<String, Object> held = configuration.getProperties();
        if (held != null) {
            Collections.list(held.keys()).forEach(key -> properties.put(key, held.get(key)));
        }
        return properties;
    }
}
