/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

/** The permissions of the closed loop; which roles hold them, the city decides. */
public final class Rights {
    public static final String VIEW = "cases:view";

    /** 上报. */
    public static final String REPORT = "cases:report";

    /** 核实: is it real. */
    public static final String VERIFY = "cases:verify";

    /** 受理. */
    public static final String ACCEPT = "cases:accept";

    /** 立案, 结案. */
    public static final String FILE = "cases:file";

    /** 派遣. */
    public static final String DISPATCH = "cases:dispatch";

    /** Of a department: 部门内指派, 确认. */
    public static final String ASSIGN = "cases:assign";

    /** Of a crew: 处置, 反馈. */
    public static final String WORK = "cases:work";

    /** 核查: is it fixed. */
    public static final String CHECK = "cases:check";

    /** 督办, 强制结案. */
    public static final String SUPERVISE = "cases:supervise";

    /** 考评, 申诉. */
    public static final String ASSESS = "cases:assess";

    /** To change the catalogue, limits and routes. */
    public static final String MANAGE = "cases:manage";

    private Rights() {}
}
