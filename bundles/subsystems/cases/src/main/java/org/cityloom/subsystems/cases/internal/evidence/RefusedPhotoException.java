/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import org.cityloom.api.text.LocalizedText;

/** A photo is not taken in; nothing of it is kept. */
public class RefusedPhotoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient LocalizedText reason;

    /**
     * @param status of HTTP
     * @param type stable name of the kind of refusal
     * @param reason what is wrong, and what to do
     */
    public RefusedPhotoException(int status, String type, LocalizedText reason) {
        super(reason.en());
        this.status = status;
        this.type = type;
        this.reason = reason;
    }

    static RefusedPhotoException unsupported() {
        return new RefusedPhotoException(
                415,
                "photo-unsupported",
                new LocalizedText(
                        "内容不是 JPEG、PNG 或 HEIC 照片，请上传相机拍摄的原始文件",
                        "The content is no JPEG, PNG or HEIC photo, whatever its name says; send the file as the camera"
                                + " made it"));
    }

    static RefusedPhotoException damaged(String en, String zh) {
        return new RefusedPhotoException(
                400,
                "photo-damaged",
                new LocalizedText("照片已损坏：" + zh + "，请重新上传", "The photo is damaged: " + en + "; send it again"));
    }

    static RefusedPhotoException active() {
        return new RefusedPhotoException(
                400,
                "photo-active-content",
                new LocalizedText("照片中夹带网页或脚本，不予保存", "There is a page or a script within the photo; it is not kept"));
    }

    static RefusedPhotoException oversized(long width, long height) {
        return new RefusedPhotoException(
                400,
                "photo-oversized",
                new LocalizedText(
                        "照片为 " + width + " × " + height + " 像素，上限为 6000 万像素且每边不超过 20000 像素，请缩小后上传",
                        "The photo has " + width + " × " + height
                                + " pixels; at most 60 million are taken, and 20,000 on a side; make it smaller"));
    }

    static RefusedPhotoException busy() {
        return new RefusedPhotoException(
                503,
                "photo-busy",
                new LocalizedText("正在处理的照片过多，请稍后重试", "Too many photos are being looked at; send it again in a minute"));
    }

    /** It is larger than so many bytes. */
    public static RefusedPhotoException large(long most) {
        return new RefusedPhotoException(
                413,
                "photo-too-large",
                new LocalizedText("照片超过 " + most + " 字节的上限", "The photo has more than the " + most + " bytes allowed"));
    }

    /** The case has so many already. */
    public static RefusedPhotoException tooMany(String caseNumber, int most) {
        return new RefusedPhotoException(
                409,
                "photos-too-many",
                new LocalizedText(
                        "案件 " + caseNumber + " 已有 " + most + " 张照片，不能再添加",
                        "The case " + caseNumber + " has " + most + " photos, which is the most that it may have"));
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public LocalizedText reason() {
        return reason;
    }
}
