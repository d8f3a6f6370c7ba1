/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.places.internal.geometry.AreaSource;
import org.cityloom.platform.places.internal.geometry.Geography;

/**
 * An invented city with the shape of a real one: 3 districts, 26 streets, 146 communities and unit grids of about
 * 10,000 m². It has an invented name and the code {@value #CODE}, which GB/T 2260 has given to nobody. The same seed makes
 * the same city on every machine. Unit grids are the cells of one mesh and every other area is a union of them, so nothing
 * overlaps and nothing is left out.
 */
public final class DemoCity {
    /** Province 43 with a prefecture number that does not exist. */
    static final String CODE = "439100";

    private static final List<String> DISTRICTS = List.of("439102", "439103", "439111");
    private static final int ATTEMPTS =
            50; // a seed can draw a shape that cannot be split well; 1 in 1000 needs a second
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final CellMesh mesh;
    private final MeshPoints points;
    private final Names names;
    private final Coordinate[] corners;
    private final List<AreaSource> areas = new ArrayList<>();

    private DemoCity(CellMesh mesh, MeshPoints points, Names names) {
        this.mesh = mesh;
        this.points = points;
        this.names = names;
        this.corners = new Coordinate[(mesh.columns() + 1) * (mesh.rows() + 1)];
    }

    /** Draws the city; takes some hundred milliseconds. */
    public static Geography draw(long seed) {
        IllegalStateException last = new IllegalStateException("the demo city of seed " + seed + " cannot be drawn");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return draw(seed, new Random(seed * ATTEMPTS + attempt));
            } catch (IllegalStateException e) {
                last.addSuppressed(e);
            }
        }
        throw last;
    }

    private static Geography draw(long seed, Random random) {
        CellMesh mesh = CityShape.draw(random);
        CityPlan plan = CityPlan.draw(random);
        MeshPoints points = new MeshPoints(mesh, plan, random);
        Division division = Division.draw(mesh, plan, random);
        Names names = new Names(random);
        DemoCity city = new DemoCity(mesh, points, names);
        city.areas(division);
        RoadPlan roads = RoadPlan.draw(mesh, plan, division);
        List<Landmark> landmarks = new ArrayList<>(Roads.draw(mesh, plan, roads, points, names));
        landmarks.addAll(Waters.draw(mesh, plan, points));
        landmarks.addAll(Grounds.draw(mesh, plan, roads, points, names, random));
        return new Geography("demo-" + seed, city.areas, landmarks);
    }

    private void areas(Division division) {
        List<Geometry> districtShapes = new ArrayList<>();
        for (int d = 0; d < DISTRICTS.size(); d++) {
            String district = DISTRICTS.get(d);
            List<Geometry> streetShapes = new ArrayList<>();
            for (int s = 0; s < division.districts().get(d).size(); s++) {
                String street = district + Names.threeDigits(s + 1);
                List<Geometry> communityShapes = new ArrayList<>();
                List<int[]> communities = division.districts().get(d).get(s);
                for (int c = 0; c < communities.size(); c++) {
                    String community = street + Names.threeDigits(c + 1);
                    communityShapes.add(add(
                            community,
                            AreaLevel.COMMUNITY,
                            names.community(),
                            street,
                            grids(community, communities.get(c))));
                }
                streetShapes.add(add(street, AreaLevel.STREET, names.street(), district, communityShapes));
            }
            districtShapes.add(add(district, AreaLevel.DISTRICT, Names.DISTRICTS.get(d), CODE, streetShapes));
        }
        areas.add(new AreaSource(CODE, AreaLevel.CITY, Names.CITY, null, union(districtShapes)));
    }

    private List<Geometry> grids(String community, int[] cells) {
        List<Geometry> shapes = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            Polygon shape = shape(cells[i]);
            String code = community + Names.threeDigits(i + 1);
            areas.add(new AreaSource(code, AreaLevel.GRID, names.grid(i + 1), community, shape));
            shapes.add(shape);
        }
        return shapes;
    }

    private Geometry add(String code, AreaLevel level, LocalizedText name, String parent, List<Geometry> parts) {
        Geometry shape = union(parts);
        areas.add(new AreaSource(code, level, name, parent, shape));
        return shape;
    }

    private static Geometry union(List<Geometry> parts) {
        return CoverageUnion.union(FACTORY.buildGeometry(parts));
    }

    private Polygon shape(int cell) {
        int column = mesh.column(cell);
        int row = mesh.row(cell);
        Coordinate first = corner(column, row);
        return FACTORY.createPolygon(new Coordinate[] {
            first, corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1), first
        });
    }

    /** One object for each corner: neighbours share it. */
    private Coordinate corner(int column, int row) {
        int number = points.corner(column, row);
        if (corners[number] == null) {
            corners[number] = points.degrees(points.metres(number));
        }
        return corners[number];
    }
}
