/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.ws.rs.core.Response;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.Intent;
import org.cityloom.subsystems.cases.internal.Photos;
import org.cityloom.subsystems.cases.internal.evidence.Comparison;
import org.cityloom.subsystems.cases.internal.evidence.PhotoKind;
import org.cityloom.subsystems.cases.internal.evidence.PhotoRules;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;
import org.cityloom.subsystems.cases.internal.store.OneCalendar;
import org.cityloom.subsystems.cases.internal.store.PhotoFolder;
import org.cityloom.subsystems.cases.internal.store.PhotoStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.subsystems.cases.internal.evidence.TestPhotos.*;

class CaseSheetResourceTest {
    private static final Person LEAD = person("lead", "值班长李", Rights.FILE, Rights.DISPATCH, Rights.ACCEPT);
    private static final Person FOREMAN = person("foreman", "周班长", Rights.ASSIGN, Rights.WORK);

    @TempDir
    Path folder;

    private CaseOffice office;
    private Photos photos;
    private CaseSheetResource resource;

    private static Person person(String id, String name, String... permissions) {
        Set<String> all = new HashSet<>(Set.of(permissions));
        all.add(Rights.VIEW);
        return new Person(id, name, List.of(new Grant("parks", "430502", all)));
    }

    private static final PhotoRules RULES = () -> new Comparison(100, Duration.ofMinutes(30), Duration.ofMinutes(2), 4);

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(TestDatabase.H2, folder.resolve("store"));
        office.staff.addAll(List.of(LEAD, FOREMAN));
        photos = new Photos(
                new PhotoStore(office.lists.database(), office.lists.audit().audit(), RULES),
                new PhotoFolder(folder.resolve("photos")),
                new OneCalendar(),
                RULES,
                Clock.systemUTC());
        CaseSheets sheets = new CaseSheets(
                office.store,
                office.routings,
                office.deeds,
                photos,
                office.views,
                office.names,
                new OnePlace(),
                new OneCalendar());
        resource = new CaseSheetResource(office.store, sheets, office.signedIn());
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Filed, dispatched and assigned. */
    private CaseFile handled(String address, String description) {
        String number = office.report(address, description).number();
        act(number, Action.SEND_TO_VERIFY, null, "clerk");
        act(number, Action.CONFIRM, null, null);
        office.cases.act(number, new Intent(Action.REGISTER, null, "", 1, null, null, null, null), LEAD);
        act(number, Action.DISPATCH, "parks", null);
        return act(number, Action.ASSIGN, null, "foreman");
    }

    private CaseFile act(String number, Action action, @Nullable String unit, @Nullable String person) {
        return office.cases.act(
                number,
                new Intent(action, null, "因为 " + action.id(), null, unit, person, null, null),
                action == Action.ASSIGN ? FOREMAN : CaseOffice.CLERK);
    }

    private byte[] pdf(String number, Speaking speaking, @Nullable String language) {
        Response response = resource.sheet(speaking, number, language);
        assertThat(response.getMediaType()).hasToString(CaseSheetResource.PDF);
        assertThat(response.getHeaderString("Content-Disposition"))
                .isEqualTo("inline; filename=\"" + number + ".pdf\"");
        return (byte[]) response.getEntity();
    }

    private String text(String number, Speaking speaking, @Nullable String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(number, speaking, language))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void tellsEverythingOfACaseInTheLanguageOfWhoeverAsks() throws IOException {
        CaseFile file = handled("𫍽塘路 8 号", "垃圾 😀 外溢\n第二行");
        photos.add(file, PhotoKind.NEAR, new ByteArrayInputStream(jpeg(scene(1, 1200, 900))), "clerk");
        String zh = text(file.number(), Speaking.CHINESE, null);
        assertThat(zh).contains("案件处置单", file.number(), "区域", "06010 暴露垃圾", "GB/T 47678.5-2026", "𫍽塘路 8 号");
        assertThat(zh).contains("垃圾 [U+1F600] 外溢", "第二行", "处置中", "单位parks", "周班长", "王受理", "近景");
        assertThat(zh).contains("立案条件", "结案条件", "为什么派到这里", "时限", "工作日历：全市", "办理过程");
        assertThat(zh).contains("派遣 → 单位parks", "指派 → 周班长", "因为 dispatch", "第 1 页，共 ", "打印时间");
        String en = text(file.number(), Speaking.ENGLISH, null);
        assertThat(en).contains("Case sheet", "Why it goes there", "Deadlines", "Working calendar", "Page 1 of ");
        assertThat(en).contains("dispatch → Unit parks", "handling");
        assertThat(text(file.number(), Speaking.ENGLISH, "zh")).contains("案件处置单");
        assertThat(text(file.number(), Speaking.CHINESE, "en")).contains("Case sheet");
    }

    @Test
    void printsWhatIsOnlyReportedAndWhatHappenedMoreOftenThanIsPrinted() throws IOException {
        String number = office.report("", "").number();
        assertThat(text(number, Speaking.CHINESE, null)).contains("已上报").doesNotContain("为什么派到这里", "照片");
        for (int i = 0; i < 520; i++) {
            office.cases.act(
                    number, new Intent(Action.COMMENT, null, "第" + i + "条", null, null, null, null, null), LEAD);
        }
        assertThat(text(number, Speaking.CHINESE, null))
                .contains("此前的 21 条未打印", "第519条", "第20条")
                .doesNotContain("第19条");
    }

    @Test
    void hidesFromThoseWhoHandleItWhoSupervised() throws IOException {
        String number = handled("", "").number();
        office.person = LEAD;
        assertThat(text(number, Speaking.CHINESE, null)).contains("王受理");
        office.person = FOREMAN;
        assertThat(text(number, Speaking.CHINESE, null))
                .contains("周班长", "（不公开）")
                .doesNotContain("上报人", "发起核实 →");
    }

    @Test
    void isNotThereForThoseOfOtherAreas() {
        String number = office.report("", "").number();
        office.person = new Person("stranger", "", List.of(new Grant("second", "430503", Set.of(Rights.VIEW))));
        assertThatThrownBy(() -> resource.sheet(Speaking.CHINESE, number, null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(404));
    }
}
