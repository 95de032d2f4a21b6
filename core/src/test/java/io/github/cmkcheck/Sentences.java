package io.github.cmkcheck;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sentences in Java sources: texts put together of literals, with an ellipsis for what is
 * filled in. What is no prose, markup or a name, is left out.
 */
final class Sentences {

  /** Two words at least, of more than signs. */
  private static final Pattern PROSE = Pattern.compile("[A-Za-z,:;…]{2,} +(\\S+ +)*[A-Za-z…]{2,}");

  private static final Pattern MARKUP =
      Pattern.compile("</|<[a-z]+[ >]|\\w=\\\\?\"|\\(\\?|\\[\\^|\\\\[dswp]|\\$schema");

  private static final Pattern CODE = Pattern.compile("^(resource|provider|module|data) \"");

  private Sentences() {}

  /** Those of a source tree, by the class that says them. */
  static SortedMap<String, Set<String>> in(Path sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SortedMap<String, Set<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(sources);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(all));
      for (CompilationUnitTree unit : task.parse()) {
        Collector collector = new Collector();
        unit.accept(collector, null);
        if (!collector.sentences.isEmpty()) {
          String name = ((ClassTree) unit.getTypeDecls().get(0)).getSimpleName().toString();
          found.put(unit.getPackageName() + "." + name, collector.sentences);
        }
      }
    }
    return found;
  }

  /** Takes the largest text of each expression, and looks for others inside what is filled in. */
  private static final class Collector extends TreeScanner<Void, Void> {
    private final Set<String> sentences = new LinkedHashSet<>();

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
      List<Tree> filledIn = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      if (tree.getKind() == Tree.Kind.PLUS && append(tree, text, filledIn)) {
        add(text.toString());
        filledIn.forEach(inner -> inner.accept(this, null));
        return null;
      }
      return super.visitBinary(tree, unused);
    }

    /** Whether there is a literal text in a sum. */
    private static boolean append(ExpressionTree tree, StringBuilder text, List<Tree> filledIn) {
      ExpressionTree inner = tree;
      while (inner instanceof ParenthesizedTree parenthesized) {
        inner = parenthesized.getExpression();
      }
      if (inner instanceof LiteralTree literal && literal.getValue() instanceof String string) {
        text.append(string);
        return true;
      }
      if (inner.getKind() == Tree.Kind.PLUS) {
        BinaryTree sum = (BinaryTree) inner;
        boolean left = append(sum.getLeftOperand(), text, filledIn);
        boolean right = append(sum.getRightOperand(), text, filledIn);
        return left || right;
      }
      text.append('…');
      filledIn.add(inner);
      return false;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      boolean pattern =
          call.getMethodSelect() instanceof MemberSelectTree method
              && method.getExpression().toString().equals("Pattern");
      return pattern ? null : super.visitMethodInvocation(call, unused);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void unused) {
      String name = annotation.getAnnotationType().toString();
      return name.startsWith("SuppressWarnings") ? null : super.visitAnnotation(annotation, unused);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
      if (literal.getValue() instanceof String text) {
        add(text);
      }
      return null;
    }

    private void add(String text) {
      String plain = text.replaceAll("%(\\d+\\$)?,?[sd]", "…").replaceAll("…+", "…");
      plain = plain.replaceAll("\\s+", " ").strip();
      boolean prose =
          PROSE.matcher(plain).find()
              && !MARKUP.matcher(text).find()
              && !CODE.matcher(plain).find();
      if (prose) {
        sentences.add(plain);
      }
    }
  }
}
