package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.config.Surroundings;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.hcl.HclSyntaxException;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what an expression can evaluate to in a module instance. The result is exact wherever the
 * expression is; for an {@link Expression.Unparsed} it is everything that is possible or, as far as
 * the level allows, what is usual.
 *
 * <p>Not thread-safe; make one for each plan and level.
 */
public final class Evaluator {

  /** Deeper than any configuration; beyond this, the result is undetermined. */
  private static final int DEEPEST = 64;

  /** Steps for one question, so that a hostile configuration cannot keep us busy. */
  private static final int MOST_STEPS = 20_000;

  /** Steps for all questions about a plan: this many, */
  private static final int MOST_IN_ALL = 1_000_000;

  /** and this many more for each resource; honest questions take ten or twenty. */
  private static final int MORE_FOR_EACH = 100;

  /** More than anybody writes in one expression. */
  private static final int MOST_REFERENCES = 1_000;

  private static final Possible TOO_LONG = Possible.later("the chain of references is too long");

  private final Plan plan;
  private final Surroundings surroundings;
  private final Presume level;
  private final Instances instances;
  private final Expressions expressions;
  private final Inputs inputs;
  private final Modules modules;
  private final Resources resources;
  private final Sight sight;
  private final UsualMeaning usual;
  private final Answers answers = new Answers();
  private final Map<String, Possible> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final long mostInAll;
  private long inAll;
  private int steps;
  private int depth;
  private boolean cut;

  /**
   * An evaluator for one plan.
   *
   * @param level how much may be presumed about what plan JSON does not show
   */
  public Evaluator(Plan plan, Presume level) {
    this(plan, Surroundings.UNKNOWN, level);
  }

  /**
   * An evaluator for one plan with its sources.
   *
   * @param surroundings what the sources show about where the plan was made
   * @param level how much may be presumed about what plan JSON does not show
   */
  public Evaluator(Plan plan, Surroundings surroundings, Presume level) {
    this(plan, surroundings, level, new Instances(plan));
  }

  private Evaluator(Plan plan, Surroundings surroundings, Presume level, Instances instances) {
    this.plan = plan;
    this.surroundings = surroundings;
    this.instances = instances;
    this.level = level;
    this.mostInAll =
        MOST_IN_ALL + (long) MORE_FOR_EACH * (plan.changes().size() + plan.state().size());
    this.expressions = new Expressions(this);
    this.inputs = new Inputs(plan, this);
    Repetitions repetitions = new Repetitions(this);
    this.modules = new Modules(instances, this, repetitions);
    this.resources = new Resources(instances, this, repetitions);
    this.sight = new Sight(plan, instances, this);
    this.usual = new UsualMeaning(this, new Reach(plan));
  }

  /** The plan whose expressions it evaluates. */
  public Plan plan() {
    return plan;
  }

  /** How much it presumes. */
  public Presume level() {
    return level;
  }

  /**
   * What an argument can evaluate to.
   *
   * @param subject its name in the trail, such as {@code kms_key_arn}
   */
  public Possible evaluate(String subject, Expression expression, Scope scope) {
    return evaluate(subject, expression, List.of(), scope, List.of());
  }

  /**
   * What an argument, or something in it, can evaluate to.
   *
   * @param path the path from the expression to what is asked for; empty for all of it
   * @param settling conditions that must hold anyway: that encryption is enabled, that the table
   *     exists
   */
  public Possible evaluate(
      String subject,
      Expression expression,
      List<PathStep> path,
      Scope scope,
      List<Expression> settling) {
    if (answers.isOfInstance(expression) || !scope.bound().isEmpty()) {
      return answer(subject, expression, path, scope, settling);
    }
    StringBuilder question = new StringBuilder();
    question.append(scope.module()).append('\n').append(subject).append(settling.size());
    path.forEach(step -> question.append('\n').append(step.name()).append(step.index()));
    return answers.of(
        expression, question.toString(), () -> answer(subject, expression, path, scope, settling));
  }

  private Possible answer(
      String subject,
      Expression expression,
      List<PathStep> path,
      Scope scope,
      List<Expression> settling) {
    begin();
    if (!canLookAt(expression)) {
      return TOO_LONG;
    }
    Possible usually = null;
    if (expression instanceof Expression.Unparsed unparsed) {
      usually = usual.of(unparsed.references(), !path.isEmpty(), settling, scope);
    }
    Possible whole = usually == null ? eval(expression, scope) : usually;
    return Members.at(whole.after(Wording.of(subject, expression)), path);
  }

  /** Whether enough steps are left for everything that an expression refers to. */
  private boolean canLookAt(Expression expression) {
    return inAll <= mostInAll && answers.references(expression).size() <= MOST_REFERENCES;
  }

  /**
   * What the result of an expression depends on: the module instance and, if it refers to the
   * instance that it is evaluated for, that one too.
   */
  public String place(Expression expression, Scope scope) {
    return scope.module()
        + (answers.isOfInstance(expression) ? "\n" + scope.instance() : "")
        + (scope.bound().isEmpty() ? "" : "\n" + System.identityHashCode(scope.bound()));
  }

