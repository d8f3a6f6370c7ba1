/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.util.Arrays;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.rest.ProblemException;

/** What people change of their own account. */
@Component(service = OwnAccount.class)
public class OwnAccount {
    private static final Logger LOG = LoggerFactory.getLogger(OwnAccount.class);

    private final Accounts accounts;
    private final SecondFactors factors;
    private final StoredSessions sessions;
    private final OwnAudit audit;

    @Activate
    public OwnAccount(
            @Reference Accounts accounts,
            @Reference SecondFactors factors,
            @Reference StoredSessions sessions,
            @Reference OwnAudit audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Replaces the password and closes all sessions but the one that is named.
     *
     * @param token of the session in which this is asked
     * @param address from where; wrong passwords count as at the door
     */
    public void changePassword(String id, char[] old, char[] fresh, String token, String address) {
        confirm(id, old, address);
        if (Arrays.equals(old, fresh)) {
            throw weak("it must not be the old one");
        }
        accounts.objection(id, fresh).ifPresent(objection -> {
            throw weak(objection);
        });
        audit.password(id, () -> accounts.setPassword(id, fresh));
        sessions.closeOthers(id, token);
        LOG.info("{} changed the own password", id);
    }

    /** From now on the password alone is enough. */
    public void endSecondFactor(String id, char[] password, String address) {
        confirm(id, password, address);
        factors.end(id);
        LOG.info("{} ended the second factor", id);
    }

    private void confirm(String id, char[] password, String address) {
        if (!accounts.confirms(id, password, address)) {
            throw new ProblemException(
                    403,
                    "password-wrong",
                    "The password is wrong",
                    "the present password is not right, or there were too many attempts: wait a minute and try again");
        }
    }

    private static ProblemException weak(String objection) {
        return new ProblemException(400, "password-weak", "The password is not good enough", objection);
    }
}
