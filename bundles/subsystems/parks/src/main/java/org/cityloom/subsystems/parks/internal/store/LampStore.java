/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.persistence.Query;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;

/** The registered lamps. Every call blocks on the database. */
@Component(service = LampStore.class)
public final class LampStore {
    private final ParksDatabase database;
    private final Audit audit;

    @Activate
    public LampStore(@Reference ParksDatabase database, @Reference Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Lamps that stand there, ordered by id.
     *
     * @param circuit only those that this circuit feeds; null for all
     */
    public Page<Lamp> page(AreaScope within, @Nullable String circuit, PageRequest page) {
        String where = where(within, circuit);
        return database.within(manager -> {
            Query count = manager.createQuery("select count(l) from LampEntity l" + where);
            Query lamps = manager.createQuery("select l from LampEntity l" + where + " order by l.id");
            bind(count, within, circuit);
            bind(lamps, within, circuit);
            List<?> rows = lamps.setFirstResult(page.offset())
                    .setMaxResults(page.limit())
                    .getResultList();
            long total = ((Number) count.getSingleResult()).longValue();
            return new Page<>(
                    rows.stream().map(row -> ((LampEntity) row).lamp()).toList(), page.offset(), total);
        });
    }

    /** Whether no lamp is registered. */
    public boolean isEmpty() {
        return page(AreaScope.EVERYWHERE, null, new PageRequest(0, 1)).total() == 0;
    }

    private static String where(AreaScope within, @Nullable String circuit) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (circuit != null) {
            where.append(" and l.circuit = :circuit");
        }
        if (!within.everywhere()) {
            where.append(" and (1 = 0");
            for (int i = 0; i < within.prefixes().size(); i++) {
                where.append(" or l.area like :area").append(i);
            }
            where.append(')');
        }
        return where.toString();
    }

    private static void bind(Query query, AreaScope within, @Nullable String circuit) {
        if (circuit != null) {
            query.setParameter("circuit", circuit);
        }
        if (!within.everywhere()) {
            int i = 0;
            for (String prefix : within.prefixes()) {
                query.setParameter("area" + i++, prefix + "%");
            }
        }
    }

    /** Adds the lamps, or changes those of the same id, all or none. */
    public void put(List<Lamp> lamps) {
        database.within(manager -> {
            lamps.forEach(lamp -> manager.merge(new LampEntity(lamp)));
            audit.record(AuditEntry.of("parks:import-lamps", "lamps", "import", null, Map.of("lamps", lamps.size())));
            return lamps;
        });
    }

    /** How many lights each circuit feeds, by its id. */
    public Map<String, Integer> lightsByCircuit() {
        return database.within(manager -> {
            List<?> rows = manager.createQuery("select l.circuit, sum(l.lights) from LampEntity l"
                            + " where l.circuit is not null group by l.circuit")
                    .getResultList();
            Map<String, Integer> lights = new HashMap<>();
            for (Object row : rows) {
                Object[] cells = (Object[]) row;
                lights.put((String) cells[0], ((Number) cells[1]).intValue());
            }
            return Map.copyOf(lights);
        });
    }
}
