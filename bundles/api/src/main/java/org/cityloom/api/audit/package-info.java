/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What somebody changed, kept so that nobody can deny or rewrite it later: each entry is chained to the one before by its hash.
 * Whoever changes something says what changed; who acts and from where is found by the platform.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
