/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.nio.file.Path;
import java.time.Instant;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.places.Position;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.simulator.testing.OneGrid;
import org.cityloom.subsystems.muck.internal.store.AreaLimit;
import org.cityloom.subsystems.muck.internal.store.LimitStore;

import static org.assertj.core.api.Assertions.assertThat;

class SpeedLimitsTest {

    private static final Position INSIDE = new Position(27.23, 111.46);
    private static final Position OUTSIDE = new Position(37.75, -122.39);

    @TempDir
    Path folder;

    private StoreFixture store;
    private AuditFixture audit;
    private EntityManagerFactory entities;
    private LimitStore table;
    private SpeedLimits limits;

    @BeforeEach
    void open() {
        store = StoreFixture.h2(folder).migrate("muck", LimitStore.class);
        audit = AuditFixture.over(store);
        entities = JpaFixture.open("muck", store);
        table = new LimitStore(() -> "muck", entities, store.transactions(), audit.audit());
        limits = new SpeedLimits(table, new OneGrid(INSIDE), new Thresholds(Defaults.configuration()));
    }

    @AfterEach
    void close() {
        entities.close();
        store.close();
    }

    @Test
    void fallsBackToTheDefaultOutsideTheCityAndWithoutLimits() {
        assertThat(limits.at(INSIDE)).isEqualTo(50);
        set("430500", 60);
        assertThat(limits.at(OUTSIDE)).isEqualTo(50);
        assertThat(limits.at(null)).isEqualTo(50);
    }

    @Test
    void letsTheSmallestAreaDecideAtOnce() {
        set("430500", 60);
        assertThat(limits.at(INSIDE)).isEqualTo(60);
        set("430502001001007", 15);
        set("430502001", 40);
        assertThat(limits.at(INSIDE)).isEqualTo(15);
        limits.remove("430502001001007");
        assertThat(limits.at(INSIDE)).isEqualTo(40);
    }

    @Test
    void readsTheTableAgainAfterARestart() {
        set("430502", 45);
        SpeedLimits restarted = new SpeedLimits(table, new OneGrid(INSIDE), new Thresholds(Defaults.configuration()));
        assertThat(restarted.at(INSIDE)).isEqualTo(45);
    }

    @Test
    void auditsWhatAnAreaAllowedBeforeAndAfter() {
        set("430502", 45);
        set("430502", 60);
        limits.remove("430502");

        assertThat(audit.entries())
                .extracting(entry -> entry.action() + " " + entry.subject().id())
                .containsExactly("muck:set-limit 430502", "muck:set-limit 430502", "muck:remove-limit 430502");
        assertThat(audit.entries().get(1).before()).contains("\"limit\":45.0");
        assertThat(audit.entries().get(1).after()).contains("\"limit\":60.0");
        assertThat(audit.entries().get(2).before()).contains("\"limit\":60.0");
        assertThat(audit.entries().get(2).after()).isNull();
    }

    private void set(String area, double limit) {
        limits.put(new AreaLimit(area, limit, Instant.EPOCH, "admin"));
    }
}
