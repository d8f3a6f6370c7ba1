/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.evidence.Finding;
import org.cityloom.subsystems.cases.internal.evidence.PhotoRules;
import org.cityloom.subsystems.cases.internal.evidence.RefusedPhotoException;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Happening;

/** Photos of cases in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = PhotoStore.class)
public final class PhotoStore {
    /** How many photos a case may have; default. */
    public static final int MOST = 20;

    private static final Period LOOK_BACK = Period.ofYears(1);
    private static final String CASE = "case";

    private final CasesDatabase database;
    private final Audit audit;
    private final PhotoRules rules;

    @Activate
    public PhotoStore(@Reference CasesDatabase database, @Reference Audit audit, @Reference PhotoRules rules) {
        this.database = database;
        this.audit = audit;
        this.rules = rules;
    }

    /**
     * Keeps a photo, and finds which photos of other cases it resembles. The same file sent again for the same case and kind is the photo
     * that is there.
     *
     * @throws NoSuchElementException if there is no such case
     * @throws RefusedPhotoException if the case has as many as it may have
     */
    public Photo add(Photo photo) {
        return database.within(manager -> {
            // of two that are added at once, one waits: the limit is exact
            CaseEntity file = manager.find(CaseEntity.class, photo.caseNumber(), LockModeType.PESSIMISTIC_WRITE);
            if (file == null) {
                throw new NoSuchElementException("there is no case " + photo.caseNumber());
            }
            List<Photo> there = of(manager, photo.caseNumber());
            Optional<Photo> same = there.stream()
                    .filter(each -> each.sha256().equals(photo.sha256()) && each.kind() == photo.kind())
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            if (there.size() >= MOST) {
                throw RefusedPhotoException.tooMany(photo.caseNumber(), MOST);
            }
            PhotoEntity entity = new PhotoEntity(compared(manager, photo));
            manager.persist(entity);
            manager.persist(new EventEntity(photo.caseNumber(), event(photo, file.state())));
            manager.flush();
            audit.record(AuditEntry.of("cases:add-photo", CASE, photo.caseNumber(), null, audited(entity.photo())));
            return entity.photo();
        });
    }

    /** Names the kind; who took it is masked from those who handle the case. */
    private static CaseEvent event(Photo photo, CaseState state) {
        LocalizedText title = photo.kind().title();
        return new CaseEvent(
                photo.at(),
                photo.by(),
                Happening.ADD_PHOTO.id(),
                state,
                state,
                photo.kind().id(),
                title.zh() + " · " + title.en());
    }

    private Photo compared(EntityManager manager, Photo photo) {
        Instant since = photo.at().atOffset(ZoneOffset.UTC).minus(LOOK_BACK).toInstant();
        List<Finding> findings = new ArrayList<>(photo.findings());
        findings.addAll(new Lookalikes(
                        manager, photo.caseNumber(), since, rules.comparison().bits())
                .of(photo.sha256(), photo.hash()));
        return new Photo(
                photo.id(),
                photo.caseNumber(),
                photo.kind(),
                photo.sha256(),
                photo.format(),
                photo.bytes(),
                photo.width(),
                photo.height(),
                photo.takenAt(),
                photo.place(),
                photo.hash(),
                photo.by(),
                photo.at(),
                findings);
    }

    private static Map<String, Object> audited(Photo photo) {
        return Map.of(
                "photo", photo.id(),
                "kind", photo.kind().id(),
                "sha256", photo.sha256(),
                "findings",
                        photo.findings().stream().map(each -> each.text().en()).toList());
    }

    /** The photos of a case, in the order in which they were sent in. */
    public List<Photo> of(String caseNumber) {
        return database.within(manager -> of(manager, caseNumber));
    }

    private static List<Photo> of(EntityManager manager, String caseNumber) {
        return manager
                .createQuery("SELECT p FROM PhotoEntity p WHERE p.caseNumber = :case ORDER BY p.id", PhotoEntity.class)
                .setParameter(CASE, caseNumber)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(PhotoEntity::photo)
                .toList();
    }

    /** The photo of that case, or empty. */
    public Optional<Photo> find(String caseNumber, long id) {
        return of(caseNumber).stream().filter(photo -> photo.id() == id).findFirst();
    }
}
