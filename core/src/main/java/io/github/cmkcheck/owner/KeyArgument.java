package io.github.cmkcheck.owner;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.Block;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.inventory.Subject;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the configuration names the key of a table or replica.
 *
 * @param written how much of it is written
 * @param name the name of the argument
 * @param expressions what it is set to; several if plan JSON does not show which of the blocks it
 *     is, none if it is not written
 * @param path the path from there to the key; empty if the expression is the key
 * @param region the region of the block that is meant; null if there is only one
 * @param enabled what turns on encryption with a KMS key; null if nothing does
 * @param enabledPath the path from there to the switch; empty if the expression is the switch
 * @param scope the scope of the argument; null without a configuration
 */
record KeyArgument(
    Written written,
    String name,
    List<Expression> expressions,
    List<PathStep> path,
    @Nullable String region,
    @Nullable Expression enabled,
    List<PathStep> enabledPath,
    @Nullable Scope scope) {

  /** How much the configuration says about the key. */
  enum Written {
    /** The document has no configuration, or none for this resource. */
    NO_CONFIGURATION,
    /** No block is shown, but a dynamic block would not be. */
    NO_BLOCK,
    /** The block exists, without a key. */
    NO_KEY,
    /** The key is written. */
    KEY
  }

  private static final String REPLICA_KEY = "kms_key_arn";

  /** Copies the lists. */
  KeyArgument {
    expressions = List.copyOf(expressions);
    path = List.copyOf(path);
    enabledPath = List.copyOf(enabledPath);
  }

  /** The key of a resource itself. */
  static KeyArgument of(Plan plan, Subject subject) {
    KeyQuestion question = subject.question();
    Located at = Located.of(plan, subject.instance().address());
    if (at == null) {
      return absent(Written.NO_CONFIGURATION, question.key(), null);
    }
    Map<String, Expression> arguments = at.config().expressions();
    List<String> blocks = question.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Expression block = arguments.get(blocks.get(i));
      if (block == null) {
        return absent(Written.NO_BLOCK, question.key(), at.scope());
      }
      if (!(block instanceof Expression.Blocks nested)) {
        return within(question, block, blocks.subList(i + 1, blocks.size()), false, at.scope());
      }
      if (nested.blocks().isEmpty()) {
        return absent(Written.NO_BLOCK, question.key(), at.scope());
      }
      if (nested.blocks().size() > 1 || nested.blocks().get(0).forEach() != null) {
        return within(question, block, blocks.subList(i + 1, blocks.size()), true, at.scope());
      }
      arguments = nested.blocks().get(0).arguments();
    }
    Expression key = arguments.get(question.key());
    return key == null
        ? absent(Written.NO_KEY, question.key(), at.scope())
        : new KeyArgument(
            Written.KEY,
            question.key(),
            List.of(key),
            List.of(),
            null,
            arguments.get(question.enabled()),
            List.of(),
            at.scope());
  }

  /** A key that is part of an object, or of a list of one. */
  private static KeyArgument within(
      KeyQuestion question, Expression object, List<String> inner, boolean list, Scope scope) {
    List<PathStep> path = new ArrayList<>();
    if (list) {
      path.add(PathStep.element(0));
    }
    inner.forEach(name -> path.add(PathStep.attribute(name)));
    List<PathStep> key = to(question.key(), path);
    boolean none = object instanceof Expression.Literal literal && literal.value().at(key).isNull();
    String name = object instanceof Expression.Unparsed ? question.block() : question.key();
    boolean hasSwitch = scope.config().whole() && !question.enabled().isEmpty();
    return none
        ? absent(Written.NO_KEY, question.key(), scope)
        : new KeyArgument(
            Written.KEY,
            name,
            List.of(object),
            key,
            null,
            hasSwitch ? object : null,
            hasSwitch ? to(question.enabled(), path) : List.of(),
            scope);
  }

  private static List<PathStep> to(String argument, List<PathStep> path) {
    List<PathStep> longer = new ArrayList<>(path);
    longer.add(PathStep.attribute(argument));
    return longer;
  }

  /** The key of a replica that is part of a table's resource. Replicas pair by region. */
  static KeyArgument of(Table table, Replica replica, Evaluator evaluator, ReplicaBlocks replicas) {
    boolean object = table.type().isOfCloudControl();
    String key = object ? table.type().question().key() : REPLICA_KEY;
    Located at = Located.of(evaluator.plan(), table.address());
    if (at == null) {
      return absent(Written.NO_CONFIGURATION, key, null);
    }
    Expression all = at.config().expressions().get(object ? "replicas" : "replica");
    if (all == null) {
      return absent(Written.NO_BLOCK, key, at.scope());
    }
    if (all instanceof Expression.Blocks blocks
        && replica.region() != null
        && replicas.isDynamic(blocks)) {
      return inBlocks(key, blocks, replica.region(), at.scope());
    }
    if (all instanceof Expression.Blocks blocks) {
      List<Block> those = replicas.of(replica, blocks, evaluator, at.scope());
      if (those.isEmpty()) {
        return absent(Written.NO_BLOCK, key, at.scope());
      }
      List<Expression> keys =
          those.stream().map(block -> block.arguments().get(key)).filter(Objects::nonNull).toList();
      return keys.isEmpty()
          ? absent(Written.NO_KEY, key, at.scope())
          : written(key, keys, List.of(), at.scope());
    }
    if (all instanceof Expression.Literal literal) {
      Value named = replicas.in(literal, replica).get("sse_specification").get(key);
      return named.isNull()
          ? absent(Written.NO_KEY, key, at.scope())
          : written(key, List.of(new Expression.Literal(named)), List.of(), at.scope());
    }
    List<PathStep> path = Stream.of("sse_specification", key).map(PathStep::attribute).toList();
    return written("replicas", List.of(all), path, at.scope());
  }

  private static KeyArgument written(
      String name, List<Expression> expressions, List<PathStep> path, Scope scope) {
    return new KeyArgument(Written.KEY, name, expressions, path, null, null, List.of(), scope);
  }

  /** The key in one of several blocks, some of them dynamic: only evaluation shows which. */
  private static KeyArgument inBlocks(
      String key, Expression.Blocks blocks, String region, Scope scope) {
    return new KeyArgument(
        Written.KEY,
        key,
        List.of(blocks),
        List.of(PathStep.attribute(key)),
        region,
        null,
        List.of(),
        scope);
  }

  private static KeyArgument absent(Written written, String name, @Nullable Scope scope) {
    return new KeyArgument(written, name, List.of(), List.of(), null, null, List.of(), scope);
  }

  /** What the key can be, as far as it is written. */
  Possible key(Evaluator evaluator) {
    Scope at = Objects.requireNonNull(scope);
    Expression repetition = at.repetition() == null ? null : at.repetition().expression();
    List<Expression> settling = Stream.of(enabled, repetition).filter(Objects::nonNull).toList();
    List<Possible> keys = new ArrayList<>();
    for (Expression expression : expressions) {
      if (!(expression instanceof Expression.Blocks blocks)) {
        Possible key = evaluator.evaluate(name, expression, path, at, settling);
        keys.add(path.isEmpty() ? key : key.map(KeyArgument::nothingWritten));
      } else if (region != null) {
        keys.add(evaluator.inBlock(blocks, ReplicaBlocks.REGION, region, path, at));
      } else {
        keys.add(settings(evaluator).flatMap(this::inBlock));
      }
    }
    return keys.size() == 1 ? keys.get(0) : Possible.union(keys);
  }

  /** What the key is in the only block, if there is one. */
  private Possible inBlock(Possibility blocks) {
    String key = Objects.requireNonNull(path.get(path.size() - 1).name());
    return Filter.block(blocks)
        .map(block -> block.attribute(key))
        .orElseGet(() -> Possible.of(Possibility.NULL));
  }

  /** What the block or object around the key can be; empty if the key is not in one. */
  Possible settings(Evaluator evaluator) {
    Scope at = Objects.requireNonNull(scope);
    return path.isEmpty()
        ? Possible.union(List.of())
        : Possible.union(
            expressions.stream()
                .map(expression -> evaluator.evaluate(name, expression, outer(), at, List.of()))
                .toList());
  }

  /** The path to the block, or to the list around it, which shows whether the block exists. */
  private List<PathStep> outer() {
    List<PathStep> outer = path.subList(0, path.size() - 1);
    boolean listed = !outer.isEmpty() && outer.get(outer.size() - 1).name() == null;
    return listed ? outer.subList(0, outer.size() - 1) : outer;
  }

  /** What the switch can be; empty if there is none. */
  Optional<Possible> enabled(Evaluator evaluator) {
    return enabled == null || scope == null
        ? Optional.empty()
        : Optional.of(evaluator.evaluate("", enabled, enabledPath, scope, List.of()));
  }

  /** If the key is not in the object, it is null. */
  private static Way nothingWritten(Way way) {
    return way.what().kind() == Possibility.Kind.FAILS ? way.as(Possibility.NULL) : way;
  }

  /**
   * Whether the expression can contain a name that plan JSON does not show: a literal in a branch,
   * a local. Next to something else that names a key, or nothing, that is not likely.
   */
  boolean canHide(Evaluator evaluator) {
    Scope at = Objects.requireNonNull(scope);
    return expressions.stream()
        .filter(expression -> expression.kind() != Expression.Kind.LITERAL)
        .anyMatch(
            expression ->
                evaluator.namesIn(expression, at).stream()
                    .noneMatch(possible -> possible.ways().stream().allMatch(KeyArgument::isSeen)));
  }

  private static boolean isSeen(Way way) {
    return switch (way.what().kind()) {
      case NULL, NEW_KEY -> true;
      case KNOWN ->
          ((Possibility.Known) way.what()).value().asString().flatMap(Arn::parse).isPresent();
      default -> false;
    };
  }

  private record Located(ResourceConfig config, Scope scope) {
    static @Nullable Located of(Plan plan, ResourceAddress address) {
      Optional<ResourceConfig> resource = plan.configurationOf(address);
      Optional<Scope> scope = Scope.of(plan, address);
      return resource.isEmpty() || scope.isEmpty()
          ? null
          : new Located(resource.get(), scope.get());
    }
  }
}
