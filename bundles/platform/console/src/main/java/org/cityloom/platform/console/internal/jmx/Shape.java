/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.jmx;

import java.util.List;
import java.util.stream.Stream;

import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

import org.jspecify.annotations.Nullable;

/** What a row is made of, and a table of such rows. */
public final class Shape {
    private final String[] names;
    private final CompositeType row;
    private final TabularType table;

    /**
     * @param name of the type
     * @param description in one sentence
     * @param columns of a row, in their order
     * @param index names of the columns that tell rows apart
     */
    public Shape(String name, String description, List<Column> columns, List<String> index) {
        this.names = columns.stream().map(Column::name).toArray(String[]::new);
        try {
            this.row = new CompositeType(
                    name,
                    description,
                    names,
                    columns.stream().map(Column::description).toArray(String[]::new),
                    columns.stream().map(Column::type).toArray(OpenType<?>[]::new));
            this.table = new TabularType(name + "s", description, row, index.toArray(String[]::new));
        } catch (OpenDataException e) {
            throw new IllegalArgumentException("malformed type " + name, e);
        }
    }

    /** Type of a row. */
    public CompositeType row() {
        return row;
    }

    /** Type of a table. */
    public TabularType table() {
        return table;
    }

    /** A row; values in the order of the columns. */
    public CompositeData row(@Nullable Object... values) {
        try {
            return new CompositeDataSupport(row, names, values);
        } catch (OpenDataException e) {
            throw new IllegalArgumentException("a row that does not fit " + row.getTypeName(), e);
        }
    }

    /** A table of these rows; of rows with the same index, the last one counts. */
    public TabularData table(Stream<CompositeData> rows) {
        TabularDataSupport result = new TabularDataSupport(table);
        rows.forEach(each -> {
            result.remove(result.calculateIndex(each));
            result.put(each);
        });
        return result;
    }

    /**
     * A column.
     *
     * @param name of the item
     * @param description in a few words
     * @param type of its values, which may be null
     */
    public record Column(String name, String description, OpenType<?> type) {}
}