  /** Whether any steps are left; otherwise everything is undetermined. */
  public boolean canGoOn() {
    return inAll <= mostInAll;
  }

  /**
   * What something can be in one of several blocks, which is identified by one of its arguments.
   *
   * @param name the argument that identifies the block
   * @param value the value of that argument
   * @param path the path from the block to what is asked for
   */
  public Possible inBlock(
      Expression.Blocks blocks, String name, String value, List<PathStep> path, Scope scope) {
    begin();
    return Members.at(new NestedBlocks(this, scope).where(blocks, name, value), path);
  }

  /** What each name in an expression stands for, as the leaves of its value. */
  public List<Possible> namesIn(Expression expression, Scope scope) {
    begin();
    if (!canLookAt(expression)) {
      return List.of(TOO_LONG);
    }
    return answers.references(expression).stream()
        .map(reference -> leaves(reference, scope))
        .toList();
  }

  /** The same evaluator at another level; it shares what was found out about the plan. */
  public Evaluator at(Presume other) {
    return new Evaluator(plan, surroundings, other, instances);
  }

  /** What could be in a dynamic block, which plan JSON does not show. */
  public Possible inSight(Scope scope) {
    begin();
    return sight.ofBlock(scope);
  }

  /**
   * What the key can be in a block that is unknown as a whole. Only a dynamic block can be, and it
   * may generate no block, a known key, or an unknown one.
   */
  public Possible inUnknownBlock(Scope scope) {
    Possible all = inSight(scope);
    Possible late = all.filter(way -> way.late() && way.what().isUnknown());
    return level == Presume.USUAL && !late.ways().isEmpty() ? late : all.lateIf(true);
  }

  /** Whether the plan depends on anything known only after apply that a module instance can see. */
  public boolean drawsOnUnknown(Scope scope) {
    return !sight.drawnOn(scope).ways().isEmpty();
  }

  /** What a switch that the plan shows as unknown can be. */
  public Set<Boolean> truths(Possible possible) {
    Set<Boolean> truths = new HashSet<>();
    for (Way way : possible.leaves().ways()) {
      Boolean truth = Operators.truth(way.what());
      if (truth == null && way.what().kind() != Possibility.Kind.NULL) {
        return Set.of(true, false);
      }
      if (truth != null && way.late()) {
        truths.add(truth);
      }
    }
    return truths;
  }

  /** Whether two expressions refer to one and the same thing, and to nothing else. */
  public static boolean referToTheSame(Expression one, Expression other) {
    List<Reference> references = References.in(one);
    return references.size() == 1 && references.equals(References.in(other));
  }

  /** What the variables of a module instance, and everything in them, can be, as one set. */
  public Possible inputsOf(Scope scope) {
    begin();
    return once(scope.module() + ":inputs", () -> Possible.mixture("its inputs", inputs(scope)));
  }

  /** The same for the variables that nothing in plan JSON uses. */
  public Possible unusedInputsOf(Scope scope) {
    begin();
    return once(
        scope.module() + ":unused inputs",
        () -> {
          Set<String> used = Wording.variablesIn(scope.config());
          return Possible.mixture(
              "its inputs",
              scope.config().variables().keySet().stream()
                  .filter(name -> !used.contains(name))
                  .sorted()
                  .map(name -> inputs.variable(name, scope))
                  .toList());
        });
  }

  /** Each question starts with its own number of steps. */
  private void begin() {
    steps = 0;
    depth = 0;
  }

  List<Possible> inputs(Scope scope) {
    return inputs.all(scope);
  }

  /** One expression, as the value of something that has a name. */
  Possible value(String subject, Expression expression, Scope scope) {
    return eval(expression, scope).after(Wording.of(subject, expression));
  }

  /** Evaluates something only once, such as a variable of a module instance. */
  Possible once(String name, Supplier<Possible> evaluation) {
    Possible before = known.get(name);
    if (before != null) {
      return before;
    }
    if (!open.add(name)) {
      cut = true;
      return Possible.later("something that refers to itself");
    }
    boolean cutBefore = cut;
    cut = false;
    try {
      Possible result = evaluation.get();
      if (!cut) {
        known.put(name, result);
      }
      return result;
    } finally {
      cut |= cutBefore;
      open.remove(name);
    }
  }

  /** Whether that many more steps are left, which are then used up. */
  boolean spend(int more) {
    steps += more;
    inAll += more;
    return steps <= MOST_STEPS && inAll <= mostInAll;
  }

  Possible eval(Expression expression, Scope scope) {
    if (!spend(1) || depth >= DEEPEST) {
      cut = true;
      return TOO_LONG;
    }
    depth++;
    try {
      return expression instanceof Expression.Unparsed unparsed
          ? unparsed(unparsed, scope)
          : expressions.of(expression, scope);
    } finally {
      depth--;
    }
  }

  private Possible unparsed(Expression.Unparsed unparsed, Scope scope) {
    Possible meaning = usual.of(unparsed.references(), false, List.of(), scope);
    return meaning == null ? anyOf(unparsed.references(), scope) : meaning;
  }

