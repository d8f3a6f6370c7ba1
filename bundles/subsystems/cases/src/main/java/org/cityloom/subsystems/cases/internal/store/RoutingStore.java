/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.subsystems.cases.internal.routing.Routing;

/** Why cases lie where they lie, as it was when they were dispatched last. Every call blocks on the database. */
@Component(service = RoutingStore.class)
public final class RoutingStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CasesDatabase database;

    @Activate
    public RoutingStore(@Reference CasesDatabase database) {
        this.database = database;
    }

    /** Keeps where the routes sent a case, instead of what was kept before. */
    public void put(String number, Routing routing) {
        try {
            RoutingEntity entity = new RoutingEntity(number, JSON.writeValueAsString(routing));
            database.within(manager -> manager.merge(entity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("where case " + number + " goes cannot be written", e);
        }
    }

    /** What was kept of a case; empty before it was dispatched. */
    public Optional<Routing> find(String number) {
        return database.within(manager -> Optional.ofNullable(manager.find(RoutingEntity.class, number)))
                .map(entity -> read(number, entity.routing()));
    }

    private static Routing read(String number, String routing) {
        try {
            return JSON.readValue(routing, Routing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("where case " + number + " goes cannot be read", e);
        }
    }
}
