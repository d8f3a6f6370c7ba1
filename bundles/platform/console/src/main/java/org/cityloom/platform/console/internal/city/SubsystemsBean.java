/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.city;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.management.openmbean.CompositeData;
import javax.management.openmbean.SimpleType;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.console.internal.jmx.BeanServer;
import org.cityloom.platform.console.internal.jmx.OpenAttribute;
import org.cityloom.platform.console.internal.jmx.OpenBean;
import org.cityloom.platform.console.internal.jmx.OpenOperation;
import org.cityloom.platform.console.internal.jmx.OpenOperation.Parameter;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.Subsystems;

/** The subsystems as an MBean. Every operation is that of the platform, begun in the name of the person who calls. */
@Component(service = SubsystemsBean.class, immediate = true)
public final class SubsystemsBean {
    private static final String NAME = "org.cityloom:type=Subsystems";
    private static final String DEPLOY = "subsystems:deploy";
    private static final String VIEW = "subsystems:view";
    private static final String VIA = "console";
    private static final int LONGEST_UPLOAD = 48 << 20; // of base64: archives beyond 36 MiB come by REST or the inbox
    private static final Parameter ID = new Parameter("id", "Id of the subsystem", SimpleType.STRING);
    private static final Parameter DIGEST =
            new Parameter("digest", "SHA-256 of a staged archive, as its preview tells", SimpleType.STRING);
    private static final Parameter ACCEPTED = new Parameter(
            "accepted", "Names of the bundles that may restart with it; usually none", InstalledTable.TEXTS);

    private final Subsystems subsystems;
    private final Operator operator;
    private final BeanServer server;

    @Activate
    public SubsystemsBean(
            @Reference Subsystems subsystems,
            @Reference InstalledTable table,
            @Reference Operator operator,
            @Reference BeanServer server) {
        this.subsystems = subsystems;
        this.operator = operator;
        this.server = server;
        server.show(
                NAME,
                new OpenBean(
                        "The installed subsystems, and what can be done with them.",
                        List.of(
                                new OpenAttribute(
                                        "Installed",
                                        "Every installed subsystem with version, state, health, throughput, queues and alarms",
                                        InstalledTable.SHAPE.table(),
                                        table::table),
                                new OpenAttribute(
                                        "MayOperate",
                                        "Whether who asks may begin operations",
                                        SimpleType.BOOLEAN,
                                        () -> operator.may(DEPLOY, NAME, "stop"))),
                        operations()));
    }

    private List<OpenOperation> operations() {
        Parameter version =
                new Parameter("version", "Kept version to go back to; empty for the latest", SimpleType.STRING);
        Parameter number = new Parameter("number", "Number of the operation", SimpleType.LONG);
        Parameter archive = new Parameter("archive", "The file, in base64", SimpleType.STRING);
        return List.of(
                new OpenOperation(
                        "operation",
                        "How an operation stands",
                        List.of(number),
                        Answers.OPERATION.row(),
                        false,
                        values -> operation((Long) values[0])),
                new OpenOperation(
                        "stage",
                        "Uploads an archive and tells what it would do",
                        List.of(archive),
                        Answers.PREVIEW.row(),
                        true,
                        values -> stage((String) values[0])),
                new OpenOperation(
                        "preview",
                        "What a staged archive would do",
                        List.of(DIGEST),
                        Answers.PREVIEW.row(),
                        false,
                        values -> previewed(() -> Answers.of(subsystems.preview((String) values[0])))),
                new OpenOperation(
                        "install",
                        "Installs a staged archive",
                        List.of(DIGEST, ACCEPTED),
                        Answers.OPERATION.row(),
                        true,
                        values -> deploy(OperationKind.INSTALL, values)),
                new OpenOperation(
                        "update",
                        "Puts a staged archive in the place of the running version",
                        List.of(DIGEST, ACCEPTED),
                        Answers.OPERATION.row(),
                        true,
                        values -> deploy(OperationKind.UPDATE, values)),
                new OpenOperation(
                        "rollBack",
                        "Puts an earlier version in the place of the running one",
                        List.of(ID, version),
                        Answers.OPERATION.row(),
                        true,
                        values -> rollBack((String) values[0], (String) values[1])),
                new OpenOperation(
                        "stop",
                        "Lets a subsystem rest; the broker keeps its messages",
                        List.of(ID),
                        Answers.OPERATION.row(),
                        true,
                        values -> simple(OperationKind.STOP, values)),
                new OpenOperation(
                        "start",
                        "Lets a stopped subsystem run again",
                        List.of(ID),
                        Answers.OPERATION.row(),
                        true,
                        values -> simple(OperationKind.START, values)));
    }

    private CompositeData operation(long number) {
        operator.require(VIEW);
        return subsystems
                .operation(number)
                .map(Answers::of)
                .orElseThrow(() -> new NoSuchElementException("there is no operation " + number));
    }

    private CompositeData stage(String archive) {
        return previewed(() -> {
            if (archive.length() > LONGEST_UPLOAD) {
                throw new IllegalArgumentException("the archive is too large for the console, use REST or the inbox");
            }
            byte[] content = Base64.getDecoder().decode(archive);
            return Answers.of(subsystems.stage(new ByteArrayInputStream(content)));
        });
    }

    private CompositeData previewed(Supplier<CompositeData> work) {
        operator.require(DEPLOY);
        try {
            return work.get();
        } catch (RefusedException e) {
            return Answers.refused(e);
        }
    }

    private CompositeData deploy(OperationKind kind, Object[] values) {
        @Nullable Object accepted = values[1];
        Set<String> names = accepted instanceof String[] texts ? Set.of(texts) : Set.of();
        return begin(kind, "", by -> new OperationRequest(kind, null, (String) values[0], names, false, by, VIA));
    }

    private CompositeData rollBack(String id, @Nullable String version) {
        @Nullable String digest = version == null || version.isBlank() ? null : digest(id, version);
        return begin(
                OperationKind.ROLL_BACK,
                id,
                by -> new OperationRequest(OperationKind.ROLL_BACK, id, digest, Set.of(), false, by, VIA));
    }

    private String digest(String id, String version) {
        return subsystems.installed().stream()
                .filter(each -> each.id().equals(id))
                .flatMap(each -> each.previous().stream())
                .filter(kept -> kept.version().equals(version))
                .map(kept -> kept.digest())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("version " + version + " of " + id + " is not kept"));
    }

    private CompositeData simple(OperationKind kind, Object[] values) {
        String id = (String) values[0];
        return begin(kind, id, by -> OperationRequest.of(kind, id, by, VIA));
    }

    private CompositeData begin(OperationKind kind, String id, Function<String, OperationRequest> request) {
        String by = operator.require(DEPLOY).id();
        try {
            return Answers.of(subsystems.begin(request.apply(by)));
        } catch (RefusedException e) {
            return Answers.refused(kind.name(), id, by, e);
        }
    }

    @Deactivate
    void close() {
        server.hide(NAME);
    }
}
