/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

/** The steps of operations, each journalled before it is begun and when it is done. Not every operation has all of them. */
public enum Step {
    /** The archive is checked by itself: size, digest, signature, descriptor, contents. */
    STAGE,
    /** The archive is checked against what runs: versions, features, resolution, blast radius, schema. */
    VERIFY,
    /** Configuration is saved, the new bundles are installed and resolved beside the old ones, tables are extended. */
    PREPARE,
    /** The old version finishes what it has in hand; requests to it are held. */
    DRAIN,
    /** The new version starts. */
    ACTIVATE,
    /** The new version becomes healthy, and stays so. */
    PROBATION,
    /** What shall run from now on is written down. */
    COMMIT,
    /** The old bundles and archives that nobody can go back to are removed. */
    CLEAN,
    /** The new version is taken away and the old one started again. */
    ROLL_BACK,
    /** Tables, configuration and kept messages of a removed subsystem are deleted. */
    PURGE
}
