/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.certificates.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * An X.509 certificate to be made for a key on an elliptic curve (RFC 5280).
 *
 * @param commonName whom it is for
 * @param names DNS names and IP addresses it is valid for; empty for none
 * @param from from when it is valid
 * @param until to when it is valid
 * @param authority whether others may be signed with its key
 */
public record CertificateRequest(
        String commonName, List<String> names, Instant from, Instant until, boolean authority) {
    private static final AlgorithmIdentifier ALGORITHM = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final int SERIAL_BYTES = 16;

    public CertificateRequest {
        names = List.copyOf(names);
    }

    /** Signed with its own key. */
    public X509Certificate signedByItself(KeyPair keys) throws IOException, GeneralSecurityException {
        return signed(keys.getPublic(), commonName, keys.getPrivate());
    }

    /** Signed with the key of the issuer of that name. */
    public X509Certificate signed(PublicKey key, String issuer, PrivateKey issuerKey)
            throws IOException, GeneralSecurityException {
        V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(new BigInteger(1, Keys.bytes(SERIAL_BYTES)).setBit(0)));
        content.setSignature(ALGORITHM);
        content.setIssuer(name(issuer));
        content.setSubject(name(commonName));
        content.setStartDate(new Time(Date.from(from)));
        content.setEndDate(new Time(Date.from(until)));
        content.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        content.setExtensions(extensions());
        ASN1Encodable signing = content.generateTBSCertificate();

        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(issuerKey);
        signature.update(signing.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        byte[] encoded = new DERSequence(new ASN1Encodable[] {signing, ALGORITHM, new DERBitString(signature.sign())})
                .getEncoded(ASN1Encoding.DER);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private Extensions extensions() throws IOException {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        int usage = authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
        extensions.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (!authority) {
            extensions.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
        }
        if (!names.isEmpty()) {
            GeneralName[] alternatives = names.stream()
                    .map(name -> new GeneralName(
                            LocalNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                    .toArray(GeneralName[]::new);
            extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
        }
        return extensions.generate();
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
