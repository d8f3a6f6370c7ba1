/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import org.cityloom.api.people.DeclaredPermissions;
import org.cityloom.api.people.Permission;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Side;
import org.cityloom.api.text.LocalizedText;

/**
 * The permissions of the core, and the verbs of the closed loop that hold in every subsystem (domain: seven steps of 数字城管). A new
 * concern of the core declares its own.
 */
@Component(service = DeclaredPermissions.class)
public final class CorePermissions implements DeclaredPermissions {
    /** To see people, units and roles. */
    public static final String VIEW = "people:view";

    /** To change people, units and roles. */
    public static final String MANAGE = "people:manage";

    /** What everybody who is signed in may do: ask who they are, change their password, sign out. Nobody can be granted it. */
    public static final String SELF = "people:self";

    /** Everything in the console. */
    public static final String CONSOLE_ADMINISTER = "console:administer";

    /** The console without what endangers the system. */
    public static final String CONSOLE_MANAGE = "console:manage";

    /** To look into the console. */
    public static final String CONSOLE_VIEW = "console:view";

    private static final List<Permission> ALL = List.of(
            of("alarms:view", "查看告警", "See alarms"),
            of("alarms:handle", "确认、清除和备注告警", "Acknowledge, clear and comment on alarms"),
            of("audit:view", "查看审计记录", "See who changed what"),
            of("audit:export", "导出审计记录", "Export who changed what"),
            of("commands:view", "查看设备命令", "See commands to devices"),
            of("commands:send", "向设备下达命令", "Send commands to devices"),
            of("commands:approve", "复核设备命令", "Approve commands of others"),
            of("devices:view", "查看设备", "See devices"),
            of("devices:manage", "登记和修改设备", "Register and change devices"),
            of("live:view", "接收实时变化", "Follow what changes"),
            of("places:view", "查看区划和地图", "See areas and the map"),
            of("places:import", "导入区划", "Import areas"),
            of("screen:view", "使用界面", "Use the screens"),
            of("settings:view", "查看阈值和设置", "See thresholds and settings"),
            of("settings:change", "修改阈值和设置", "Change thresholds and settings"),
            of("subsystems:view", "查看子系统", "See subsystems"),
            of("subsystems:deploy", "安装、更新和删除子系统", "Install, update and remove subsystems"),
            of("telemetry:view", "查看测量数据", "See measurements"),
            of(VIEW, "查看人员、单位和角色", "See people, units and roles"),
            of(MANAGE, "管理人员、单位和角色", "Manage people, units and roles"),
            of(CONSOLE_VIEW, "查看控制台", "Look into the console"),
            of("console:metrics", "读取运行指标", "Read the figures of the platform"),
            of(CONSOLE_MANAGE, "操作控制台", "Operate the console"),
            of(CONSOLE_ADMINISTER, "控制台全部权限", "Everything in the console"),
            of("*:view", "查看所有业务（不含审计、控制台和人员）", "See every trade; not audit, console and people"),
            of("*:handle", "处置所有业务的告警", "Handle the alarms of every trade"),
            of("*:report", "上报问题", "Report what was found", Side.SUPERVISION),
            of("*:verify", "核实", "Verify that a report is real", Side.SUPERVISION),
            of("*:accept", "受理", "Accept or refuse reports", Side.SUPERVISION),
            of("*:file", "立案和结案", "File and close cases", Side.SUPERVISION),
            of("*:check", "核查", "Check that work was done", Side.SUPERVISION),
            of("*:assess", "考评", "Assess and score", Side.SUPERVISION),
            of("*:dispatch", "派遣", "Dispatch cases", Side.COMMAND),
            of("*:switch", "手动开关", "Switch by hand what a subsystem switches", Side.COMMAND),
            of("*:supervise", "督办和批示", "Supervise and instruct", Side.COMMAND),
            of("*:assign", "部门内指派", "Assign within the department", Side.HANDLING),
            of("*:work", "处置和反馈", "Do the work and report it done", Side.HANDLING));

    private static Permission of(String name, String zh, String en) {
        return of(name, zh, en, Side.NONE);
    }

    private static Permission of(String name, String zh, String en, Side side) {
        return new Permission(name, new LocalizedText(zh, en), side);
    }

    /** What stands for everything; not declared as a permission, since it belongs to no concern. */
    static boolean everything(String name) {
        return name.equals(Person.EVERYTHING);
    }

    @Override
    public List<Permission> permissions() {
        return ALL;
    }
}
