/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads a class file without loading the class, so that nothing of a stranger's code runs. */
final class ClassScan extends ClassVisitor {
    private static final String PATH = "Ljavax/ws/rs/Path;";
    private static final String PERMISSION = "Lorg/cityloom/api/rest/RequiresPermission;";

    private final List<String> ancestors = new ArrayList<>();
    private final Set<String> permissions = new TreeSet<>();
    private String name = "";
    private @Nullable String path;

    private ClassScan() {
        super(Opcodes.ASM9);
    }

    /** @throws RuntimeException of any kind if it is not a class file */
    static ClassFacts read(byte[] classFile) {
        ClassScan scan = new ClassScan();
        new ClassReader(classFile)
                .accept(scan, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassFacts(scan.name, scan.ancestors, scan.path, scan.permissions);
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] interfaces) {
        name = internalName.replace('/', '.');
        if (parent != null) {
            ancestors.add(parent.replace('/', '.'));
        }
        for (String each : interfaces == null ? new String[0] : interfaces) {
            ancestors.add(each.replace('/', '.'));
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return switch (descriptor) {
            case PATH -> new Value() {
                @Override
                void found(String value) {
                    path = value;
                }
            };
            case PERMISSION -> permission();
            default -> null;
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return annotation.equals(PERMISSION) ? permission() : null;
            }
        };
    }

    private AnnotationVisitor permission() {
        return new Value() {
            @Override
            void found(String value) {
                permissions.add(value);
            }
        };
    }

    /** The value of an annotation that has one text. */
    private abstract static class Value extends AnnotationVisitor {
        Value() {
            super(Opcodes.ASM9);
        }

        abstract void found(String value);

        @Override
        public void visit(@Nullable String element, Object value) {
            if ("value".equals(element) && value instanceof String) {
                found((String) value);
            }
        }
    }
}
