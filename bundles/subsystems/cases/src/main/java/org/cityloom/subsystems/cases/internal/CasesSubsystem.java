/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import org.cityloom.api.people.Permission;
import org.cityloom.api.people.Side;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemDescriptor;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;

/** Introduces the subsystem: it has no devices and no rules, but the permissions of the closed loop and the sides they stand on. */
@Component
public final class CasesSubsystem implements Subsystem {
    /** Id of the subsystem. */
    public static final String ID = "cases";

    private final SubsystemDescriptor descriptor;

    @Activate
    public CasesSubsystem(BundleContext context) {
        this.descriptor = new SubsystemDescriptor(
                ID,
                context.getBundle().getVersion().toString(),
                new LocalizedText("案件", "Cases"),
                List.of(),
                List.of(),
                List.of(
                        new Permission(Rights.VIEW, new LocalizedText("查看案件", "See cases")),
                        permission(Rights.REPORT, "上报案件", "Report cases", Side.SUPERVISION),
                        permission(Rights.VERIFY, "核实案件", "Verify cases", Side.SUPERVISION),
                        permission(Rights.ACCEPT, "受理案件", "Accept cases", Side.SUPERVISION),
                        permission(Rights.FILE, "立案和结案", "Register and close cases", Side.SUPERVISION),
                        permission(Rights.DISPATCH, "派遣案件", "Dispatch cases", Side.COMMAND),
                        permission(
                                Rights.ASSIGN, "指派和确认处置", "Assign the handling of cases and confirm it", Side.HANDLING),
                        permission(Rights.WORK, "处置案件", "Handle cases", Side.HANDLING),
                        permission(Rights.CHECK, "核查案件", "Check cases", Side.SUPERVISION),
                        permission(
                                Rights.SUPERVISE,
                                "督办案件、强制结案",
                                "Supervise cases and force to close them",
                                Side.SUPERVISION),
                        permission(Rights.ASSESS, "考评、审理申诉", "Assess, and decide on appeals", Side.SUPERVISION),
                        new Permission(
                                Rights.MANAGE,
                                new LocalizedText("管理目录、时限和权责清单", "Manage the catalogue, limits and routes"))));
    }

    private static Permission permission(String name, String zh, String en, Side side) {
        return new Permission(name, new LocalizedText(zh, en), side);
    }

    @Override
    public SubsystemDescriptor descriptor() {
        return descriptor;
    }
}
