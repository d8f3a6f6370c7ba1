/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Position;
import org.cityloom.platform.places.internal.geometry.Geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DemoCityTest {
    private static final int TRIES = 6;

    @Property(tries = TRIES)
    void hasTheShapeOfTheCityOfTheArticle(@ForAll int seed) {
        Geography city = DemoCity.draw(seed);
        assertThat(city.areas(AreaLevel.CITY)).hasSize(1);
        assertThat(city.areas(AreaLevel.DISTRICT)).hasSize(3);
        assertThat(city.areas(AreaLevel.STREET)).hasSize(26);
        assertThat(city.areas(AreaLevel.COMMUNITY)).hasSize(146);
        assertThat(city.areas(AreaLevel.GRID)).hasSizeBetween(8_000, 15_000);
        assertThat(city.areas(AreaLevel.GRID))
                .allSatisfy(grid -> assertThat(grid.squareMetres()).isBetween(2_500.0, 25_000.0));
        assertThat(city.areas(AreaLevel.GRID).stream()
                        .mapToDouble(Area::squareMetres)
                        .average())
                .hasValueCloseTo(10_000.0, within(500.0));
    }

    @Property(tries = TRIES)
    void coversEveryParentWithoutGapsAndOverlaps(@ForAll int seed) {
        Geography city = DemoCity.draw(seed);
        for (AreaLevel level : AreaLevel.values()) {
            Geometry[] shapes = city.areas(level).stream()
                    .map(area -> city.shape(area.code()).orElseThrow())
                    .toArray(Geometry[]::new);
            assertThat(shapes).allMatch(Geometry::isValid).allMatch(shape -> shape.getNumGeometries() == 1);
            assertThat(CoverageValidator.isValid(shapes))
                    .as("no overlaps in " + level)
                    .isTrue();
            for (Area area : city.areas(level)) {
                List<Area> children = city.children(area.code());
                if (!children.isEmpty()) {
                    double sum =
                            children.stream().mapToDouble(Area::squareMetres).sum();
                    assertThat(sum).isCloseTo(area.squareMetres(), within(area.squareMetres() * 1e-9));
                }
            }
        }
    }

    @Property(tries = TRIES)
    void findsExactlyOneAreaOfEachLevelForEveryPoint(@ForAll int seed) {
        Geography city = DemoCity.draw(seed);
        Envelope box = city.shape(city.city().code()).orElseThrow().getEnvelopeInternal();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Coordinate point = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            AreaPath path = city.locate(new Position(point.y, point.x)).orElse(null);
            for (AreaLevel level : AreaLevel.values()) {
                List<String> containing = containing(city, level, point);
                assertThat(containing).isEqualTo(path == null ? List.of() : List.of(path.at(level)));
            }
        }
    }

    @Property(tries = TRIES)
    void givesEveryPointOfABorderToOneAreaThatTouchesIt(@ForAll int seed) {
        Geography city = DemoCity.draw(seed);
        Random random = new Random(seed);
        List<Area> grids = city.areas(AreaLevel.GRID);
        for (int i = 0; i < 40; i++) {
            Area grid = grids.get(random.nextInt(grids.size()));
            Coordinate corner = city.shape(grid.code()).orElseThrow().getCoordinates()[random.nextInt(4)];
            AreaPath path = city.locate(new Position(corner.y, corner.x)).orElseThrow();
            assertThat(containing(city, AreaLevel.GRID, corner)).contains(path.grid());
            assertThat(containing(city, AreaLevel.DISTRICT, corner)).contains(path.district());
            assertThat(path.grid()).startsWith(path.community());
            assertThat(path.community()).startsWith(path.street());
            assertThat(path.street()).startsWith(path.district());
        }
    }

    @Property(tries = TRIES)
    void numbersUnitGridsFromWestToEastAndNorthToSouth(@ForAll int seed) {
        Geography city = DemoCity.draw(seed);
        for (Area community : city.areas(AreaLevel.COMMUNITY)) {
            List<Area> grids = city.children(community.code());
            assertThat(grids).hasSizeBetween(8, 999);
            for (int i = 0; i < grids.size(); i++) {
                assertThat(grids.get(i).code()).isEqualTo(community.code() + "%03d".formatted(i + 1));
            }
            assertNumbersGrowToTheEastAndToTheSouth(city, grids);
        }
    }

    private static void assertNumbersGrowToTheEastAndToTheSouth(Geography city, List<Area> grids) {
        Map<List<Coordinate>, String> byWesternSide = new HashMap<>();
        Map<List<Coordinate>, String> byNorthernSide = new HashMap<>();
        for (Area grid : grids) {
            Coordinate[] corners = city.shape(grid.code()).orElseThrow().getCoordinates();
            byWesternSide.put(List.of(corners[0], corners[3]), grid.code());
            byNorthernSide.put(List.of(corners[3], corners[2]), grid.code());
        }
        for (Area grid : grids) {
            Coordinate[] corners = city.shape(grid.code()).orElseThrow().getCoordinates();
            String east = byWesternSide.get(List.of(corners[1], corners[2]));
            String south = byNorthernSide.get(List.of(corners[0], corners[1]));
            assertThat(east == null || east.compareTo(grid.code()) > 0).isTrue();
            assertThat(south == null || south.compareTo(grid.code()) > 0).isTrue();
        }
    }

    @Property(tries = TRIES)
    void joinsAllRoadsToOneNetwork(@ForAll int seed) {
        Geography city = DemoCity.draw(seed);
        List<Landmark> roads = city.landmarks(LandmarkKind.ROAD);
        Set<Position> reached = new HashSet<>(line(roads.get(0)));
        List<Landmark> waiting = new ArrayList<>(roads);
        int before = 0;
        while (before != waiting.size()) {
            before = waiting.size();
            List<Landmark> joined = waiting.stream()
                    .filter(road -> line(road).stream().anyMatch(reached::contains))
                    .toList();
            joined.forEach(road -> reached.addAll(line(road)));
            waiting.removeAll(joined);
        }
        assertThat(waiting).isEmpty();
        assertThat(roads)
                .extracting(road -> road.attributes().get("class"))
                .contains("arterial", "secondary", "branch");
        assertThat(roads).allSatisfy(road -> {
            assertThat(Integer.parseInt(road.attributes().get("limit"))).isBetween(30, 70);
            assertThat(Integer.parseInt(road.attributes().get("width"))).isBetween(12, 40);
        });
    }

    @Property(tries = TRIES)
    void hasParksSitesDumpsAndDepotsInsideAndOneRiverWithItsTributary(@ForAll int seed) {
        Geography city = DemoCity.draw(seed);
        assertThat(city.landmarks(LandmarkKind.PARK)).hasSizeBetween(15, 22);
        assertThat(city.landmarks(LandmarkKind.SITE)).hasSize(40);
        assertThat(city.landmarks(LandmarkKind.DUMP)).hasSizeBetween(2, 4);
        assertThat(city.landmarks(LandmarkKind.DEPOT)).hasSize(6);
        assertThat(city.landmarks(LandmarkKind.RIVER)).hasSize(2);
        for (LandmarkKind kind : List.of(LandmarkKind.PARK, LandmarkKind.SITE, LandmarkKind.DUMP, LandmarkKind.DEPOT)) {
            assertThat(city.landmarks(kind)).allSatisfy(landmark -> assertThat(line(landmark))
                    .hasSizeGreaterThan(3)
                    .allMatch(position -> city.locate(position).isPresent()));
        }
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        Geography city = DemoCity.draw(2026);
        Geography again = DemoCity.draw(2026);
        Geography other = DemoCity.draw(2027);
        for (AreaLevel level : AreaLevel.values()) {
            assertThat(again.areas(level)).isEqualTo(city.areas(level));
        }
        for (LandmarkKind kind : LandmarkKind.values()) {
            assertThat(again.landmarks(kind)).isEqualTo(city.landmarks(kind));
        }
        assertThat(other.areas(AreaLevel.COMMUNITY)).isNotEqualTo(city.areas(AreaLevel.COMMUNITY));
    }

    private static List<Position> line(Landmark landmark) {
        return landmark.outline().parts().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> containing(Geography city, AreaLevel level, Coordinate point) {
        return city.areas(level).stream()
                .map(Area::code)
                .filter(code -> {
                    Geometry shape = city.shape(code).orElseThrow();
                    return shape.getEnvelopeInternal().contains(point)
                            && SimplePointInAreaLocator.locate(point, shape) != Location.EXTERIOR;
                })
                .toList();
    }
}
