package io.github.cmkcheck;

import io.github.cmkcheck.access.Access;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.KeyCarriers;
import io.github.cmkcheck.fix.Fix;
import io.github.cmkcheck.fix.Fixer;
import io.github.cmkcheck.fix.NamedKey;
import io.github.cmkcheck.input.Document;
import io.github.cmkcheck.input.InputDiagnosis;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanReader;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.input.UnfitPlan;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.ResourceInstance;
import io.github.cmkcheck.inventory.Subject;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.owner.KeyResolver;
import io.github.cmkcheck.owner.Resolution;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.SourceFinder;
import io.github.cmkcheck.plan.hcl.SourceFinder.Found;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.plan.json.PlanDecoder;
import io.github.cmkcheck.policy.Baseline;
import io.github.cmkcheck.policy.DrawnBaseline;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.PolicyJudge;
import io.github.cmkcheck.policy.PolicyJudge.Rulings;
import io.github.cmkcheck.policy.Ruling;
import io.github.cmkcheck.policy.TrustedSources;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.report.RepositoryPaths;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.ReplicaCmkRule;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import io.github.cmkcheck.rule.TableCmkRule;
import io.github.cmkcheck.rule.Verdict;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.source.SourceException;
import io.github.cmkcheck.source.StackName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks Terraform plans: determines, for every DynamoDB table, whose KMS key will encrypt it after
 * apply.
 *
 * <pre>{@code
 * Report report = new CmkCheck().check(List.of(PlanSource.file(Path.of("plan.json"))));
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. It prints nothing and never exits.
 */
public final class CmkCheck {
  private final PlanReader reader = new PlanReader();
  private final PlanDecoder decoder;
  private final Policy policy;
  private final List<Rule> rules;
  private final Set<String> types;
  private final SourceChoice sources;
  private final @Nullable Path root;
  private final @Nullable String stack;

  /** A check with the built-in rules, each at its own severity. */
  public CmkCheck() {
    this(Policy.DEFAULT);
  }

  /**
   * A check with the built-in rules under a policy.
   *
   * @param policy decides what to make of the verdicts
   */
  public CmkCheck(Policy policy) {
    this(policy, Rules.builtIn(policy.approvedKeys(), policy.classificationTag()));
  }

  /**
   * A check with the given rules under a policy.
   *
   * @param policy decides what to make of the verdicts
   * @param rules the rules
   */
  public CmkCheck(Policy policy, List<Rule> rules) {
    this(policy, rules, Set.of(), SourceChoice.NONE, null, null);
  }

  private CmkCheck(
      Policy policy,
      List<Rule> rules,
      Set<String> types,
      SourceChoice sources,
      @Nullable Path root,
      @Nullable String stack) {
    this.policy = policy;
    this.rules = List.copyOf(rules);
    this.types = Set.copyOf(types);
    this.sources = sources;
    this.root = root;
    this.stack = stack;
    this.decoder = new PlanDecoder(this::wants, KeyInventory.GLIMPSED);
  }

  /**
   * The same check with custom rules in addition.
   *
   * @param further the rules; the policy can refer to them like to any others
   * @param resourceTypes the resource types that they look at besides tables and keys: everything
   *     else in a plan is skipped unread
   * @throws IllegalArgumentException if two rules have the same id
   */
  public CmkCheck with(List<Rule> further, Set<String> resourceTypes) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(further);
    if (all.stream().map(Rule::id).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two rules have the same id");
    }
    Set<String> both = new HashSet<>(types);
    both.addAll(resourceTypes);
    return new CmkCheck(policy, all, both, sources, root, stack);
  }

  /**
   * The same check, which also looks at the configuration files behind the plans: they show what
   * plan JSON leaves out. Without this, plan JSON is all that is used.
   *
   * @param choice where to find the files; the policy decides which of them are used
   */
  public CmkCheck withSources(SourceChoice choice) {
    return new CmkCheck(policy, rules, types, choice, root, stack);
  }

  /**
   * The same check, which gives the files of findings, and stacks, relative to this folder. The
   * default is the nearest folder with {@code .git}.
   *
   * @param folder the top folder of the repository
   */
  public CmkCheck withRoot(Path folder) {
    return new CmkCheck(policy, rules, types, sources, folder, stack);
  }

  /**
   * The same check of plans that belong to a stack with a name, in which a baseline finds its
   * entries. Without this, it is called after where each plan lies in its repository.
   *
   * @param name the same in every run
   * @throws IllegalArgumentException if it is empty, too long, or not on one line
   */
  public CmkCheck withStack(String name) {
    return new CmkCheck(policy, rules, types, sources, root, StackName.checked(name));
  }

  /**
   * Checks several plans, and each document of every source. A source that cannot be judged does
   * not stop the others from being judged. Sources are read in parallel, as many at a time as there
   * are processors, in the threads of the common pool; the report lists them in the order given.
   */
  public Report check(List<PlanSource> sources) {
    Policy policy = this.policy.onOneDay();
    PolicyJudge judge = new PolicyJudge(policy, rules);
    List<PlanReport> plans = new ArrayList<>();
    List<PlanInputException> unreadable = new ArrayList<>();
    List<Rulings> rulings = new ArrayList<>();
    for (Checked checked : checked(sources, judge)) {
      plans.addAll(checked.plans());
      rulings.addAll(checked.rulings());
      if (checked.problem() != null) {
        unreadable.add(checked.problem());
      }
    }
    List<Notice> notices = judge.notices(rulings, unreadable.isEmpty());
    return new Report(plans, unreadable, rules, policy, judge.caught(rulings), notices);
  }

  /** The result for one source; without plans if there was a problem. */
  private record Checked(
      List<PlanReport> plans, List<Rulings> rulings, @Nullable PlanInputException problem) {}

  private List<Checked> checked(List<PlanSource> plans, PolicyJudge judge) {
    if (plans.size() == 1) {
      // The usual run: there is no need to wait for the pool to start.
      return List.of(checked(plans.get(0), sources, judge));
    }
    return IntStream.range(0, plans.size())
        .parallel()
        .mapToObj(i -> checked(plans.get(i), sources.ofPlan(i), judge))
        .toList();
  }

  private Checked checked(PlanSource source, SourceChoice choice, PolicyJudge judge) {
    List<PlanReport> plans = new ArrayList<>();
    List<Rulings> rulings = new ArrayList<>();
    try {
      for (Document<Facts> document : facts(source, choice)) {
        Facts content = document.content();
        String named = stackIfAsked(source, choice, document.name());
        Rulings ofPlan = judge.judge(named, content, verdicts(content));
        rulings.add(ofPlan);
        RepositoryPaths paths = new RepositoryPaths(root, source, choice);
        plans.add(PlanReport.of(document.name(), content, ofPlan, paths));
      }
    } catch (PlanInputException e) {
      return new Checked(List.of(), List.of(), e);
    }
    return new Checked(plans, rulings, null);
  }

  /**
   * Checks one plan.
   *
   * @throws PlanInputException if it cannot be judged, or if the source holds several documents,
   *     which {@link #check(List)} checks one by one
   */
  public PlanReport check(PlanSource source) throws PlanInputException {
    List<Document<Facts>> documents = facts(source, sources);
    if (documents.size() > 1) {
      throw new PlanInputException(source.name(), InputDiagnosis.several());
    }
    Facts facts = documents.get(0).content();
    String named = stackIfAsked(source, sources, source.name());
    Rulings rulings = new PolicyJudge(policy, rules).judge(named, facts, verdicts(facts));
    return PlanReport.of(source.name(), facts, rulings, new RepositoryPaths(root, source, sources));
  }

  /**
   * Makes a baseline of what exists today: the violations in some plans under this policy, except
   * those that an exemption applies to.
   *
   * @throws PlanInputException if one of them cannot be judged: a baseline of only the others would
   *     be incomplete; or if nothing tells which stack it belongs to
   */
  public DrawnBaseline baseline(List<PlanSource> plans) throws PlanInputException {
    Policy everything = policy.toBuilder().baseline(Baseline.NONE).build();
    PolicyJudge judge = new PolicyJudge(everything, rules);
    DrawnBaseline drawn = DrawnBaseline.NOTHING;
    for (int i = 0; i < plans.size(); i++) {
      SourceChoice choice = sources.ofPlan(i);
      for (Document<Facts> document : facts(plans.get(i), choice)) {
        String named =
            stack(plans.get(i), choice, document.name())
                .orElseThrow(() -> new PlanInputException(document.name(), ofNoStack()));
        Facts facts = document.content();
        drawn = drawn.and(named, facts, judge.judge(named, facts, verdicts(facts)));
      }
    }
    return drawn;
  }

  private static InputDiagnosis ofNoStack() {
    return new InputDiagnosis(
        "could be the plan of any stack: it is no file in a repository",
        "name its stack with --stack, so that a baseline does not excuse another's tables");
  }

  private Optional<String> stack(PlanSource plan, SourceChoice choice, String document) {
    return stack != null ? Optional.of(stack) : StackName.of(root, plan, choice, document);
  }

  /** Nobody looks around in folders for a name that is not needed. */
  private @Nullable String stackIfAsked(PlanSource plan, SourceChoice choice, String document) {
    return policy.baseline().entries().isEmpty()
        ? stack
        : stack(plan, choice, document).orElse(null);
  }

  /**
   * Makes a patch for the configurations behind some plans. It puts every table and replica that
   * needs one on a customer managed key: those with a finding that counts under the policy.
   *
   * @param key the key that they get; null for an existing one or, if none fits, a new one
   * @throws PlanInputException if a plan cannot be judged, or if there is something to fix but no
   *     configuration
   */
  public Fix fix(List<PlanSource> plans, @Nullable NamedKey key) throws PlanInputException {
    PolicyJudge judge = new PolicyJudge(policy, rules);
    List<Fixer.Task> tasks = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      for (Document<Facts> document : facts(plans.get(i), sources.ofPlan(i))) {
        Facts facts = document.content();
        List<EncryptedObject> failing =
            failing(stackIfAsked(plans.get(i), sources.ofPlan(i), document.name()), facts, judge);
        Sources found = facts.sources().sources();
        if (!failing.isEmpty() && found == null) {
          throw new PlanInputException(document.name(), withoutSources(facts));
        }
        if (found != null) {
          tasks.add(new Fixer.Task(facts, found, plans.get(i).file(), failing));
        }
      }
    }
    return new Fixer(key).fix(tasks);
  }

  /** The objects with a finding that counts and that a key would fix. */
  private List<EncryptedObject> failing(@Nullable String named, Facts facts, PolicyJudge judge) {
    Set<String> names = new HashSet<>();
    for (Ruling ruling : judge.judge(named, facts, verdicts(facts)).rulings()) {
      Rule rule = ruling.verdict().rule();
      if (ruling.status() == Ruling.Status.ACTIVE
          && (rule instanceof TableCmkRule || rule instanceof ReplicaCmkRule)) {
        names.add(ruling.verdict().name());
      }
    }
    return facts.objects().stream().filter(object -> names.contains(object.name())).toList();
  }

  private static InputDiagnosis withoutSources(Facts facts) {
    if (facts.plan().configuration() == null) {
      return new InputDiagnosis(
          "has no configuration that could be patched",
          "hand in the JSON of a plan instead of a state");
    }
    String refused = String.join("; ", facts.sources().refused());
    return new InputDiagnosis(
        "comes without its configuration, which a patch changes",
        "name the folder where the plan was made, or the binary plan: --source PATH"
            + (refused.isEmpty() ? "" : " (" + refused + ")"));
  }

  /**
   * Asks about resources of another type: whose key will encrypt each of them. The built-in rules
   * ask only about DynamoDB; for any other type, {@code question} says where the resource names its
   * key.
   *
   * <pre>{@code
   * var queues = new KeyQuestion("aws_sqs_queue", "SQS", "", "", "kms_master_key_id",
   *     Owner.AWS_OWNED, Owner.AWS_OWNED);
   * check.ask(source, queues).forEach((address, answer) -> ...);
   * }</pre>
   *
   * @return the answer for each resource of that type that exists after apply, by address
   * @throws PlanInputException if the plan cannot be judged
   */
  public Map<ResourceAddress, KeyOwnership> ask(PlanSource source, KeyQuestion question)
      throws PlanInputException {
    PlanDecoder asked =
        new PlanDecoder(type -> wants(type) || type.equals(question.type()), KeyInventory.GLIMPSED);
    Map<ResourceAddress, KeyOwnership> answers = new TreeMap<>();
    for (Document<Plan> document : reader.read(source, asked)) {
      Plan plan = document.content();
      // That another service uses a key as well matters only for questions about DynamoDB.
      KeyInventory keys = KeyInventory.of(plan).withoutOtherServices();
      KeyResolver resolver =
          new KeyResolver(plan, found(document, source, sources).sources(), keys, policy.presume());
      try {
        for (ResourceInstance instance : ResourceInstance.of(plan, question.type())) {
          answers.put(instance.address(), resolver.ask(Subject.of(question, instance)));
        }
      } catch (UnfitPlan e) {
        throw new PlanInputException(document.name(), e.diagnosis());
      }
    }
    return answers;
  }

  /**
   * Whether resources of a type are kept when a plan is read, because they say something about
   * tables, keys or who uses them.
   */
  public boolean wants(String type) {
    return TableInventory.wants(type)
        || KeyInventory.wants(type)
        || KeyCarriers.isKept(type)
        || Access.wants(type)
        || types.contains(type);
  }

  private List<Document<Facts>> facts(PlanSource source, SourceChoice choice)
      throws PlanInputException {
    List<Document<Facts>> facts = new ArrayList<>();
    for (Document<Plan> document : reader.read(source, decoder)) {
      try {
        facts.add(
            new Document<>(
                document.name(), facts(document.content(), found(document, source, choice))));
      } catch (UnfitPlan e) {
        throw new PlanInputException(document.name(), e.diagnosis());
      }
    }
    return facts;
  }

  /** The sources of a plan, as far as the policy uses them. */
  private Found found(Document<Plan> document, PlanSource source, SourceChoice choice)
      throws PlanInputException {
    if (policy.sources() == TrustedSources.NONE) {
      return Found.NOTHING;
    }
    try {
      Found found = new SourceFinder(choice, source.file()).find(document.content());
      return found.sources() == null
              || found.sources().isBound()
              || policy.sources() == TrustedSources.ANY
          ? found
          : found.without(
              found.sources().name() + ": the policy takes only the files of the binary plan");
    } catch (SourceException e) {
      throw new PlanInputException(e.source(), new InputDiagnosis(e.problem(), e.hint()));
    }
  }

  /**
   * Joins what rules judge: tables, keys, and whose key each table has, from plan JSON alone.
   *
   * @param plan a plan that was decoded with the types that this check {@link #wants}
   * @throws UnfitPlan if a table does not have the shape that its provider gives it
   */
  public Facts facts(Plan plan) {
    return facts(plan, Found.NOTHING);
  }

  private Facts facts(Plan plan, Found found) {
    TableInventory tables = TableInventory.of(plan);
    KeyInventory keys = KeyInventory.of(plan);
    KeyResolver resolver = new KeyResolver(plan, found.sources(), keys, policy.presume());
    Resolution answers = resolver.resolve(tables);
    return new Facts(
        plan,
        found,
        answers.objects(),
        answers.uses(),
        answers.drifts(),
        tables,
        keys,
        policy.approvedKeys());
  }

  private List<Verdict> verdicts(Facts facts) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Rule rule : rules) {
      verdicts.addAll(rule.judge(facts));
    }
    return verdicts;
  }
}
