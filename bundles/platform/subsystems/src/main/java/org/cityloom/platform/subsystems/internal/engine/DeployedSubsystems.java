/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.platform.rest.SubsystemDoor;
import org.cityloom.platform.store.SchemaMigrations;
import org.cityloom.platform.subsystems.ArchivePreview;
import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.OperationListener;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.Subsystems;
import org.cityloom.platform.subsystems.VendorKeys;
import org.cityloom.platform.subsystems.internal.archive.ArchiveLimits;
import org.cityloom.platform.subsystems.internal.archive.ArchiveStage;
import org.cityloom.platform.subsystems.internal.archive.TrustedKeys;
import org.cityloom.platform.subsystems.internal.files.DataFolder;
import org.cityloom.platform.subsystems.internal.framework.SubsystemBundles;
import org.cityloom.platform.subsystems.internal.guard.FlowWatch;
import org.cityloom.platform.subsystems.internal.guard.MemoryWatch;
import org.cityloom.platform.subsystems.internal.guard.ThreadWatch;
import org.cityloom.platform.subsystems.internal.health.HealthGate;
import org.cityloom.platform.subsystems.internal.state.DeployedFiles;
import org.cityloom.platform.subsystems.internal.state.Journal;
import org.cityloom.platform.subsystems.internal.state.SavedConfigurations;
import org.cityloom.platform.telemetry.SubsystemSessions;
import org.cityloom.platform.telemetry.TelemetryStatus;

/** The subsystems of this node. What the last end of the platform cut off is finished or undone before anything new is begun. */
@Component(service = Subsystems.class, immediate = true, configurationPid = DeploymentConfiguration.PID)
@Designate(ocd = DeploymentConfiguration.class)
public final class DeployedSubsystems implements Subsystems {
    private final Operations operations;
    private final Requests requests;
    private final Previews previews;
    private final InstalledView view;
    private final Start start;
    private final ServiceRegistration<VendorKeys> keys;

    /** @param booted that the features of the core are installed: nothing of the core moves under the subsystems any more */
    @Activate
    public DeployedSubsystems(
            BundleContext context,
            DeploymentConfiguration configuration,
            @Reference BootFinished booted,
            @Reference FeaturesService features,
            @Reference ConfigurationAdmin configurations,
            @Reference SchemaMigrations schema,
            @Reference SubsystemDoor door,
            @Reference SubsystemSessions sessions,
            @Reference TelemetryStatus telemetry,
            @Reference HealthGate gate,
            @Reference Audit audit) {
        Path folder = DataFolder.of(context);
        Clock clock = Clock.systemUTC();
        TrustedKeys keys = new TrustedKeys(folder, DataFolder.shippedVendors(context), clock);
        this.keys = context.registerService(VendorKeys.class, new AuditedKeys(keys, audit), null);
        SubsystemBundles bundles = new SubsystemBundles(context);
        Parts parts = new Parts(
                new ArchiveStage(
                        folder,
                        keys,
                        configuration.allow_unsigned(),
                        ArchiveLimits.ofBytes((long) configuration.maximum_archive_mebibytes() << 20),
                        clock),
                new DeployedFiles(folder.resolve("deployed")),
                new FirstVersions(),
                bundles,
                new Verification(bundles, schema, new InstalledFeatures(features)::has),
                schema,
                door,
                gate,
                new Configurations(configurations, new SavedConfigurations(folder.resolve("configurations"))),
                sessions,
                clock);
        Journal journal = new Journal(folder.resolve("operations"));
        OperationAudit operationAudit = new OperationAudit(audit);
        this.operations = new Operations(parts, journal, operationAudit, configuration.parallel_operations());
        this.requests = new Requests(parts, operations);
        this.previews = new Previews(parts, operations);
        Boot boot = new Boot(parts, journal, operationAudit);
        this.view = new InstalledView(parts, operations, boot);
        Guard guard = new Guard(
                parts,
                operations,
                List.of(
                        new FlowWatch(telemetry),
                        new ThreadWatch(Activation::group, configuration.maximum_threads()),
                        MemoryWatch.ofThisMachine(Activation::group)));
        this.start =
                new Start(boot, operations, new ShippedArchives(DataFolder.shipped(context), parts, operations), guard);
        start.begin();
    }

    @Deactivate
    void close() {
        keys.unregister();
        start.close();
        operations.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(OperationListener listener) {
        operations.add(listener);
    }

    void removeListener(OperationListener listener) {
        operations.remove(listener);
    }

    @Override
    public List<InstalledSubsystem> installed() {
        return view.all();
    }

    @Override
    public ArchivePreview stage(InputStream content) {
        start.await();
        return previews.stage(content);
    }

    @Override
    public ArchivePreview preview(String digest) {
        start.await();
        return previews.preview(digest);
    }

    @Override
    public OperationReport begin(OperationRequest request) {
        start.await();
        return requests.begin(request);
    }

    @Override
    public Optional<OperationReport> operation(long id) {
        return operations.find(id);
    }

    @Override
    public Page<OperationReport> operations(Optional<String> subsystem, PageRequest page) {
        List<OperationReport> found = operations.all().stream()
                .filter(report -> subsystem.map(report.subsystem()::equals).orElse(true))
                .toList();
        int from = Math.min(page.offset(), found.size());
        int to = Math.min(from + page.limit(), found.size());
        return new Page<>(found.subList(from, to), page.offset(), found.size());
    }
}
