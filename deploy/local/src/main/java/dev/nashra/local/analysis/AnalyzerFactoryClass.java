package dev.nashra.local.analysis;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * The class that hands out one analyzer. Elasticsearch takes a factory's name from an annotation on
 * its class, so every name needs a class of its own:
 *
 * <pre>{@code
 * @NamedComponent("arabic")
 * public class Arabic implements AnalyzerFactory {
 *     public Analyzer create() {
 *         return new ArabicAnalyzer();
 *     }
 * }
 * }</pre>
 *
 * @param name what mappings call the analyzer
 * @param analyzer Lucene's class, which has a constructor without parameters
 */
record AnalyzerFactoryClass(String name, String analyzer) {
    private static final ClassDesc FACTORY =
            ClassDesc.of("org.elasticsearch.plugin.analysis.AnalyzerFactory");
    private static final ClassDesc NAMED_COMPONENT =
            ClassDesc.of("org.elasticsearch.plugin.NamedComponent");
    private static final MethodTypeDesc CREATE =
            MethodTypeDesc.of(ClassDesc.of("org.apache.lucene.analysis.Analyzer"));

    String className() {
        return "dev.nashra.analyzers." + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    String entryName() {
        return className().replace('.', '/') + ".class";
    }

    /** Gives the class file, of the oldest Java that the node runs on. */
    byte[] bytes() {
        Annotation named =
                Annotation.of(NAMED_COMPONENT, AnnotationElement.ofString("value", name));
        return ClassFile.of()
                .build(
                        ClassDesc.of(className()),
                        type ->
                                type.withVersion(ClassFile.JAVA_21_VERSION, 0)
                                        .withFlags(ClassFile.ACC_PUBLIC)
                                        .withInterfaceSymbols(FACTORY)
                                        .with(RuntimeVisibleAnnotationsAttribute.of(named))
                                        .withMethodBody(
                                                ConstantDescs.INIT_NAME,
                                                ConstantDescs.MTD_void,
                                                ClassFile.ACC_PUBLIC,
                                                code ->
                                                        code.aload(0)
                                                                .invokespecial(
                                                                        ConstantDescs.CD_Object,
                                                                        ConstantDescs.INIT_NAME,
                                                                        ConstantDescs.MTD_void)
                                                                .return_())
                                        .withMethodBody(
                                                "create",
                                                CREATE,
                                                ClassFile.ACC_PUBLIC,
                                                code ->
                                                        code.new_(ClassDesc.of(analyzer))
                                                                .dup()
                                                                .invokespecial(
                                                                        ClassDesc.of(analyzer),
                                                                        ConstantDescs.INIT_NAME,
                                                                        ConstantDescs.MTD_void)
                                                                .areturn()));
    }
}
