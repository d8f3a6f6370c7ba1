/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.subsystem.SubsystemBundle;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.internal.archive.ArchiveBundle;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;

/**
 * The bundles of subsystems in the framework. They are started transiently, so that after a restart of the platform none of them runs
 * before it is known which should. Blocks; one subsystem is touched by one thread at a time.
 */
public final class SubsystemBundles {
    private static final Logger LOG = LoggerFactory.getLogger(SubsystemBundles.class);
    private static final Duration STOP = Duration.ofSeconds(20); // default: a batch in hand may take 15 s
    private static final Duration STUCK = Duration.ofMillis(500);
    private static final Duration REFRESH = Duration.ofSeconds(30); // default

    private final BundleContext context;

    public SubsystemBundles(BundleContext context) {
        this.context = context;
    }

    /** Those of the subsystem, of whatever version. */
    public List<Bundle> of(String subsystem) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> SubsystemBundle.subsystem(bundle).equals(Optional.of(subsystem)))
                .toList();
    }

    /** Those that the archive with that digest brought. */
    public List<Bundle> of(String subsystem, String digest) {
        String prefix = SubsystemBundle.location(subsystem, digest, "");
        return of(subsystem).stream()
                .filter(bundle -> bundle.getLocation().startsWith(prefix))
                .toList();
    }

    /** All bundles of subsystems. */
    public List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> SubsystemBundle.subsystem(bundle).isPresent())
                .toList();
    }

    /**
     * Installs the bundles of the archive, or finds them installed.
     *
     * @throws RefusedException if the framework does not take one; those before it are taken away again
     */
    public List<Bundle> install(StagedArchive archive) {
        List<Bundle> installed = new ArrayList<>();
        try {
            for (ArchiveBundle bundle : archive.bundles()) {
                installed.add(install(archive, bundle));
            }
            return installed;
        } catch (Exception e) {
            uninstall(installed);
            throw new RefusedException(
                    "bundle-not-installed",
                    new LocalizedText(
                            "框架不接受归档包中的组件：" + e.getMessage(),
                            "the framework does not take a bundle of the archive: " + e.getMessage()),
                    e);
        }
    }

    private Bundle install(StagedArchive archive, ArchiveBundle bundle) throws Exception {
        String id = archive.descriptor().id();
        String location = SubsystemBundle.location(id, archive.digest(), bundle.symbolicName());
        try (InputStream content = new BufferedInputStream(Files.newInputStream(bundle.file()))) {
            return InstallingSubsystem.during(id, () -> context.installBundle(location, content));
        }
    }

    /** Wires them to what is there; what is there stays as it is. False if something is missing. */
    public boolean resolve(Collection<Bundle> bundles) {
        return wiring().resolveBundles(bundles);
    }

    /**
     * Starts them in order.
     *
     * @param longest for all of them together
     * @throws OverrunException if one does not return from its start
     * @throws BundleException if one fails
     */
    public void start(List<Bundle> bundles, ThreadGroup group, Duration longest) throws Exception {
        AtomicBoolean givenUp = new AtomicBoolean();
        try {
            Deadline.call("the start of " + names(bundles), group, longest, () -> {
                for (Bundle bundle : bundles) {
                    bundle.start(Bundle.START_TRANSIENT);
                    if (givenUp.get()) {
                        uninstall(bundles); // it returned at last, but nobody waits for it any more
                        break;
                    }
                }
                return bundles;
            });
        } catch (OverrunException e) {
            givenUp.set(true);
            throw e;
        }
    }

    /** Stops those that run, the last first, and returns when each has finished what it had in hand. False if one does not end. */
    public boolean stop(List<Bundle> bundles, ThreadGroup group) throws InterruptedException {
        boolean all = true;
        for (int i = bundles.size() - 1; i >= 0; i--) {
            Bundle bundle = bundles.get(i);
            if ((bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING | Bundle.STOPPING)) != 0) {
                all &= stop(bundle, group);
            }
        }
        interruptLeftovers(bundles, group);
        return all;
    }

    /** Not while another version runs: what it has in hand must not be disturbed. */
    private void interruptLeftovers(List<Bundle> stopped, ThreadGroup group) {
        boolean runs = stopped.stream()
                .map(SubsystemBundle::subsystem)
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(subsystem -> of(subsystem).stream())
                .anyMatch(bundle -> (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0);
        if (!runs) {
            int interrupted = new Leftovers(stopped).interrupt(group);
            if (interrupted > 0) {
                LOG.warn("{} left {} threads behind; they were interrupted", names(stopped), interrupted);
            }
        }
    }

    /** One that never returned from its start holds its own lock: waiting for it would only keep the earlier version away. */
    private static boolean stop(Bundle bundle, ThreadGroup group) throws InterruptedException {
        Duration longest = bundle.getState() == Bundle.STARTING ? STUCK : STOP;
        return guarded(
                "the stop of " + bundle.getSymbolicName(), group, longest, () -> bundle.stop(Bundle.STOP_TRANSIENT));
    }

    /** Stops and uninstalls them, and lets the framework forget what they exported. False if one does not end. */
    public boolean remove(List<Bundle> bundles, ThreadGroup group) throws InterruptedException {
        boolean all = stop(bundles, group);
        for (Bundle bundle : bundles) {
            all = all && guarded("the removal of " + bundle.getSymbolicName(), group, STOP, bundle::uninstall);
        }
        if (all) {
            refresh(bundles);
        }
        return all;
    }

    private static boolean guarded(String what, ThreadGroup group, Duration longest, Work work)
            throws InterruptedException {
        try {
            Deadline.call(what, group, longest, () -> {
                work.run();
                return what;
            });
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (OverrunException e) {
            LOG.error("{}; it is left behind until the platform restarts", e.getMessage());
            return false;
        } catch (Exception e) {
            LOG.warn("{} ended with a fault", what, e);
            return true;
        }
    }

    private static void uninstall(List<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            try {
                bundle.uninstall();
            } catch (BundleException | IllegalStateException e) {
                LOG.warn("{} could not be taken away", bundle.getSymbolicName(), e);
            }
        }
    }

    /**
     * Stops them, and takes them away if nobody else is wired to them: what the classes of a stopped bundle hold is only given back when
     * the bundle is gone. False if one does not end.
     */
    public boolean stopOrRemove(List<Bundle> bundles, ThreadGroup group) throws InterruptedException {
        return bundles.containsAll(closure(bundles)) ? remove(bundles, group) : stop(bundles, group);
    }

    /** Bundles that are stopped and wired anew when these are refreshed, themselves included. */
    public Collection<Bundle> closure(Collection<Bundle> bundles) {
        return wiring().getDependencyClosure(bundles);
    }

    /** Wires the bundles and what depends on them anew; waits until that is done. */
    public void refresh(Collection<Bundle> bundles) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(bundles, new FrameworkListener() {
            @Override
            public void frameworkEvent(FrameworkEvent event) {
                if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                    done.countDown();
                }
            }
        });
        if (!done.await(REFRESH.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("The framework has not finished refreshing {} after {} s", names(bundles), REFRESH.toSeconds());
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** Every bundle that is installed. */
    public List<Bundle> everything() {
        return List.of(context.getBundles());
    }

    private static String names(Collection<Bundle> bundles) {
        return String.join(", ", bundles.stream().map(Bundle::getSymbolicName).toList());
    }

    private interface Work {
        void run() throws Exception;
    }
}
