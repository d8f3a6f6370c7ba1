/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.cityloom.platform.audit.AuditTrail;
import org.cityloom.platform.audit.ChainReport;

/** Whether somebody tampered with the audit. */
@Service
@Command(
        scope = "city",
        name = "audit-verify",
        description = "Recomputes the chain of the audit and names the first entry that was tampered with")
public final class AuditVerifyCommand extends CityCommand {
    private static final long BETWEEN_LINES = 50_000; // about one line in half a second

    @Reference
    AuditTrail trail;

    private long told;

    @Override
    void run() {
        ChainReport report = trail.verify(this::progress);
        ChainReport.Broken broken = report.broken();
        if (broken != null) {
            throw new IllegalStateException("entry " + broken.sequence() + ": " + broken.fault() + ": "
                    + both(broken.reason()) + " (" + report.checked() + " of " + report.total() + " are right)");
        }
        print(report.checked() + " entries, nothing was tampered with / 共 " + report.checked() + " 条，未发现篡改");
    }

    private void progress(long checked, long total) {
        if (checked - told >= BETWEEN_LINES) {
            told = checked;
            print(checked + " of " + total);
        }
    }
}
