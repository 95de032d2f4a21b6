package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.Surroundings;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.RelevantAttribute;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A small plan: a configuration in HCL, and what is said of instances and inputs. */
public final class Setup {
  static final Expression NO = new Expression.Literal(new Value.Bool(false));

  private static final String NEW_KEY = "{arn = unknown, id = unknown, key_id = unknown}";

  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, Value> inputs = new TreeMap<>();
  private final List<ResourceChange> changes = new ArrayList<>();
  private final List<ResourceChange> drift = new ArrayList<>();
  private final List<StateResource> state = new ArrayList<>();
  private final Map<String, Expression> regions = new HashMap<>();
  private final Set<ResourceAddress> pending = new HashSet<>();
  private final Set<ModuleAddress> modules = new HashSet<>();
  private final boolean whole;
  private @Nullable Set<RelevantAttribute> relevant;

  private Setup(boolean whole, String hcl) {
    this.whole = whole;
    sources.put("", hcl);
  }

  /** A root module of which the sources are there. */
  public static Setup of(String hcl) {
    return new Setup(true, hcl);
  }

  /** A root module as plan JSON shows it. */
  public static Setup json(String hcl) {
    return new Setup(false, hcl);
  }

  /** The module that a call of this name calls. */
  public Setup module(String call, String hcl) {
    sources.put(call, hcl);
    return this;
  }

  /** The value of a variable of the root module in this run. */
  public Setup input(String name, String value) {
    inputs.put(name, value(value));
    return this;
  }

  /** New instances of KMS keys. */
  public Setup keys(String... addresses) {
    for (String address : addresses) {
      made(address, NEW_KEY);
    }
    return this;
  }

  /** A new instance; {@code unknown} stands for what is known after apply. */
  public Setup made(String address, String values) {
    return change(address, "create", "null", values);
  }

  /** What is done to an instance. */
  public Setup change(String address, String action, String before, String after) {
    return change(address, action, before, after, false);
  }

  /** An instance that Terraform takes on with this plan. */
  public Setup imported(String address, String action, String before, String after) {
    return change(address, action, before, after, true);
  }

  private Setup change(
      String address, String action, String before, String after, boolean imported) {
    ResourceAddress parsed = ResourceAddress.parse(address);
    changes.add(
        new ResourceChange(
            parsed, Actions.of(List.of(action)), value(before), value(after), false, imported));
    modules.addAll(parsed.module().outwards());
    return this;
  }

  /** A data source that is read during apply. */
  public Setup pending(String address, String values) {
    pending.add(ResourceAddress.parse(address));
    return change(address, "read", "null", values);
  }

  /** An instance in the state that the plan leaves alone, or a data source that was read. */
  public Setup state(String address, String values) {
    ResourceAddress parsed = ResourceAddress.parse(address);
    state.add(new StateResource(parsed, value(values)));
    modules.addAll(parsed.module().outwards());
    return this;
  }

  /** What happened to an instance outside Terraform. */
  public Setup drift(String address, String before, String after) {
    drift.add(
        new ResourceChange(
            ResourceAddress.parse(address),
            Actions.of(List.of("update")),
            value(before),
            value(after),
            false,
            false));
    return this;
  }

  /** What {@code relevant_attributes} lists: {@code aws_kms_key.k.arn}. */
  public Setup drawsOn(String... attributes) {
    relevant = relevant == null ? new TreeSet<>() : relevant;
    for (String attribute : attributes) {
      int dot = attribute.lastIndexOf('.');
      relevant.add(
          new RelevantAttribute(
              ResourceAddress.parse(attribute.substring(0, dot)), attribute.substring(dot + 1)));
    }
    return this;
  }

  /** The region of the provider configuration {@code aws}, or {@code module.NAME:aws}. */
  public Setup region(String provider, String expression) {
    regions.put(provider, Hcl.parse(expression));
    return this;
  }

  /** The same configuration with all that its files show. */
  public Sources sources(boolean bound) {
    return new Sources(
        "test",
        bound,
        new Configurations(sources, true).module(""),
        Map.of(),
        Surroundings.UNKNOWN,
        List.of(),
        List.of());
  }

  /** The plan. */
  public Plan plan() {
    return new Plan(
        Plan.Kind.PLAN,
        "1.2",
        "1.11.4",
        inputs,
        changes,
        List.of(),
        drift,
        state,
        List.of(),
        new Configurations(sources, whole).module(""),
        regions,
        pending,
        modules,
        relevant,
        true,
        null);
  }

  /** What an expression in the root module can come to. */
  public Possible possible(String expression) {
    return evaluate(expression);
  }

  /** The same of a reference of which plan JSON shows no more, as plainly as that may be taken. */
  public Possible presumed(String reference) {
    return evaluate(
        Presume.PLAIN, "", new Expression.Unparsed(List.of(Reference.parse(reference))));
  }

  Possible evaluate(String expression) {
    return evaluate("", expression);
  }

  /**
   * What an expression can come to.
   *
   * @param where the module instance or resource instance that it stands in
   */
  Possible evaluate(String where, String expression) {
    return evaluate(Presume.NOTHING, where, Hcl.parse(expression));
  }

  Possible evaluate(Presume level, String where, Expression expression) {
    Plan plan = plan();
    return new Evaluator(plan, level).evaluate("it", expression, scope(plan, where));
  }

  /** What an argument of a resource instance can come to. */
  Possible argument(String resource, String name) {
    Plan plan = plan();
    Expression argument =
        plan.configurationOf(ResourceAddress.parse(resource)).orElseThrow().expressions().get(name);
    return new Evaluator(plan, Presume.NOTHING).evaluate(name, argument, scope(plan, resource));
  }

  static Scope scope(Plan plan, String where) {
    ModuleConfig root = plan.configuration();
    if (where.isEmpty() || where.matches("(module\\.\\w+(\\[[^\\]]*\\])?\\.?)+")) {
      ModuleAddress module = ModuleAddress.parse(where);
      return Scope.of(module, root.at(module).orElseThrow());
    }
    return Scope.of(plan, ResourceAddress.parse(where)).orElseThrow();
  }

  /** A value as people write it. */
  public static Value value(String text) {
    return value(Hcl.parse(text));
  }

  static Value value(Expression written) {
    if (written instanceof Expression.ObjectCons object) {
      Map<String, Value> attributes = new HashMap<>();
      object
          .entries()
          .forEach(
              entry ->
                  attributes.put(
                      value(entry.key()).asString().orElseThrow(), value(entry.value())));
      return new Value.Obj(attributes);
    }
    if (written instanceof Expression.TupleCons tuple) {
      return new Value.ListOf(tuple.elements().stream().map(Setup::value).toList());
    }
    return written instanceof Expression.Literal literal ? literal.value() : Value.UNKNOWN;
  }
}
