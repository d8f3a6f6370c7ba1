/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.subsystem.SubsystemBundle;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.store.SchemaChange;
import org.cityloom.platform.store.SchemaMigrations;
import org.cityloom.platform.subsystems.ArchivePreview.Refusal;
import org.cityloom.platform.subsystems.internal.archive.ArchiveBundle;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.framework.SubsystemBundles;
import org.cityloom.platform.subsystems.internal.framework.Wishes;
import org.cityloom.platform.subsystems.internal.state.Deployed;

/**
 * An archive against what runs. The framework itself tells whether it resolves: the new bundles are installed beside the old ones and
 * wired, but not started, which leaves everything else as it is.
 */
final class Verification {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
    private static final String API = "org.cityloom.api";
    private static final int MORE_ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final SubsystemBundles bundles;
    private final SchemaMigrations schema;
    private final Function<String, Boolean> featureInstalled;

    Verification(SubsystemBundles bundles, SchemaMigrations schema, Function<String, Boolean> featureInstalled) {
        this.bundles = bundles;
        this.schema = schema;
        this.featureInstalled = featureInstalled;
    }

    /**
     * What was found.
     *
     * @param installed the bundles of the archive, now installed
     * @param blastRadius symbolic names of bundles outside that would be refreshed or restarted
     * @param attracted those of them that have to be refreshed to be wired as they will be after the next start
     * @param schemaChanges ids of the change sets that would be applied
     * @param refusals why it is refused
     */
    record Findings(
            List<Bundle> installed,
            Set<String> blastRadius,
            Collection<Bundle> attracted,
            List<String> schemaChanges,
            List<Refusal> refusals) {}

    /**
     * Looks at everything.
     *
     * @param running what is installed of the subsystem, null if nothing
     * @param accepted outsiders that may be disturbed
     * @param backwards whether an earlier version is wanted
     */
    Findings look(StagedArchive archive, @Nullable Deployed running, Set<String> accepted, boolean backwards) {
        List<Refusal> refusals = new ArrayList<>();
        if (!backwards) {
            versions(archive, running).ifPresent(refusals::add);
        }
        api(archive).ifPresent(refusals::add);
        features(archive).ifPresent(refusals::add);
        names(archive).ifPresent(refusals::add);
        List<String> changes = schemaChanges(archive, running, refusals);
        if (!refusals.isEmpty()) {
            return new Findings(List.of(), Set.of(), List.of(), changes, refusals); // it would only fail to resolve
        }
        List<Bundle> installed = bundles.install(archive);
        if (!resolves(installed)) {
            refusals.add(unresolved(installed));
        }
        Set<Bundle> attracted =
                Wishes.attracted(installed, outsiders(archive.descriptor().id()));
        Set<String> radius = radius(archive, running, attracted);
        blast(radius, accepted).ifPresent(refusals::add);
        return new Findings(installed, radius, attracted, changes, refusals);
    }

    private static Optional<Refusal> versions(StagedArchive archive, @Nullable Deployed running) {
        if (running == null) {
            return Optional.empty();
        }
        Version fresh = archive.descriptor().version();
        String now = running.current().version();
        if (running.current().digest().equals(archive.digest())) {
            return refusal(
                    "version-installed",
                    "该归档包（版本 " + now + "）已经安装",
                    "this very archive, version " + now + ", is installed");
        }
        boolean reused = now.equals(fresh.toString())
                || running.previous().stream()
                        .anyMatch(kept -> kept.version().equals(fresh.toString())
                                && !kept.digest().equals(archive.digest()));
        if (reused) {
            return refusal(
                    "version-reused",
                    "版本 " + fresh + " 已有不同内容的归档包，请提升版本号",
                    "version " + fresh + " exists with other content; give the archive a higher version");
        }
        if (fresh.compareTo(Version.parseVersion(now)) < 0) {
            return refusal(
                    "version-lower",
                    "版本 " + fresh + " 低于正在运行的 " + now + "，请使用回滚",
                    "version " + fresh + " is lower than the running " + now + "; to go back, roll back");
        }
        return Optional.empty();
    }

    private Optional<Refusal> api(StagedArchive archive) {
        Version api = bundles.everything().stream()
                .filter(bundle -> API.equals(bundle.getSymbolicName()))
                .map(Bundle::getVersion)
                .findFirst()
                .orElseThrow();
        return archive.descriptor().api().includes(api)
                ? Optional.empty()
                : refusal(
                        "api-unfit",
                        "归档包需要接口版本 " + archive.descriptor().api() + "，平台提供 " + api,
                        "the archive needs the api in " + archive.descriptor().api() + ", the platform has " + api);
    }

