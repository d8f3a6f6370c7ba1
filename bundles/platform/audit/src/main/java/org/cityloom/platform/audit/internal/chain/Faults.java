/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.audit.ChainReport.Broken;
import org.cityloom.platform.audit.ChainReport.Fault;

/** What may be wrong with the chain, in plain sentences. */
final class Faults {
    private Faults() {}

    static Broken changed(long sequence) {
        return of(
                sequence,
                Fault.CHANGED,
                "第 " + sequence + " 条记录与写入时不同：内容或次序被改动",
                "Entry " + sequence + " is not what was written: its contents or its place were changed");
    }

    static Broken removed(long sequence) {
        return of(
                sequence,
                Fault.REMOVED,
                "第 " + sequence + " 条记录被删除",
                "Entry " + sequence + " is not there: it was removed");
    }

    static Broken inserted(long sequence) {
        return of(
                sequence,
                Fault.INSERTED,
                "第 " + sequence + " 条记录不是系统写入的：有人插入了它",
                "Entry " + sequence + " was put in: the platform never wrote it");
    }

    static Broken unlinked(long sequence) {
        return of(
                sequence,
                Fault.UNLINKED,
                "第 " + sequence + " 条记录与前一条不衔接：其中一条被替换",
                "Entry " + sequence + " does not follow the one before it: one of the two was exchanged");
    }

    static Broken cut(long sequence) {
        return of(
                sequence,
                Fault.CUT,
                "从第 " + sequence + " 条起的记录被截去",
                "The entries from " + sequence + " on are not there: the end was cut off");
    }

    static Broken rewritten(Anchors.Anchor anchor) {
        return of(
                anchor.sequence(),
                Fault.REWRITTEN,
                "第 " + anchor.sequence() + " 条记录与 " + anchor.at() + " 在数据库之外留存的摘要不符：记录被整体重写",
                "Entry " + anchor.sequence() + " differs from what was noted outside of the database at " + anchor.at()
                        + ": the chain was written anew");
    }

    private static Broken of(long sequence, Fault fault, String zh, String en) {
        return new Broken(sequence, fault, new LocalizedText(zh, en));
    }
}
