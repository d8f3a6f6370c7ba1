/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.settings.internal.definition.Attribute;
import org.cityloom.platform.settings.internal.definition.Definition;
import org.cityloom.platform.settings.internal.definition.Definitions;
import org.cityloom.platform.settings.internal.store.Snapshot;
import org.cityloom.platform.settings.internal.store.SnapshotStore;

/** Looks at the thresholds of subsystems and changes them. Safe for all threads; blocks on the database and on Configuration Admin. */
@Component(service = Settings.class)
public final class Settings {
    private final Definitions definitions;
    private final Configurations configurations;
    private final Snapshots snapshots;
    private final SnapshotStore store;
    private final Audit audit;

    @Activate
    public Settings(
            @Reference Definitions definitions,
            @Reference Configurations configurations,
            @Reference Snapshots snapshots,
            @Reference SnapshotStore store,
            @Reference Audit audit) {
        this.definitions = definitions;
        this.configurations = configurations;
        this.snapshots = snapshots;
        this.store = store;
        this.audit = audit;
    }

    /**
     * A configuration as it is.
     *
     * @param snapshot that holds what is set
     * @param secrets which secrets are set
     */
    public record State(Definition definition, Snapshot snapshot, List<String> secrets) {}

    /** Every configuration of the subsystems that run, by subsystem. */
    public List<State> all() {
        return definitions.all().stream().map(this::state).toList();
    }

    /**
     * One configuration.
     *
     * @throws NoSuchElementException if no subsystem that runs has it
     */
    public State of(String pid) {
        return state(definition(pid));
    }

    /**
     * Changes some attributes, in force at once.
     *
     * @param wanted new values by attribute; null gives one back to its default
     * @param seen number of the snapshot that was looked at
     * @throws NoSuchElementException if no subsystem that runs has the configuration
     * @throws StaleSettingsException if somebody was faster
     * @throws RefusedValuesException if a value cannot be set
     */
    public synchronized State change(String pid, Map<String, @Nullable Object> wanted, long seen) {
        Definition definition = definition(pid);
        unlessChanged(definition, seen);
        Map<String, Object> values = new TreeMap<>();
        Set<String> defaults = new HashSet<>();
        List<LocalizedText> refused = new ArrayList<>();
        wanted.forEach((id, value) -> {
            Optional<Attribute> attribute = definition.attribute(id);
            if (attribute.isEmpty()) {
                refused.add(new LocalizedText("没有“" + id + "”这一项", "there is no '" + id + "'"));
            } else if (value == null) {
                defaults.add(id);
            } else {
                attribute
                        .get()
                        .refusal(value)
                        .ifPresentOrElse(
                                why -> refused.add(named(attribute.get(), why)),
                                () -> values.put(id, attribute.get().read(value)));
            }
        });
        if (!refused.isEmpty()) {
            throw new RefusedValuesException(refused);
        }
        configurations.write(definition, values, defaults);
        return state(definition, audit.actor());
    }

    private static LocalizedText named(Attribute attribute, LocalizedText why) {
        return new LocalizedText(
                attribute.name().zh() + "：" + why.zh(), attribute.name().en() + ": " + why.en());
    }

    /** The snapshots of a configuration that are kept, the latest first. */
    public List<Snapshot> snapshots(String pid) {
        State now = of(pid);
        return store.all(now.definition().pid());
    }

    /**
     * Sets what a snapshot says, as far as there still is such an attribute, and gives all else back to its default; secrets stay.
     *
     * @throws NoSuchElementException if there is no such configuration or snapshot
     * @throws StaleSettingsException if somebody was faster
     * @throws RefusedValuesException if a value can no longer be set
     */
    public synchronized State restore(String pid, long number, long seen) {
        Definition definition = definition(pid);
        Snapshot snapshot = store.find(pid, number)
                .orElseThrow(() -> new NoSuchElementException("there is no snapshot " + number + " of " + pid));
        Map<String, @Nullable Object> wanted = new HashMap<>();
        definition.attributes().stream()
                .filter(attribute -> !attribute.secret())
                .forEach(attribute ->
                        wanted.put(attribute.id(), snapshot.values().get(attribute.id())));
        return change(pid, wanted, seen);
    }

    private void unlessChanged(Definition definition, long seen) {
        long latest = state(definition).snapshot().number();
        if (latest != seen) {
            throw new StaleSettingsException(definition.pid(), latest);
        }
    }

    private Definition definition(String pid) {
        return definitions
                .of(pid)
                .orElseThrow(() -> new NoSuchElementException("no subsystem that runs has '" + pid + "'"));
    }

    private State state(Definition definition) {
        return state(definition, Actor.SYSTEM);
    }

    private State state(Definition definition, Actor by) {
        return new State(definition, snapshots.now(definition, by), configurations.secrets(definition));
    }
}
