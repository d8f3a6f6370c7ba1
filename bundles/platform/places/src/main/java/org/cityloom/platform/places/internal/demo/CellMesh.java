/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A mesh of four-sided cells, of which some are inside the city. Columns count from west to east, rows from south to north;
 * a cell has the numbers of its south-western corner. Not thread safe.
 */
final class CellMesh {
    private final int columns;
    private final int rows;
    private final boolean[] inside;
    private final int[] marks;
    private int mark;

    CellMesh(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.inside = new boolean[columns * rows];
        this.marks = new int[columns * rows];
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int cell(int column, int row) {
        return row * columns + column;
    }

    int column(int cell) {
        return cell % columns;
    }

    int row(int cell) {
        return cell / columns;
    }

    /** Whether the cell is in the city; cells beyond the mesh are not. */
    boolean inside(int column, int row) {
        return column >= 0 && column < columns && row >= 0 && row < rows && inside[cell(column, row)];
    }

    void setInside(int cell, boolean value) {
        inside[cell] = value;
    }

    /** All cells of the city, in order. */
    int[] cells() {
        int[] cells = new int[inside.length];
        int count = 0;
        for (int cell = 0; cell < inside.length; cell++) {
            if (inside[cell]) {
                cells[count++] = cell;
            }
        }
        return Arrays.copyOf(cells, count);
    }

    /** The parts of a set of cells that hang together by their sides, largest first. */
    List<int[]> components(int[] cells) {
        int member = ++mark;
        int seen = ++mark;
        for (int cell : cells) {
            marks[cell] = member;
        }
        List<int[]> components = new ArrayList<>();
        int[] queue = new int[cells.length];
        for (int start : cells) {
            if (marks[start] != member) {
                continue;
            }
            int head = 0;
            int tail = 0;
            queue[tail++] = start;
            marks[start] = seen;
            while (head < tail) {
                int cell = queue[head++];
                int column = column(cell);
                tail = visit(column > 0 ? cell - 1 : cell, member, seen, queue, tail);
                tail = visit(column < columns - 1 ? cell + 1 : cell, member, seen, queue, tail);
                tail = visit(cell >= columns ? cell - columns : cell, member, seen, queue, tail);
                tail = visit(cell < marks.length - columns ? cell + columns : cell, member, seen, queue, tail);
            }
            components.add(Arrays.copyOf(queue, tail));
        }
        components.sort(Comparator.comparingInt((int[] component) -> -component.length));
        return components;
    }

    private int visit(int cell, int member, int seen, int[] queue, int tail) {
        if (marks[cell] != member) {
            return tail;
        }
        marks[cell] = seen;
        queue[tail] = cell;
        return tail + 1;
    }
}
