/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.persistence.EntityManagerFactory;
import javax.ws.rs.core.Response;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.Photos;
import org.cityloom.subsystems.cases.internal.evidence.Comparison;
import org.cityloom.subsystems.cases.internal.evidence.PhotoRules;
import org.cityloom.subsystems.cases.internal.evidence.TestExif;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CasesDatabase;
import org.cityloom.subsystems.cases.internal.store.PhotoFolder;
import org.cityloom.subsystems.cases.internal.store.PhotoStore;
import org.cityloom.subsystems.cases.internal.store.TestCases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.subsystems.cases.internal.evidence.TestPhotos.*;

class PhotosResourceTest {
    private static final PhotoRules RULES = () -> new Comparison(100, Duration.ofMinutes(30), Duration.ofMinutes(2), 4);
    private static final byte[] JPEG = jpeg(scene(1, 1200, 900));
    private static final Person COLLECTOR = person("collector", "430502", Rights.VIEW, Rights.REPORT);
    private static final Person CREW = person("crew", "430502", Rights.VIEW, Rights.WORK);
    private static final Person CLERK_WHO_COLLECTS =
            person("clerk", "430502", Rights.VIEW, Rights.REPORT, Rights.ACCEPT);
    private static final Person STRANGER = person("stranger", "430503", Rights.VIEW, Rights.REPORT, Rights.WORK);

    @TempDir
    Path root;

    private final List<Runnable> closing = new ArrayList<>();
    private @Nullable Person person = COLLECTOR;
    private PhotosResource resource;
    private TestCases cases;

    private static Person person(String id, String area, String... permissions) {
        return new Person(id, id, List.of(new Grant("unit", area, Set.of(permissions))));
    }

    @BeforeEach
    void open() throws IOException {
        StoreFixture store = TestDatabase.H2.open(root.resolve("store")).migrate("cases", PhotoStore.class);
        EntityManagerFactory entities = JpaFixture.open("cases", store);
        cases = new TestCases(entities, store.transactions());
        cases.report(TestCases.ONE);
        cases.report(TestCases.TWO);
        Photos photos = new Photos(
                new PhotoStore(
                        new CasesDatabase(() -> "cases", entities, store.transactions()),
                        AuditFixture.over(store).audit(),
                        RULES),
                new PhotoFolder(root.resolve("photos")),
                cases.calendars(),
                RULES,
                Clock.fixed(TestCases.REPORTED.plus(Duration.ofMinutes(5)), ZoneOffset.UTC));
        resource = new PhotosResource(cases.store(), photos, () -> Optional.ofNullable(person));
        closing.add(entities::close);
        closing.add(store::close);
    }

    @AfterEach
    void close() {
        closing.forEach(Runnable::run);
    }

    private PhotoView add(String number, String kind, byte[] content) {
        Response response = resource.add(number, kind, new ByteArrayInputStream(content), null);
        assertThat(response.getStatus()).isEqualTo(201);
        PhotoView view = (PhotoView) response.getEntity();
        assertThat(response.getLocation()).hasPath("/api/cases/" + number + "/photos/" + view.id());
        return view;
    }

