/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One part of a search, the latest first.
 *
 * @param items the entries
 * @param next send it as {@code before} for the part that follows; null if this is the last
 */
public record EntriesView(List<EntryView> items, @Nullable Long next) {}
