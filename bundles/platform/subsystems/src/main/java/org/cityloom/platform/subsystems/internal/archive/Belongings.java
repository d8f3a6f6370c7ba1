/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What belongs to a subsystem: paths, tables and permissions that begin with its id. Everything else is somebody else's. */
final class Belongings {
    private final String subsystem;
    private final Map<String, List<ClassFacts>> classes;

    /** @param bundles all of the archive: a component may inherit from a class in another bundle */
    Belongings(String subsystem, Collection<BundleContents> bundles) {
        this.subsystem = subsystem;
        this.classes = bundles.stream()
                .flatMap(each -> each.classes().stream())
                .collect(Collectors.groupingBy(ClassFacts::name));
    }

    void check(BundleContents contents) {
        ArchiveBundle bundle = contents.bundle();
        schema(bundle.symbolicName(), bundle.schemaUnit());
        for (String permission : bundle.permissions()) {
            if (!permission.startsWith(subsystem + ":") || permission.length() == subsystem.length() + 1) {
                throw Refusals.refuse(
                        Refusals.PERMISSION,
                        "组件“" + bundle.symbolicName() + "”要求不属于该子系统的权限“" + permission + "”，权限须以“" + subsystem + ":”开头",
                        "The bundle '" + bundle.symbolicName() + "' requires the permission '" + permission
                                + "', which is not the subsystem's own; it has to begin with '" + subsystem + ":'");
            }
        }
        contents.components().forEach(this::resource);
        contents.settings().forEach(setting -> setting(bundle.symbolicName(), setting));
    }

    /** A configuration may change the properties of a component, so the same rule holds for it. */
    void check(String pid, Map<String, String> configuration) {
        configuration.forEach((key, value) -> setting(pid, new WebSetting(key, value)));
    }

    private void schema(String bundle, @Nullable String unit) {
        if (unit != null && !unit.equals(subsystem) && !unit.startsWith(subsystem + "_")) {
            throw Refusals.refuse(
                    Refusals.TABLE,
                    "组件“" + bundle + "”的 Cityloom-Schema“" + unit + "”不属于该子系统，须为“" + subsystem + "”或以“" + subsystem
                            + "_”开头",
                    "The bundle '" + bundle + "' claims the tables '" + unit
                            + "' by its Cityloom-Schema, which are not the subsystem's own; it has to be '" + subsystem
                            + "' or to begin with '" + subsystem + "_'");
        }
    }

    private void setting(String where, WebSetting setting) {
        if (setting.foreignTo(subsystem)) {
            throw Refusals.refuse(
                    Refusals.PATH,
                    "“" + where + "”中的“" + setting.key() + " = " + setting.value() + "”占用不属于该子系统的路径，只允许 /ui/"
                            + subsystem + "/ 与 /" + subsystem + "/ 之下",
                    "'" + setting.key() + " = " + setting.value() + "' in '" + where
                            + "' takes requests that are not the subsystem's own; only paths below /ui/" + subsystem
                            + "/ and /" + subsystem + "/ are");
        }
    }

    /** The path of a resource may stand on the class or on one that it inherits from. */
    private void resource(String component) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(component));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!seen.add(name)) {
                continue;
            }
            for (ClassFacts facts : classes.getOrDefault(name, List.of())) {
                String path = facts.path();
                if (path != null && foreign(path)) {
                    throw Refusals.refuse(
                            Refusals.PATH,
                            "“" + component + "”占用 REST 路径“" + path + "”，它不属于该子系统，须为“" + subsystem + "”或在“" + subsystem
                                    + "/”之下",
                            "'" + component + "' takes the REST path '" + path
                                    + "', which is not the subsystem's own; it has to be '" + subsystem
                                    + "' or below '" + subsystem + "/'");
                }
                open.addAll(facts.ancestors());
            }
        }
    }

    private boolean foreign(String path) {
        String plain = path.replaceFirst("^/+", "");
        return !plain.equals(subsystem) && !plain.startsWith(subsystem + "/");
    }
}