    private Optional<Refusal> features(StagedArchive archive) {
        List<String> missing = archive.descriptor().features().stream()
                .filter(feature -> !featureInstalled.apply(feature))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : refusal(
                        "feature-missing",
                        "平台未安装所需功能 " + String.join(", ", missing),
                        "the platform does not have the feature " + String.join(", ", missing) + ", which it needs");
    }

    private Optional<Refusal> names(StagedArchive archive) {
        Set<String> own =
                archive.bundles().stream().map(ArchiveBundle::symbolicName).collect(Collectors.toSet());
        return outsiders(archive.descriptor().id()).stream()
                .map(Bundle::getSymbolicName)
                .filter(own::contains)
                .findFirst()
                .flatMap(name -> refusal(
                        "bundle-foreign",
                        "组件 " + name + " 已属于平台或其他子系统",
                        "bundle " + name + " belongs to the platform or to another subsystem already"));
    }

    private List<String> schemaChanges(StagedArchive archive, @Nullable Deployed running, List<Refusal> refusals) {
        List<String> ids = new ArrayList<>();
        Version before =
                running == null ? null : Version.parseVersion(running.current().version());
        for (ArchiveBundle bundle : archive.bundles()) {
            String unit = bundle.schemaUnit();
            if (unit != null) {
                for (SchemaChange change : pending(unit, bundle, before, refusals)) {
                    ids.add(change.id());
                    change.objections().forEach(objection -> refusals.add(objection(change, objection)));
                }
            }
        }
        return ids;
    }

    private static Refusal objection(SchemaChange change, LocalizedText objection) {
        return new Refusal(
                "schema-destructive",
                new LocalizedText(
                        "变更集 " + change.id() + "：" + objection.zh(),
                        "change set " + change.id() + ": " + objection.en()));
    }

    private List<SchemaChange> pending(
            String unit, ArchiveBundle bundle, @Nullable Version before, List<Refusal> refusals) {
        try (JarContent content = new JarContent(bundle.file())) {
            return schema.pending(unit, content::url, before);
        } catch (RuntimeException e) {
            refusal(
                            "schema-unreadable",
                            "数据表变更清单无法读取：" + e.getMessage(),
                            "the changelog of " + unit + " cannot be read: " + e.getMessage())
                    .ifPresent(refusals::add);
            return List.of();
        }
    }

    /** While another subsystem is being started, the framework refuses at times although nothing is missing: then it is asked again. */
    private boolean resolves(List<Bundle> installed) {
        boolean resolved = bundles.resolve(installed);
        for (int again = 1;
                !resolved && again <= MORE_ATTEMPTS && missing(installed).isEmpty();
                again++) {
            LOG.info("The framework did not wire {} although nothing is missing, attempt {}", installed, again);
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            resolved = bundles.resolve(installed);
        }
        return resolved;
    }

    private List<String> missing(List<Bundle> installed) {
        return Wishes.missing(installed, bundles.everything());
    }

    private Refusal unresolved(List<Bundle> installed) {
        List<String> missing = missing(installed);
        String what = missing.isEmpty() ? "?" : String.join("; ", missing);
        return new Refusal(
                "bundle-unresolved", new LocalizedText("缺少依赖：" + what, "it needs what nobody offers: " + what));
    }

    private List<Bundle> outsiders(String subsystem) {
        return bundles.everything().stream()
                .filter(bundle -> !SubsystemBundle.subsystem(bundle).equals(Optional.of(subsystem)))
                .toList();
    }

    /** Bundles outside that are touched by taking away the old ones, or attracted by the new ones. */
    private Set<String> radius(StagedArchive archive, @Nullable Deployed running, Set<Bundle> attracted) {
        String id = archive.descriptor().id();
        Set<Bundle> touched = new HashSet<>(attracted);
        if (running != null) {
            touched.addAll(bundles.of(id, running.current().digest()));
        }
        return bundles.closure(touched).stream()
                .filter(bundle -> !SubsystemBundle.subsystem(bundle).equals(Optional.of(id)))
                .map(Bundle::getSymbolicName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Refusal> blast(Set<String> radius, Set<String> accepted) {
        Set<String> left = new TreeSet<>(radius);
        left.removeAll(accepted);
        return left.isEmpty()
                ? Optional.empty()
                : refusal(
                        "blast-radius",
                        "部署会影响归档包之外的组件：" + String.join(", ", left),
                        "bundles outside the archive would be restarted: " + String.join(", ", left)
                                + "; accept them by name, or mend the archive");
    }

    private static Optional<Refusal> refusal(String code, String zh, String en) {
        return Optional.of(new Refusal(code, new LocalizedText(zh, en)));
    }
}
