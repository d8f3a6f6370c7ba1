/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.devices.Device;
import org.cityloom.api.places.Position;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.devices.Admission;
import org.cityloom.platform.devices.DeviceImport;
import org.cityloom.platform.devices.DeviceImportResult;
import org.cityloom.platform.devices.DeviceImportResult.RefusedRow;
import org.cityloom.platform.devices.internal.registry.RegistryFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeviceImportsTest {
    private static final String HEADER = "id,type,name,owner,latitude,longitude,area\n";

    private StoreFixture store;
    private RegistryFixture fixture;
    private DeviceImport imports;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestDatabase.H2.open(folder);
        fixture = new RegistryFixture(store);
        imports = new DeviceImports(fixture.registry(), new CsvTableReader());
    }

    @AfterEach
    void close() {
        fixture.close();
        store.close();
    }

    @Test
    void readsQuotedFieldsAndChineseWithAByteOrderMark() throws IOException {
        DeviceImportResult result =
                read("\uFEFF" + HEADER + "t1,muck-truck,\"湘E·12345, \"\"红\"\"\",\"渣土\n公司\",27.2,111.4,\n");
        assertThat(result.refused())
                .extracting(RefusedRow::reason)
                .containsExactly(new LocalizedText("所属单位含控制字符", "owner has control characters"));
        result = read("\uFEFF" + HEADER + "t1,muck-truck,\"湘E·12345, \"\"红\"\"\",渣土公司,27.2,111.4,\r\n");
        Device device = result.registered().get(0).device();
        assertThat(device.name()).isEqualTo("湘E·12345, \"红\"");
        assertThat(device.owner()).isEqualTo("渣土公司");
        assertThat(device.position()).isEqualTo(new Position(27.2, 111.4));
        assertThat(device.area()).isEqualTo(RegistryFixture.GRID);
    }

    @Test
    void refusesBadRowsWithTheirLinesAndKeepsTheGoodOnes() throws IOException {
        DeviceImportResult result = read(HEADER
                + "t1,muck-truck,,,,,\n" // 2
                + "t/2,muck-truck,,,,,\n" // 3
                + "\n" // 4
                + "t3,muck-truck,\"two\nlines\",,,,\n" // 5 and 6
                + "t4,muck-truck,,,91,111,\n" // 7
                + "t5,muck-truck,,,north,111,\n" // 8
                + "t6,muck-truck,,,27,,\n" // 9
                + "t7,muck-truck\n" // 10
                + "t8,plane,,,,,\n" // 11
                + "t1,muck-truck,,,,,\n" // 12
                + "t9,muck-truck,,,,,123\n" // 13
                + "t10,muck-truck,,,27.5,111," + RegistryFixture.GRID + "\n"); // 14
        assertThat(result.registered()).extracting(r -> r.device().id()).containsExactly("t1", "t10");
        assertThat(result.refused())
                .extracting(RefusedRow::line)
                .containsExactly(3L, 5L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
        assertThat(result.registered()).allSatisfy(r -> assertThat(
                        fixture.rights().admit(r.device().id(), r.secret().toCharArray(), null))
                .isEqualTo(Admission.ADMITTED));
    }

    @Test
    void keepsTheGoodRowsBeforeBrokenQuoting() throws IOException {
        DeviceImportResult result =
                read(HEADER + "t1,muck-truck,,,,,\nt2,muck-truck,\"never closed,,,,\nt3,muck-truck,,,,,\n");
        assertThat(result.registered()).hasSize(1);
        assertThat(result.refused()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.reason().en()).contains("quoting");
        });
    }

    @Test
    void takesColumnsInAnyOrderAndFewOfThem() throws IOException {
        assertThat(read("type,id\nmuck-truck,t1\n").registered()).hasSize(1);
    }

    @Test
    void refusesAFileThatIsNoCsvOfDevices() {
        assertThatThrownBy(() -> read("a,b\n1,2\n")).hasMessageContaining("'id' is missing");
        assertThatThrownBy(() -> read("id,type,colour\n1,2,3\n")).hasMessageContaining("'colour'");
        assertThatThrownBy(
                        () -> imports.importCsv(new ByteArrayInputStream("id,type,name\nö".getBytes(ISO_8859_1)), null))
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() ->
                        imports.importCsv(new ByteArrayInputStream(new byte[DeviceImport.MAXIMUM_BYTES + 1]), null))
                .hasMessageContaining("more than");
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableTableException.class);
        assertThatThrownBy(() -> read("id,type,id\n1,2,3\n")).hasMessageContaining("twice");
    }

    @Test
    void takesOnlyTheTypeThatIsWantedAndRowsNeedNotNameIt() throws IOException {
        assertThat(read("id,name\nt1,one\n", "muck-truck").registered())
                .singleElement()
                .satisfies(one -> assertThat(one.device().type()).isEqualTo("muck-truck"));
        DeviceImportResult result = read("id,type\nt2,\nt3,plane\nt4,muck-truck\n", "muck-truck");
        assertThat(result.registered()).extracting(r -> r.device().id()).containsExactly("t2", "t4");
        assertThat(result.refused())
                .containsExactly(new RefusedRow(
                        3,
                        new LocalizedText(
                                "类型须为“muck-truck”，现为“plane”", "type must be 'muck-truck' here, got 'plane'")));
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysOfEachRowThatItIsThere() throws IOException {
        String file = HEADER + "t1,muck-truck,one,,,,\nt2,muck-truck,two,,,,\n";
        Device before = read(file).registered().get(0).device();
        DeviceImportResult again = read(file.replace("one", "another"));
        assertThat(again.registered()).isEmpty();
        assertThat(again.refused()).extracting(row -> row.reason().zh()).containsExactly("编号“t1”已登记", "编号“t2”已登记");
        assertThat(fixture.registry().device("t1")).contains(before);
    }

    private DeviceImportResult read(String csv) throws IOException {
        return read(csv, null);
    }

    private DeviceImportResult read(String csv, @Nullable String type) throws IOException {
        return imports.importCsv(new ByteArrayInputStream(csv.getBytes(UTF_8)), type);
    }
}
