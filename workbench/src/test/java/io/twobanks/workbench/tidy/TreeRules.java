package io.twobanks.workbench.tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules about what Java code does. */
final class TreeRules {
    private static final Predicate<Source> ANY = source -> true;
    private static final Set<String> INJECTED = Set.of("Autowired", "Value", "Inject", "Resource");
    private static final Set<String> FLOATING = Set.of("double", "float", "Double", "Float");

    static final Rule SLEEP = Rule.ofTree(
            "a sleep",
            "wait for what is meant, with a bound (a latch, Awaitility), or inject the time",
            ANY,
            tree -> calls(tree, "sleep"));

    static final Rule PRINT_STACK_TRACE =
            Rule.ofTree("printStackTrace", "log it, or let it be thrown", ANY, tree -> calls(tree, "printStackTrace"));

    static final Rule WILDCARD_IMPORT = Rule.ofTree(
            "wildcard import",
            "import each class",
            ANY,
            tree -> tree.all(ImportTree.class)
                    .filter(imported ->
                            imported.getQualifiedIdentifier().toString().endsWith(".*"))
                    .map(imported -> tree.at(imported, "")));

    static final Rule FIELD_INJECTION = Rule.ofTree(
            "field injection",
            "take it in the constructor",
            ANY,
            tree -> tree.paths(VariableTree.class)
                    .filter(path -> path.getParentPath().getLeaf() instanceof ClassTree)
                    .filter(TreeRules::isInjected)
                    .map(path -> tree.at(path.getLeaf(), "")));

    static final Rule FLOATING_MONEY = Rule.ofTree(
            "money as a floating-point number",
            "use BigDecimal",
            ANY,
            tree -> tree.all(VariableTree.class)
                    .filter(variable -> variable.getType() != null
                            && FLOATING.contains(lastName(variable.getType().toString())))
                    .filter(variable ->
                            variable.getName().toString().matches("(?i).*(amount|balance|delta|money|frozen).*"))
                    .map(variable -> tree.at(variable, variable.getName().toString())));

    static final Rule TERMINAL_IN_A_BANK = Rule.ofTree(
            "a bank writes to the terminal",
            "use its log",
            Source::isOfABank,
            tree -> tree.all(MemberSelectTree.class)
                    .filter(select -> select.toString().matches("(java\\.lang\\.)?System\\.(out|err)"))
                    .map(select -> tree.at(select, "")));

    static final Rule DISABLED_TEST = Rule.ofTree(
            "a disabled test",
            "repair it, or remove it",
            ANY,
            tree -> tree.all(AnnotationTree.class)
                    .filter(annotation ->
                            lastName(annotation.getAnnotationType().toString()).startsWith("Disabled"))
                    .map(annotation -> tree.at(annotation, "")));

    static final Rule EMPTY_CATCH = Rule.ofTree(
            "an exception is dropped",
            "act on it, or say in the block why nothing is to be done",
            ANY,
            tree -> tree.all(CatchTree.class)
                    .filter(caught -> caught.getBlock().getStatements().isEmpty())
                    .filter(caught -> !tree.textOf(caught.getBlock()).contains("// "))
                    .map(caught -> tree.at(caught, "")));

    static final List<Rule> ALL = List.of(
            SLEEP,
            PRINT_STACK_TRACE,
            WILDCARD_IMPORT,
            FIELD_INJECTION,
            FLOATING_MONEY,
            TERMINAL_IN_A_BANK,
            DISABLED_TEST,
            EMPTY_CATCH);

    private TreeRules() {}

    private static Stream<JavaTree.Place> calls(JavaTree tree, String method) {
        return tree.all(MethodInvocationTree.class)
                .filter(call -> method.equals(name(call.getMethodSelect())))
                .map(call -> tree.at(call, ""));
    }

    private static String name(ExpressionTree called) {
        if (called instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return called instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "";
    }

    private static boolean isInjected(TreePath field) {
        return ((VariableTree) field.getLeaf())
                .getModifiers().getAnnotations().stream()
                        .map(AnnotationTree::getAnnotationType)
                        .map(Tree::toString)
                        .anyMatch(name -> INJECTED.contains(lastName(name)));
    }

    private static String lastName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
