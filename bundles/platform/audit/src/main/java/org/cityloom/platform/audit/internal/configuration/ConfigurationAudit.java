/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.configuration;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.platform.audit.internal.who.WhoActs;

/**
 * Takes note of every change of a configuration, by whichever way it came. Who acts is found in the thread that makes the
 * change; the entry is written by a thread of its own, because that change may just take the database away, and waiting for
 * it there would hold up the configuration of everything.
 */
@Component(service = SynchronousConfigurationListener.class, immediate = true)
public final class ConfigurationAudit implements SynchronousConfigurationListener {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationAudit.class);
    private static final int LONGEST_QUEUE = 1000;
    private static final long PAUSE_SECONDS = 1;

    private final ConfigurationAdmin configurations;
    private final WhoActs who;
    private final Defaults defaults;
    private final Map<String, Settings> known = new HashMap<>();
    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private final Object lock = new Object();
    private final Thread writer = new Thread(this::write, "cityloom-audit-configuration");

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Audit audit;

    private record Change(Actor actor, SettingsChange settings) {}

    @Activate
    public ConfigurationAudit(
            @Reference ConfigurationAdmin configurations, @Reference WhoActs who, @Reference Defaults defaults)
            throws IOException, InvalidSyntaxException {
        this.configurations = configurations;
        this.who = who;
        this.defaults = defaults;
        Configuration[] all = configurations.listConfigurations(null);
        if (all != null) {
            for (Configuration each : all) {
                known.put(each.getPid(), Settings.of(each.getProperties()));
            }
        }
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (event.getType() == ConfigurationEvent.CM_LOCATION_CHANGED) {
            return;
        }
        String pid = event.getPid();
        Settings nothing = Settings.of(null);
        boolean deleted = event.getType() == ConfigurationEvent.CM_DELETED;
        Settings after = deleted ? nothing : current(pid);
        Settings before;
        synchronized (known) {
            Settings replaced = deleted ? known.remove(pid) : known.put(pid, after);
            before = replaced == null ? nothing : replaced;
        }
        SettingsChange change = new SettingsChange(pid, deleted, before, after);
        if (!change.isNone() && !changes.offer(new Change(who.actor(), change))) {
            LOG.error("{} changed the configuration {}, but too many changes wait for the audit", who.actor(), pid);
        }
    }

    private Settings current(String pid) {
        try {
            return Settings.of(configurations.getConfiguration(pid, "?").getProperties());
        } catch (IOException | IllegalStateException e) {
            LOG.warn("The configuration {} changed, but cannot be read", pid, e);
            return Settings.of(null);
        }
    }

    private void write() {
        try {
            while (true) {
                Change change = changes.take();
                while (!written(change)) {
                    synchronized (lock) {
                        TimeUnit.SECONDS.timedWait(lock, PAUSE_SECONDS);
                    }
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{} changes of configurations were not written", changes.size(), e);
        }
    }

    private boolean written(Change change) {
        Audit open = audit;
        if (open == null) {
            return false;
        }
        try {
            AuditEntry entry =
                    change.settings().entry(defaults.of(change.settings().pid()));
            open.as(change.actor(), () -> open.record(entry));
            return true;
        } catch (IllegalArgumentException e) {
            LOG.error("A change of {} cannot be audited", change.settings().pid(), e);
            return true;
        } catch (RuntimeException e) {
            LOG.debug("The audit is away, it will be tried again", e);
            return false;
        }
    }

    @Deactivate
    void close() {
        writer.interrupt();
    }
}