  /** Strictly: nothing, something that is not shown, or anything that it refers to. */
  private Possible anyOf(List<Reference> references, Scope scope) {
    List<Possible> parts = new ArrayList<>();
    for (Reference reference : references) {
      Possible part = leaves(reference, scope);
      parts.add(references.size() == 1 ? part : part.after(reference.toString()));
    }
    return mixture(Wording.known(references), parts).decidedBy(Wording.decider(references));
  }

  /** Anything that can be made of parts; a key that does not exist yet usually decides nothing. */
  Possible mixture(String what, List<Possible> parts) {
    Possible strict = Possible.mixture(what, parts);
    List<Way> late = Possible.union(parts).leaves().ways().stream().filter(Way::late).toList();
    boolean onlyKeys =
        !late.isEmpty()
            && late.stream()
                .map(way -> way.what().kind())
                .allMatch(
                    kind ->
                        kind == Possibility.Kind.NEW_KEY || kind == Possibility.Kind.AWS_KEY_LATER);
    return onlyKeys && level.includes(Presumption.KEY_DECIDES_NOTHING.level())
        ? strict
            .filter(way -> !way.late() || way.what().isUnknown())
            .or(Possible.hidden(what))
            .presuming(Presumption.KEY_DECIDES_NOTHING)
        : strict;
  }

  /** What a reference leads to. */
  Possible follow(Reference reference, Scope scope) {
    if (!spend(1)) {
      cut = true;
      return TOO_LONG;
    }
    return switch (reference.kind()) {
      case VARIABLE -> Members.at(inputs.variable(reference.name(), scope), reference.path());
      case EACH -> Members.at(inputs.each(reference.name(), scope), reference.path());
      case COUNT -> inputs.count(scope);
      case LOCAL -> Members.at(local(reference.name(), scope), reference.path());
      case CONTEXT -> context(reference, scope);
      case MODULE -> modules.follow(reference, scope);
      case DATA, RESOURCE -> resources.follow(reference, scope);
      case OTHER -> Possible.later(reference.toString());
    };
  }

  /** The leaves of what a reference leads to, even of a map of thousands. */
  Possible leaves(Reference reference, Scope scope) {
    return UsualMeaning.isOfInstance(reference)
        ? follow(reference, scope).leaves()
        : once(scope.module() + ":leaves." + reference, () -> follow(reference, scope).leaves());
  }

  /** {@code path.module}, {@code terraform.workspace}: known at plan time. */
  private Possible context(Reference reference, Scope scope) {
    String value =
        switch (reference.toString()) {
          case "path.module" -> scope.config().directory();
          case "path.root" -> scope.config().whole() ? "." : null;
          case "terraform.workspace", "tofu.workspace" -> surroundings.workspace();
          default -> null;
        };
    return value == null ? Possible.of(Possibility.HIDDEN) : Possible.text(value);
  }

  /**
   * {@code file(path)}, as far as the file is available. Plans do not contain such files: that they
   * have not changed since is presumed.
   */
  Possible file(Possible path) {
    return path.flatMap(
        way -> {
          Optional<String> text =
              way instanceof Possibility.Known known
                  ? known.value().asString().flatMap(surroundings.files())
                  : Optional.empty();
          return text.map(read -> Possible.text(read).presuming(Presumption.MATCHING_SOURCES))
              .orElseGet(() -> Possible.mixture("a file", List.of(Possible.of(way))));
        });
  }

  /** {@code templatefile(path, variables)}; null if the file or the variables are not known. */
  @Nullable Possible template(Possible path, Possible variables, Scope scope) {
    Value name = path.value();
    ObjectOf map =
        variables.ways().size() == 1 ? Structure.map(variables.ways().get(0).what()) : null;
    Optional<String> text =
        name == null ? Optional.empty() : name.asString().flatMap(surroundings.files());
    if (map == null || map.others() != null || text.isEmpty()) {
      return null;
    }
    Scope inside = scope;
    for (Map.Entry<String, Possible> variable : map.attributes().entrySet()) {
      inside = inside.with(variable.getKey(), variable.getValue());
    }
    try {
      Set<String> names = map.attributes().keySet();
      Set<Presumption> presumed = path.presumed();
      presumed.addAll(variables.presumed());
      presumed.add(Presumption.MATCHING_SOURCES);
      return eval(HclParser.template("a template", text.get(), names), inside).presuming(presumed);
    } catch (HclSyntaxException e) {
      return null;
    }
  }

  private Possible local(String name, Scope scope) {
    Expression expression = scope.config().locals().get(name);
    if (expression == null) {
      return scope.config().whole()
          ? Possible.fails("there is no local with that name")
          : sight.ofLocal(scope).after("local." + name + " is not in plan JSON");
    }
    return once(
        scope.module() + ":local." + name,
        () -> value("local." + name, expression, scope.ofModule()));
  }

  Modules modules() {
    return modules;
  }

  Resources resources() {
    return resources;
  }
}
