/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.city.CityContainer;
import org.cityloom.city.subsystems.Traffic;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long muck takes to come, what is felt of its updates, and how fast the version before is back; next to Karaf's own features
 * service with the same bundle in the same city.
 */
class DeploymentBench {
    private static final String PATH = "/api/muck/vehicles";
    private static final int WARM_UP = 3;
    private static final int INSTALLATIONS = 10;
    private static final int UPDATES = 50;
    private static final int PLAIN_UPDATES = 20;
    private static final int ROLL_BACKS = 5;
    private static final int PER_SECOND = 1000;

    @TempDir
    Path folder;

    @Test
    void deploysAtOnceAndUnnoticed() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            String url = postgres.freshDatabase();
            try (CityContainer city = CityContainer.onH2().withPostgres(url).unpack("DeploymentBench");
                    CpuLog log = new CpuLog();
                    PlainKaraf plain = new PlainKaraf(city, folder);
                    Connection connection = Postgres.connect(url)) {
                log.add("city", CpuClock.of(city.processHandle().pid()));
                log.add("database", CpuClock.withChildren(postgres.pid()));
                log.add("bench", CpuClock.of(ProcessHandle.current().pid()));
                measure(city, plain, connection, log);
            }
        }
    }

    @SuppressWarnings("SystemOut") // the figures are what a benchmark is for
    private static void measure(CityContainer city, PlainKaraf plain, Connection connection, CpuLog log)
            throws Exception {
        Archives archives = new Archives(city);
        archives.remove();
        try (Answers answers = Answers.of(city.http(), PATH)) {
            warmUp(archives, answers);
            warmUp(plain, answers);
            DeploymentReport report = new DeploymentReport(PER_SECOND);
            report.installed(installations(archives, answers), installations(plain, answers), answers.good());
            plain.install();
            answers.awaitCalm();
            try (Traffic traffic = new Traffic(city, PER_SECOND)) {
                List<Change> plainly = updates(plain, PLAIN_UPDATES, answers);
                plain.remove();
                archives.install();
                long from = System.currentTimeMillis();
                List<Change> updates = updates(archives, UPDATES, answers);
                report.busy(log.busy(from, System.currentTimeMillis()));
                List<Change> vain = rollBacks(archives, answers);
                traffic.finish();
                assertThat(traffic.missing()).isEmpty();
                report.updated(updates, plainly, answers, Commits.of(connection));
                report.rolledBack(vain, answers.good());
            }
            System.out.println(report.text());
        }
    }

    private static void warmUp(Installer installer, Answers answers) throws Exception {
        installer.install();
        updates(installer, WARM_UP, answers);
        installer.remove();
    }

    /** Nothing is installed before, nor afterwards. */
    private static List<Change> installations(Installer installer, Answers answers) throws Exception {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < INSTALLATIONS; i++) {
            Change change = installer.install();
            changes.add(change.until(answers.awaitCalm()));
            installer.remove();
        }
        return changes;
    }

    private static List<Change> updates(Installer installer, int times, Answers answers) throws Exception {
        List<Change> changes = new ArrayList<>();
        answers.awaitCalm();
        for (int i = 0; i < times; i++) {
            Change change = installer.update();
            changes.add(change.until(answers.awaitCalm()));
        }
        return changes;
    }

    private static List<Change> rollBacks(Archives archives, Answers answers) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < ROLL_BACKS; i++) {
            Change change = archives.updateInVain();
            changes.add(change.until(answers.awaitCalm()));
        }
        return changes;
    }
}
