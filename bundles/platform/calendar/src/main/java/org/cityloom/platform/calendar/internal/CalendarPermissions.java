/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import org.cityloom.api.people.DeclaredPermissions;
import org.cityloom.api.people.Permission;
import org.cityloom.api.text.LocalizedText;

/** What one needs to see and to change when units work. */
@Component(service = DeclaredPermissions.class)
public final class CalendarPermissions implements DeclaredPermissions {
    /** To see calendars. */
    public static final String VIEW = "calendar:view";

    /** To change calendars, with every deadline that rests on them. */
    public static final String MANAGE = "calendar:manage";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(VIEW, new LocalizedText("查看工作日历", "See working calendars")),
                new Permission(MANAGE, new LocalizedText("修改工作日历", "Change working calendars")));
    }
}
