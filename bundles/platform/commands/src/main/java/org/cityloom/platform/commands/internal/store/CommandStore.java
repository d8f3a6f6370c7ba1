/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandEvent;
import org.cityloom.api.commands.CommandQuery;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/** Commands and their steps in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = CommandStore.class)
public final class CommandStore {
    private static final int MOST_STEPS = 1000;
    /** Something is to be done for every one that is not over, and it has an index. */
    private static final String OPEN = "c.dueAt IS NOT NULL AND c.endedAt IS NULL";

    private final EntityManagerFactory entities;
    private final Transactions transactions;

    /** @param schema proof that the tables are there */
    @Activate
    public CommandStore(
            @Reference(target = "(cityloom.schema=commands)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=commands)") EntityManagerFactory entities,
            @Reference Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Keeps a command that was just wanted. */
    public Command add(Order order) {
        return within(manager -> {
            Command wanted = order.command();
            boolean waits = wanted.state() == CommandState.AWAITING_APPROVAL;
            CommandEntity entity = new CommandEntity(order, waits ? wanted.expiresAt() : wanted.requestedAt());
            manager.persist(entity);
            manager.flush();
            manager.persist(new StepEntity(
                    entity.id(), Step.last(wanted.state(), wanted.requestedAt(), wanted.by(), wanted.reason())));
            return entity.order().command();
        });
    }

    /**
     * Lets a command take a step, while nobody else does.
     *
     * @param step what becomes of it; empty for nothing. What it throws undoes everything
     * @throws NoSuchElementException if there is no such command
     */
    public Command change(long id, Function<Order, Optional<Step>> step) {
        return within(manager -> {
            CommandEntity entity = manager.find(CommandEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (entity == null) {
                throw new NoSuchElementException("there is no command " + id);
            }
            step.apply(entity.order()).ifPresent(taken -> {
                entity.apply(taken);
                manager.persist(new StepEntity(id, taken));
                manager.flush();
            });
            return entity.order().command();
        });
    }

    /** Looks at it again at that moment and not before, or never if it is null, unless something else happens to it. */
    public void later(long id, CommandState state, @Nullable Instant due) {
        within(manager -> {
            CommandEntity entity = manager.find(CommandEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (entity != null && entity.order().command().state() == state) {
                entity.later(due);
                manager.flush();
            }
            return id;
        });
    }

    /** Notes that it was sent at that moment, although the device had answered before that could be a step. */
    public void sent(long id, Instant at) {
        within(manager -> {
            CommandEntity entity = manager.find(CommandEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (entity != null) {
                entity.sent(at);
                manager.flush();
            }
            return id;
        });
    }

    /** The command, or empty. */
    public Optional<Command> find(long id) {
        return order(id).map(Order::command);
    }

    /** The command with what its kind said, or empty. */
    public Optional<Order> order(long id) {
        return within(manager ->
                Optional.ofNullable(manager.find(CommandEntity.class, id)).map(CommandEntity::order));
    }

    /** Commands for which something is to be done, those that have waited longest first. */
    public List<Order> due(Instant now, int limit) {
        return within(manager -> manager
                .createQuery(
                        "SELECT c FROM CommandEntity c WHERE c.dueAt <= :now ORDER BY c.dueAt", CommandEntity.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(CommandEntity::order)
                .toList());
    }

    /** How many commands of the device are not over. */
    public long open(String device) {
        return within(manager -> manager.createQuery(
                        "SELECT COUNT(c) FROM CommandEntity c WHERE c.device = :device AND " + OPEN, Long.class)
                .setParameter("device", device)
                .getSingleResult());
    }

    /** Whether the device was to do something else later. */
    public boolean isFollowed(String device, long id) {
        return within(manager -> manager.createQuery(
                                "SELECT COUNT(c) FROM CommandEntity c WHERE c.device = :device AND c.id > :id",
                                Long.class)
                        .setParameter("device", device)
                        .setParameter("id", id)
                        .getSingleResult())
                > 0;
    }

    /** What happened to it, oldest first. */
    public List<CommandEvent> steps(long id) {
        return within(manager -> manager
                .createQuery("SELECT s FROM StepEntity s WHERE s.command = :id ORDER BY s.id", StepEntity.class)
                .setParameter("id", id)
                .setMaxResults(MOST_STEPS)
                .getResultList()
                .stream()
                .map(StepEntity::event)
                .toList());
    }

    /** Commands that fit, newest first. */
    public Page<Command> list(CommandQuery query, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("c.id > 0"));
        Map<String, Object> values = new HashMap<>();
        add(conditions, values, "subsystem", query.subsystem());
        add(conditions, values, "device", query.deviceId());
        add(
                conditions,
                values,
                "state",
                query.state() == null ? null : query.state().name());
        if (query.open() != null) {
            conditions.add(query.open() ? OPEN : "c.endedAt IS NOT NULL");
        }
        if (!query.within().everywhere()) {
            List<String> any = new ArrayList<>();
            for (String prefix : query.within().prefixes()) {
                values.put("within" + any.size(), prefix + "%");
                any.add("c.area LIKE :within" + any.size());
            }
            conditions.add(any.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", any) + ")");
        }
        String from = " FROM CommandEntity c WHERE " + String.join(" AND ", conditions);
        return within(manager -> {
            long total = bound(manager.createQuery("SELECT COUNT(c)" + from, Long.class), values)
                    .getSingleResult();
            List<Command> items = bound(
                            manager.createQuery("SELECT c" + from + " ORDER BY c.id DESC", CommandEntity.class), values)
                    .setFirstResult(page.offset())
                    .setMaxResults(page.limit())
                    .getResultList()
                    .stream()
                    .map(entity -> entity.order().command())
                    .toList();
            return new Page<>(items, page.offset(), total);
        });
    }

    private static void add(List<String> conditions, Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add("c." + field + " = :" + field);
            values.put(field, value);
        }
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private <T> T within(Function<EntityManager, T> work) {
        return transactions.required(() -> {
            EntityManager manager = entities.createEntityManager();
            try {
                return work.apply(manager);
            } finally {
                manager.close();
            }
        });
    }
}
