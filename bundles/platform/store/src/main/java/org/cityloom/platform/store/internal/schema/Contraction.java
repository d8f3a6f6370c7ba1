/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.Set;
import java.util.regex.Pattern;

import liquibase.Labels;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/**
 * Whether a change set may delete something. It says by a label, such as {@code unused-since-1.4.0}, which version was the first
 * to do without; when that version or a later one runs, a roll-back ends at one that does not miss it.
 */
final class Contraction {
    private static final String LABEL = "unused-since-";
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+(\\.\\d+(\\.[\\w-]+)?)?)?");

    private final @Nullable Version since;
    private final @Nullable Version running;

    private Contraction(@Nullable Version since, @Nullable Version running) {
        this.since = since;
        this.running = running;
    }

    /** @param running version that runs now, null if none */
    static Contraction of(@Nullable Labels labels, @Nullable Version running, Objections objections) {
        for (String label : labels == null ? Set.<String>of() : labels.getLabels()) {
            if (label.startsWith(LABEL)) {
                String since = label.substring(LABEL.length());
                if (VERSION.matcher(since).matches()) {
                    return new Contraction(Version.valueOf(since), running);
                }
                objections.add("标签“" + label + "”没有版本号", "the label '" + label + "' names no version");
            }
        }
        return new Contraction(null, running);
    }

    /**
     * Objects unless what goes is not needed by the running version.
     *
     * @param isNew whether only pending change sets know it
     */
    void check(String what, boolean isNew, Objections objections) {
        if (since == null) {
            objections.add(
                    "不允许“" + what + "”：上一版本可能还在使用。先发布不再使用它的版本，再用标签 " + LABEL + "<版本> 删除",
                    "'" + what
                            + "' is not allowed: the previous version may still use it. First publish a version that does"
                            + " without it, then delete it in a change set with the label " + LABEL + "<that version>");
        } else if (!isNew && running != null && running.compareTo(since) < 0) {
            objections.add(
                    "运行中的版本 " + running + " 还在使用“" + what + "”要删除的内容：请先安装 " + since + " 或更高版本",
                    "the running version " + running + " still uses what '" + what + "' deletes: install version "
                            + since + " or a later one first");
        }
    }
}