    private static void problem(int status, String type, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.type()).isEqualTo(type);
        });
    }

    private void refused(int status, String type, byte[] content) {
        problem(status, type, () -> add(TestCases.ONE, "near", content));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve("photos"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void takesInAPhotoAndShowsItSmallAndLetsItBeDownloaded() throws IOException {
        PhotoView added = add(TestCases.ONE, "near", JPEG);
        assertThat(added.mediaType()).isEqualTo("image/jpeg");
        assertThat(added.bytes()).isEqualTo(JPEG.length);
        assertThat(added.by()).isEqualTo("collector");
        assertThat(added.findings()).isEmpty();
        assertThat(resource.list(TestCases.ONE)).containsExactly(added);

        Response small = resource.thumbnail(TestCases.ONE, added.id(), null);
        assertThat(small.getMediaType()).hasToString("image/jpeg");
        BufferedImage shown = ImageIO.read((File) small.getEntity());
        assertThat(shown.getWidth()).isEqualTo(640);

        Response original = resource.original(TestCases.ONE, added.id(), null);
        assertThat((File) original.getEntity()).hasBinaryContent(JPEG);
        assertThat(original.getMediaType()).hasToString("image/jpeg");
        assertThat(original.getHeaderString("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + TestCases.ONE + "-" + added.id() + ".jpg\"");
    }

    @Test
    void keepsHeicWholeAndHasNoSmallPictureOfIt() {
        byte[] heic = heic(4032, 3024, new byte[0]);
        person = CLERK_WHO_COLLECTS;
        PhotoView added = add(TestCases.ONE, "far", heic);
        assertThat(added.mediaType()).isEqualTo("image/heic");
        assertThat(added.thumbnail()).isNull();
        problem(404, "photo-no-thumbnail", () -> resource.thumbnail(TestCases.ONE, added.id(), null));
        Response original = resource.original(TestCases.ONE, added.id(), null);
        assertThat((File) original.getEntity()).hasBinaryContent(heic);
        assertThat(original.getHeaderString("Content-Disposition")).endsWith(".heic\"");
    }

    @Test
    void letsOnlyThoseOfTheCentreHaveWhatTheCameraNoted() throws IOException {
        byte[] tiff = TestExif.of(ByteOrder.BIG_ENDIAN).place(27.2, 111.4).tiff();
        byte[] noted = withExif(JPEG, tiff);
        long id = add(TestCases.ONE, "near", noted).id();
        long heic = add(TestCases.ONE, "far", heic(400, 300, tiff)).id();
        for (Person each : List.of(COLLECTOR, CREW)) {
            person = each;
            assertThat((File) resource.original(TestCases.ONE, id, null).getEntity())
                    .hasBinaryContent(JPEG);
            assertThat((File) resource.original(TestCases.ONE, id, null).getEntity())
                    .hasBinaryContent(JPEG);
            problem(403, "photo-evidence-forbidden", () -> resource.evidence(TestCases.ONE, id, null));
            problem(403, "photo-evidence-forbidden", () -> resource.original(TestCases.ONE, heic, null));
        }
        person = CLERK_WHO_COLLECTS;
        assertThat((File) resource.evidence(TestCases.ONE, id, null).getEntity())
                .hasBinaryContent(noted);
        assertThat((File) resource.original(TestCases.ONE, id, null).getEntity())
                .hasBinaryContent(JPEG);
        person = STRANGER;
        problem(404, "case-unknown", () -> resource.evidence(TestCases.ONE, id, null));
    }

    @Test
    void leavesNothingOfWhatItRefuses() throws IOException {
        refused(415, "photo-unsupported", ascii("<html>photo.jpg</html>"));
        refused(415, "photo-unsupported", new byte[0]);
        refused(400, "photo-damaged", Arrays.copyOf(JPEG, JPEG.length / 2));
        refused(400, "photo-active-content", joined(JPEG, ascii("<script>alert(1)</script>")));
        refused(400, "photo-oversized", pngOfSize(60_000, 60_000));
        refused(413, "photo-too-large", Arrays.copyOf(JPEG, (int) Photos.LARGEST + 1));
        problem(400, "photo-kind-unknown", () -> add(TestCases.ONE, "selfie", JPEG));
        assertThat(resource.list(TestCases.ONE)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void takesNoMoreThanTwentyAndKeepsNoFileOfTheNext() throws IOException {
        for (int i = 0; i < PhotoStore.MOST; i++) {
            add(TestCases.ONE, "near", png(scene(i, 20, 20)));
        }
        int before = files().size();
        refused(409, "photos-too-many", JPEG);
        assertThat(files()).hasSize(before);
    }

    @Test
    void tellsThatAPhotoWasTakenElsewhereAndLongAgoAndUsedBefore() {
        byte[] tiff = TestExif.of(ByteOrder.BIG_ENDIAN)
                .taken("2026:03:01 09:00:00", "+08:00")
                .place(27.21, 111.4)
                .tiff();
        PhotoView first = add(TestCases.ONE, "near", withExif(JPEG, tiff));
        assertThat(first.findings()).extracting(PhotoView.FindingView::kind).containsExactly("elsewhere", "old");
        assertThat(first.findings().get(0).amount()).isBetween(1111L, 1113L);

        PhotoView again = add(TestCases.TWO, "near", withExif(JPEG, tiff));
        assertThat(again.findings())
                .extracting(PhotoView.FindingView::kind)
                .containsExactly("elsewhere", "old", "same-file");
        PhotoView alike = add(TestCases.TWO, "far", jpeg(scene(1, 800, 600)));
        assertThat(alike.findings()).extracting(PhotoView.FindingView::kind).containsExactly("resembles");
        assertThat(alike.findings().get(0).text().zh())
                .isEqualTo("与案件 " + TestCases.ONE + " 的照片 " + first.id() + " 相似");
    }

    @Test
    void tellsInTheTimelineWhoAddedWhichPhotoAndOnceOnly() {
        add(TestCases.ONE, "near", JPEG);
        add(TestCases.ONE, "near", JPEG);
        CaseEvent told = cases.store().events(TestCases.ONE).get(1);
        assertThat(cases.store().events(TestCases.ONE)).hasSize(2);
        assertThat(told.action()).isEqualTo("add-photo");
        assertThat(told.by()).isEqualTo("collector");
        assertThat(told.target()).isEqualTo("near");
        assertThat(told.masked().by()).isEmpty();
    }

    @Test
    void letsHandlersAddWhatTheyDidAndNothingElse() {
        problem(403, "photo-kind-forbidden", () -> add(TestCases.ONE, "after", JPEG));
        person = CREW;
        for (String kind : List.of("near", "far", "reference", "before")) {
            problem(403, "photo-kind-forbidden", () -> add(TestCases.ONE, kind, JPEG));
        }
        assertThat(add(TestCases.ONE, "after", JPEG).kind()).isEqualTo("after");
    }

    @Test
    void hidesFromHandlersWhoCollected() {
        long id = add(TestCases.ONE, "near", JPEG).id();
        person = CREW;
        assertThat(resource.list(TestCases.ONE)).singleElement().satisfies(photo -> {
            assertThat(photo.id()).isEqualTo(id);
            assertThat(photo.by()).isNull();
        });
        person = null;
        assertThatThrownBy(() -> resource.list(TestCases.ONE)).isInstanceOf(ProblemException.class);
    }

    @Test
    void showsNothingToThoseOfOtherAreas() {
        long id = add(TestCases.ONE, "near", JPEG).id();
        person = STRANGER;
        problem(404, "case-unknown", () -> resource.list(TestCases.ONE));
        problem(404, "case-unknown", () -> resource.thumbnail(TestCases.ONE, id, null));
        problem(404, "case-unknown", () -> resource.original(TestCases.ONE, id, null));
        problem(404, "case-unknown", () -> add(TestCases.ONE, "near", JPEG));
    }

    @Test
    void tellsWhatIsNotThere() throws IOException {
        long id = add(TestCases.ONE, "near", JPEG).id();
        problem(404, "case-unknown", () -> resource.list("2026"));
        problem(404, "photo-unknown", () -> resource.thumbnail(TestCases.ONE, id + 1, null));
        problem(404, "photo-unknown", () -> resource.original(TestCases.TWO, id, null));
        for (Path file : files()) {
            Files.delete(file);
        }
        problem(500, "photo-lost", () -> resource.original(TestCases.ONE, id, null));
    }

    @Test
    void answersInTheLanguageOfWhoeverAsks() {
        byte[] page = ascii("<html>");
        assertThatThrownBy(() -> resource.add(TestCases.ONE, "near", new ByteArrayInputStream(page), "zh-CN,en;q=0.5"))
                .hasMessageStartingWith("内容不是");
        assertThatThrownBy(() -> resource.add(TestCases.ONE, "near", new ByteArrayInputStream(page), "en"))
                .hasMessageStartingWith("The content is no JPEG");
    }
}
