/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

/**
 * What people of the demo city plan and say of its devices.
 *
 * @param table id of a {@link org.cityloom.api.tables.TableImport}, which is filled only when nothing is in it
 * @param csv its rows
 */
public record DemoTable(String table, String csv) {}
