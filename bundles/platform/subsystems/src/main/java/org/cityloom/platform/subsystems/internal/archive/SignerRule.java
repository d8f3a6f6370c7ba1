/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.RefusedException;

/**
 * Whose archives are accepted.
 *
 * @param keys that are trusted
 * @param allowUnsigned development switch: nobody's archives too
 * @param clock by which certificates are valid
 */
record SignerRule(TrustedKeys keys, boolean allowUnsigned, Clock clock) {
    /**
     * Decides on the signers of an archive.
     *
     * @param signers each of whom signed all of it
     * @param asKept whether it was accepted before, which counts even if its signer has been revoked since
     * @return subject of the certificate; null if nobody signed it
     */
    @Nullable
    String accept(List<X509Certificate> signers, boolean asKept) {
        if (signers.isEmpty()) {
            if (allowUnsigned || asKept) {
                return null;
            }
            throw Refusals.refuse(
                    Refusals.UNSIGNED,
                    "归档包没有签名，请供应商用 jarsigner 签名",
                    "The archive is not signed; the vendor has to sign it with jarsigner");
        }
        X509Certificate signer =
                signers.stream().filter(keys::trusts).findFirst().orElse(signers.get(0));
        if (!asKept) {
            check(signer);
        }
        return subject(signer);
    }

    private void check(X509Certificate signer) {
        if (!keys.trusts(signer)) {
            throw unknown(signer);
        }
        boolean early = clock.instant().isBefore(signer.getNotBefore().toInstant());
        boolean late = clock.instant().isAfter(signer.getNotAfter().toInstant());
        if (early || late) {
            throw Refusals.refuse(
                    Refusals.SIGNER_EXPIRED,
                    "签名者“" + subject(signer) + "”的证书"
                            + (early
                                    ? "从 " + signer.getNotBefore().toInstant() + " 起才有效"
                                    : "已于 " + signer.getNotAfter().toInstant() + " 过期")
                            + "，请供应商更新证书并重新签名",
                    "The certificate of the signer '" + subject(signer) + "' "
                            + (early
                                    ? "is valid only from "
                                            + signer.getNotBefore().toInstant()
                                    : "expired at " + signer.getNotAfter().toInstant())
                            + "; the vendor has to renew it and to sign again");
        }
    }

    private static RefusedException unknown(X509Certificate signer) {
        String fingerprint = Certificates.fingerprint(signer);
        return Refusals.refuse(
                Refusals.SIGNER_UNKNOWN,
                "归档包由“" + subject(signer) + "”签名，但该密钥不受信任（指纹 " + fingerprint + "），请管理员核对后加入信任",
                "The archive is signed by '" + subject(signer) + "', whose key is not trusted (fingerprint "
                        + fingerprint
                        + "); an administrator may trust it after comparing the fingerprint with the vendor");
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
