/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

import org.cityloom.platform.subsystems.internal.state.SavedConfigurations;
import org.cityloom.platform.subsystems.internal.state.SavedConfigurations.Typed;

/** The configurations of subsystems: PID {@code org.cityloom.<id>} and what lies below. Operators own the values; archives add keys. */
final class Configurations {
    private static final String PREFIX = "org.cityloom.";
    private static final Map<String, Function<String, Object>> TYPES = Map.of(
            "String", text -> text,
            "Integer", Integer::valueOf,
            "Long", Long::valueOf,
            "Double", Double::valueOf,
            "Float", Float::valueOf,
            "Boolean", Boolean::valueOf,
            "Byte", Byte::valueOf,
            "Short", Short::valueOf,
            "Character", text -> text.charAt(0));
    private static final Map<String, Class<?>> CLASSES = Map.of(
            "String", String.class,
            "Integer", Integer.class,
            "Long", Long.class,
            "Double", Double.class,
            "Float", Float.class,
            "Boolean", Boolean.class,
            "Byte", Byte.class,
            "Short", Short.class,
            "Character", Character.class);

    private final ConfigurationAdmin admin;
    private final SavedConfigurations saved;

    Configurations(ConfigurationAdmin admin, SavedConfigurations saved) {
        this.admin = admin;
        this.saved = saved;
    }

    /** Saves the configurations of the subsystem as they are before the operation. */
    void save(long operation, String subsystem) {
        Map<String, Map<String, Typed>> byPid = new LinkedHashMap<>();
        for (Configuration configuration : of(subsystem)) {
            byPid.put(configuration.getPid(), typed(configuration.getProperties()));
        }
        saved.save(operation, byPid);
    }

    /** What {@link #add} would add, as {@code pid: key = value}. */
    List<String> additions(Map<String, Map<String, String>> brought) {
        List<String> additions = new ArrayList<>();
        brought.forEach((pid, values) -> {
            Map<String, Object> present = properties(configuration(pid));
            values.forEach((key, value) -> {
                if (!present.containsKey(key)) {
                    additions.add(pid + ": " + key + " = " + value);
                }
            });
        });
        return additions;
    }

    /** Adds the keys that are not there; what is there stays as it is. */
    void add(Map<String, Map<String, String>> brought) {
        brought.forEach((pid, values) -> {
            Configuration configuration = configuration(pid);
            Map<String, Object> properties = properties(configuration);
            boolean changed = false;
            for (Map.Entry<String, String> value : values.entrySet()) {
                changed |= properties.putIfAbsent(value.getKey(), value.getValue()) == null;
            }
            if (changed) {
                update(configuration, properties);
            }
        });
    }

    /** Brings back what was saved before the operation, if anything was, and forgets it. */
    void restore(long operation, String subsystem) {
        saved.find(operation).ifPresent(byPid -> {
            for (Configuration configuration : of(subsystem)) {
                if (!byPid.containsKey(configuration.getPid())) {
                    delete(configuration);
                }
            }
            byPid.forEach((pid, values) -> {
                Configuration configuration = configuration(pid);
                if (!typed(configuration.getProperties()).equals(values)) {
                    update(configuration, untyped(values));
                }
            });
        });
        forget(operation);
    }

    /** The operation cannot be undone any more. */
    void forget(long operation) {
        saved.delete(operation);
    }

    /** Deletes the configurations of the subsystem. */
    void purge(String subsystem) {
        of(subsystem).forEach(Configurations::delete);
    }

    private List<Configuration> of(String subsystem) {
        String pid = PREFIX + subsystem;
        String filter = "(|(service.pid=" + pid + ")(service.pid=" + pid + ".*)(service.pid=" + pid
                + "~*)(service.factoryPid=" + pid + ")(service.factoryPid=" + pid + ".*))";
        try {
            Configuration[] found = admin.listConfigurations(filter);
            return found == null ? List.of() : List.of(found);
        } catch (IOException e) {
            throw new UncheckedIOException("the configurations of " + subsystem + " cannot be read", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(filter, e);
        }
    }

    private Configuration configuration(String pid) {
        try {
            return admin.getConfiguration(pid, "?");
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration " + pid + " cannot be read", e);
        }
    }

    private static Map<String, Object> properties(Configuration configuration) {
        Dictionary<String, Object> properties = configuration.getProperties();
        return properties == null ? new LinkedHashMap<>() : new LinkedHashMap<>(FrameworkUtil.asMap(properties));
    }

    private static void update(Configuration configuration, Map<String, Object> properties) {
        try {
            configuration.update(FrameworkUtil.asDictionary(properties));
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration " + configuration.getPid() + " cannot be written", e);
        }
    }

    private static void delete(Configuration configuration) {
        try {
            configuration.delete();
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration " + configuration.getPid() + " cannot be deleted", e);
        }
    }

    private static Map<String, Typed> typed(@Nullable Dictionary<String, Object> properties) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        if (properties == null) {
            return typed;
        }
        for (String key : Collections.list(properties.keys())) {
            Object value = properties.get(key);
            if (!key.equals(Constants.SERVICE_PID) && !key.equals("service.factoryPid")) {
                typed.put(key, typed(value));
            }
        }
        return typed;
    }

    private static Typed typed(Object value) {
        if (!value.getClass().isArray()) {
            return new Typed(value.getClass().getSimpleName(), List.of(value.toString()));
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            values.add(String.valueOf(Array.get(value, i)));
        }
        return new Typed(value.getClass().getSimpleName(), values);
    }

    private static Map<String, Object> untyped(Map<String, Typed> values) {
        Map<String, Object> untyped = new LinkedHashMap<>();
        values.forEach((key, value) -> untyped.put(key, value(value)));
        return untyped;
    }

    private static Object value(Typed typed) {
        boolean array = typed.type().endsWith("[]");
        String type = array ? typed.type().substring(0, typed.type().length() - 2) : typed.type();
        Function<String, Object> reader = TYPES.getOrDefault(type, text -> text);
        if (!array) {
            return reader.apply(typed.values().get(0));
        }
        Object values = Array.newInstance(
                CLASSES.getOrDefault(type, String.class), typed.values().size());
        for (int i = 0; i < typed.values().size(); i++) {
            Array.set(values, i, reader.apply(typed.values().get(i)));
        }
        return values;
    }
}
