package dev.nashra.acceptance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What a source file declares: parsed by javac, not compiled, so that no class path is needed. */
final class JavaSource {
    private JavaSource() {}

    /** Gives the top-level types of a file. */
    static List<ClassTree> types(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var files = manager.getJavaFileObjects(file);
            List<String> options = List.of("-proc:none");
            var task = (JavacTask) compiler.getTask(null, manager, null, options, null, files);
            CompilationUnitTree unit = task.parse().iterator().next();
            return only(unit.getTypeDecls(), ClassTree.class).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the methods of a type, not those of types in it. */
    static Stream<MethodTree> methods(ClassTree type) {
        return only(type.getMembers(), MethodTree.class);
    }

    /** Gives the types in a type. */
    static Stream<ClassTree> nested(ClassTree type) {
        return only(type.getMembers(), ClassTree.class);
    }

    static boolean has(ModifiersTree modifiers, String annotation) {
        return annotations(modifiers, annotation).findFirst().isPresent();
    }

    /** Gives the one string that an annotation has, if there is such an annotation. */
    static Optional<String> value(ModifiersTree modifiers, String annotation) {
        return annotations(modifiers, annotation)
                .map(found -> found.getArguments().getFirst())
                .map(JavaSource::literal)
                .findFirst();
    }

    private static Stream<? extends AnnotationTree> annotations(
            ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(found -> found.getAnnotationType().toString().equals(name));
    }

    private static String literal(ExpressionTree argument) {
        ExpressionTree value =
                argument instanceof AssignmentTree assignment
                        ? assignment.getExpression()
                        : argument;
        return String.valueOf(((LiteralTree) value).getValue());
    }

    private static <T> Stream<T> only(List<? extends Tree> trees, Class<T> kind) {
        return trees.stream().filter(kind::isInstance).map(kind::cast);
    }
}
