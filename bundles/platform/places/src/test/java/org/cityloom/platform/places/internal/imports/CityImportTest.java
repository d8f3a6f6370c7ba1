/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Position;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.places.ImportProblem;
import org.cityloom.platform.places.ImportReport;
import org.cityloom.platform.places.internal.LoadedPlaces;
import org.cityloom.platform.places.internal.PlacesConfiguration;
import org.cityloom.platform.places.internal.store.CityStore;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class CityImportTest {
    private static final String TWO_DISTRICTS =
            """
            code,name,name_en,wkt
            430500,邵阳市,Shaoyang,"POLYGON ((111 27, 111.4 27, 111.4 27.2, 111 27.2, 111 27))"
            430502,双清区,Shuangqing,"POLYGON ((111 27, 111.2 27, 111.2 27.2, 111 27.2, 111 27))"
            430503,大祥区,Daxiang,"POLYGON ((111.2 27, 111.4 27, 111.4 27.2, 111.2 27.2, 111.2 27))"
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsAnImportedCityOverARestart(TestDatabase database) {
        try (StoreFixture fixture = database.open(folder).migrate("places", CityStore.class)) {
            City city = new City(fixture, "imported");
            assertThat(city.places.city().code()).isEqualTo("439100");
            long before = city.places.revision();

            ImportReport report = city.imports.importCsv(text(TWO_DISTRICTS), false, "李工");

            assertThat(city.audit.only("places:import").before()).startsWith("{\"geography\":\"demo-");
            assertThat(city.audit.only("places:import").after())
                    .contains("\"areas\":3", "\"refused\":0", "\"geography\":\"" + report.geography() + "\"");
            assertThat(report.areas()).isEqualTo(3);
            assertThat(report.refusals()).isEmpty();
            assertThat(report.warnings()).isEmpty();
            assertThat(city.places.revision()).isEqualTo(before + 1);
            for (LoadedPlaces places : List.of(city.places, new City(fixture, "imported").places)) {
                assertThat(places.geography().id()).isEqualTo(report.geography());
                assertThat(places.city().name().zh()).isEqualTo("邵阳市");
                assertThat(places.locate(new Position(27.1, 111.3))
                                .orElseThrow()
                                .district())
                        .isEqualTo("430503");
            }
            assertThat(new City(fixture, "demo").places.city().code()).isEqualTo("439100");
        }
    }

    @ParameterizedTest
    @EnumSource
    void bringsBackWhatWasThereBefore(TestDatabase database) {
        try (StoreFixture fixture = database.open(folder).migrate("places", CityStore.class)) {
            City city = new City(fixture, "imported");
            assertThatThrownBy(() -> city.imports.restorePrevious("李工")).isInstanceOf(IllegalStateException.class);
            String first =
                    city.imports.importCsv(text(TWO_DISTRICTS), false, "李工").geography();
            assertThat(city.imports.restorePrevious("李工")).startsWith("demo-");
            assertThat(city.imports.restorePrevious("李工")).isEqualTo(first);

            String street = "code,name\n430502001,兴隆街道\n";
            String second = city.imports.importCsv(text(street), false, "李工").geography();
            assertThat(city.places.area("430502001")).isPresent();
            assertThat(city.imports.restorePrevious("李工")).isEqualTo(first);
            assertThat(city.places.area("430502001")).isEmpty();
            assertThat(city.imports.restorePrevious("李工")).isEqualTo(second);

            city.imports.importCsv(text("code,name\n430600,岳阳市\n"), true, "李工");
            assertThat(city.places.areas(AreaLevel.DISTRICT)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesBadRowsOneByOneAndKeepsTheGood(TestDatabase database) {
        try (StoreFixture fixture = database.open(folder).migrate("places", CityStore.class)) {
            City city = new City(fixture, "imported");
            String rows = TWO_DISTRICTS
                    + """
                    43050,太短,short,
                    430502001,兴隆街道,Xinglong,"POLYGON ((111 27, 111.1 27, 111.1 27.2, 111 27.2, 111 27))"
                    430502002,"蝴""蝶",bow tie,"POLYGON ((111.1 27, 111.2 27.2, 111.2 27, 111.1 27.2, 111.1 27))"
                    430502003,开口,open,"POLYGON ((111.1 27, 111.2 27, 111.2 27.1, 111.1 27.1))"
                    430502004,重叠,overlap,"POLYGON ((111.05 27, 111.2 27, 111.2 27.2, 111.05 27.2, 111.05 27))"
                    430502001,又来,again,
                    430509001,孤儿,orphan,
                    430502005,,,
                    430502006,在外,outside,"POLYGON ((112 27, 112.2 27, 112.2 27.2, 112 27.2, 112 27))"
                    4305O2007,字母,letter,
                    430502008,汽车站街道,Qichezhan,"POLYGON ((111.1 27, 111.2 27, 111.2 27.2, 111.1 27.2, 111.1 27))"
                    """;
            ImportReport report = city.imports.importCsv(text(rows), false, "李工");

            assertThat(report.refusals())
                    .extracting(ImportProblem::line, ImportProblem::code)
                    .containsExactly(
                            tuple(5, "43050"),
                            tuple(7, "430502002"),
                            tuple(8, "430502003"),
                            tuple(9, "430502004"),
                            tuple(10, "430502001"),
                            tuple(11, "430509001"),
                            tuple(12, "430502005"),
                            tuple(13, "430502006"),
                            tuple(14, "4305O2007"));
            assertThat(report.refusals())
                    .extracting(problem -> problem.reason().en())
                    .satisfiesExactly(
                            reason -> assertThat(reason).contains("digits"),
                            reason -> assertThat(reason).contains("Self-intersection"),
                            reason -> assertThat(reason).contains("closed"),
                            reason -> assertThat(reason).contains("overlaps 430502001"),
                            reason -> assertThat(reason).contains("twice"),
                            reason -> assertThat(reason).contains("430509"),
                            reason -> assertThat(reason).contains("name"),
                            reason -> assertThat(reason).contains("outside"),
                            reason -> assertThat(reason).contains("digits"));
            assertThat(city.places.areas(AreaLevel.STREET))
                    .extracting(Area::code)
                    .containsExactly("430502001", "430502008");
            assertThat(report.areas()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesShapesLaterThanNames(TestDatabase database) {
        try (StoreFixture fixture = database.open(folder).migrate("places", CityStore.class)) {
            City city = new City(fixture, "imported");
            city.imports.importCsv(text("code,name\n430502,双清区\n430500,邵阳市\n"), false, "李工");
            assertThat(city.places.locate(new Position(27.1, 111.1))).isEmpty();

            ImportReport report = city.imports.importGeoJson(
                    text(features(
                            feature("\"code\":\"430502\",\"name\":\"\",\"name_en\":\"Shuangqing\"", square(111, 27)))),
                    false,
                    "李工");

            assertThat(report.refusals()).isEmpty();
            Area district = city.places.area("430502").orElseThrow();
            assertThat(district.name().zh()).isEqualTo("双清区");
            assertThat(district.name().en()).isEqualTo("Shuangqing");
            assertThat(city.places
                            .locate(new Position(27.05, 111.05))
                            .orElseThrow()
                            .district())
                    .isEqualTo("430502");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesLandmarksAndWarnsOfGaps(TestDatabase database) {
        try (StoreFixture fixture = database.open(folder).migrate("places", CityStore.class)) {
            City city = new City(fixture, "imported");
            String json = features(
                    feature(
                            "\"code\":\"430500\",\"name\":\"邵阳市\",\"level\":\"city\"",
                            """
                            {"type":"MultiPolygon","coordinates":[[[[111,27],[111.2,27],[111.2,27.1],[111,27.1],[111,27]]]]}"""),
                    feature("\"code\":\"430502\",\"name\":\"双清区\",\"parent\":\"430500\"", square(111, 27)),
                    feature(
                            "\"id\":\"r1\",\"kind\":\"road\",\"name\":\"宝庆路\",\"limit\":50",
                            """
                            {"type":"LineString","coordinates":[[111,27],[111.1,27.05]]}"""),
                    feature(
                            "\"id\":\"p1\",\"kind\":\"PARK\",\"name\":\"公园\"",
                            "{\"type\":\"Point\",\"coordinates\":[111,27]}"),
                    feature("\"id\":\"x\",\"kind\":\"castle\",\"name\":\"?\"", square(111, 27)));
            ImportReport report = city.imports.importGeoJson(text(json), false, "李工");

            assertThat(report.landmarks()).isEqualTo(1);
            assertThat(report.refusals())
                    .extracting(ImportProblem::line, ImportProblem::code)
                    .containsExactly(tuple(5, "p1"), tuple(6, "x"));
            assertThat(report.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.code()).isEqualTo("430500");
                assertThat(warning.reason().en()).startsWith("50.00 %");
                assertThat(warning.reason().zh()).contains("50.00 %");
            });
            Landmark road = new City(fixture, "imported")
                    .places
                    .landmarks(LandmarkKind.ROAD)
                    .get(0);
            assertThat(road).isEqualTo(city.places.landmarks(LandmarkKind.ROAD).get(0));
            assertThat(road.attributes()).containsEntry("limit", "50");
            assertThat(road.outline().parts().get(0).get(0)).contains(new Position(27.05, 111.1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenTheFileIsUseless(TestDatabase database) {
        try (StoreFixture fixture = database.open(folder).migrate("places", CityStore.class)) {
            City city = new City(fixture, "imported");
            for (String useless : List.of("", "a,b\n1,2\n", "code,wkt\n430500,\n")) {
                assertThatThrownBy(() -> city.imports.importCsv(text(useless), false, "李工"))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            ImportReport orphans = city.imports.importCsv(text("code,name\n430502001,孤儿\n"), false, "李工");
            assertThat(orphans.areas()).isZero();
            assertThat(orphans.refused()).isEqualTo(1);
            for (String useless :
                    List.of("", "[]", "{\"type\":\"FeatureCollection\"}", "{\"features\":[", "code,name")) {
                assertThatThrownBy(() -> city.imports.importGeoJson(text(useless), false, "李工"))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(city.places.geography().id()).startsWith("demo-");
            assertThatThrownBy(() -> new City(fixture, "demo").imports.importCsv(text(TWO_DISTRICTS), false, "李工"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String features(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}";
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry.strip() + "}";
    }

    private static String square(double west, double south) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                .formatted(west, south, west + 0.1, south + 0.1);
    }

    /** The places over a store, with their import. */
    private static final class City {
        private final LoadedPlaces places;
        private final CityImport imports;
        private final AuditFixture audit;

        City(StoreFixture fixture, String source) {
            CityStore store = new CityStore(fixture.dataSource(), fixture.transactions());
            places = new LoadedPlaces(new Configuration(source), store);
            audit = AuditFixture.over(fixture);
            imports = new CityImport(store, places, fixture.transactions(), audit.audit());
        }
    }

    @SuppressWarnings("ClassExplicitlyAnnotation") // the values that ConfigAdmin would give
    private record Configuration(String source) implements PlacesConfiguration {
        @Override
        public long seed() {
            return 2026;
        }

        @Override
        public double overlapTolerancePercent() {
            return 0.5;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return PlacesConfiguration.class;
        }
    }
}
