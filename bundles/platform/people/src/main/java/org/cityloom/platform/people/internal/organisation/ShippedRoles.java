/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.cityloom.api.people.Person;
import org.cityloom.api.text.LocalizedText;

/**
 * The roles of 数字城管 as the platform brings them. Source: domain, closed loop, "Roles"; a city may edit each of them. Who assigns work
 * to people sees the people of the unit; who scores or leads also sees who changed what. Only administrators run the platform; viewers look
 * at everything, also by the console, and change nothing.
 */
final class ShippedRoles {
    /** Id of the role that may do everything. */
    static final String ADMINISTRATOR = "administrator";

    private static final Map<String, Role> ALL = new LinkedHashMap<>();

    static {
        add("collector", "采集员", "Collector", "*:view", "*:report", "*:verify", "*:check");
        add("intake-clerk", "受理员", "Intake clerk", "*:view", "*:accept", "*:verify");
        add("duty-lead", "值班长", "Duty lead", "*:view", "*:file", "*:handle", "commands:approve", CorePermissions.VIEW);
        add(
                "dispatcher",
                "派遣员",
                "Dispatcher",
                "*:view",
                "*:dispatch",
                "*:handle",
                "*:switch",
                "commands:send",
                CorePermissions.VIEW);
        add("department", "专业部门", "Department", "*:view", "*:assign", "*:work", CorePermissions.VIEW);
        add("handler", "处置人员", "Handler", "*:view", "*:work");
        add("checker", "核查员", "Checker", "*:view", "*:check");
        add("assessor", "考评员", "Assessor", "*:view", "*:assess", "audit:view", CorePermissions.VIEW);
        add("leader", "领导", "Leader", "*:view", "*:supervise", "audit:view", CorePermissions.VIEW);
        add(ADMINISTRATOR, "管理员", "Administrator", Person.EVERYTHING);
        add("vendor", "供应商", "Vendor", "devices:view", "live:view", "screen:view", "subsystems:view", "telemetry:view");
        add("viewer", "浏览者", "Viewer", "*:view", CorePermissions.CONSOLE_VIEW);
    }

    private ShippedRoles() {}

    private static void add(String id, String zh, String en, String... permissions) {
        Set<String> names = new TreeSet<>(Set.of(permissions));
        ALL.put(id, new Role(id, new LocalizedText(zh, en), names, true, false));
    }

    /** By id, in the order of the closed loop. */
    static Map<String, Role> all() {
        return ALL;
    }
}
