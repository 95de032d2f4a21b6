package io.github.cmkcheck.owner;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.Block;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The replicas in a table's configuration, by region. They are examined once for each table block,
 * not for each replica: nothing stops a plan from naming thousands.
 */
final class ReplicaBlocks {
  static final String REGION = "region_name";

  /** If more than this do not show their region, they cannot be distinguished. */
  private static final int MOST_OPEN = 100;

  private static final List<Block> TOO_MANY =
      List.of(
          Block.plain(
              Map.of(
                  "kms_key_arn",
                  new Expression.Unparsed(
                      List.of(
                          new Reference(
                              Reference.Kind.OTHER,
                              "",
                              "more blocks than can be told apart",
                              InstanceKey.NONE,
                              List.of()))))));

  private final Map<Evaluator, Map<Expression, ByRegion>> blocks = new IdentityHashMap<>();
  private final Map<Expression, Boolean> dynamic = new IdentityHashMap<>();
  private final Map<Expression, Map<String, Value>> objects = new IdentityHashMap<>();

  /**
   * The replica blocks of one table.
   *
   * @param place which of the table instances they belong to
   * @param known the first block of each region
   * @param open the blocks whose region is not shown
   */
  private record ByRegion(String place, Map<String, Block> known, List<Block> open) {}

  /** Whether some are dynamic: only evaluation shows which there are. */
  boolean isDynamic(Expression.Blocks all) {
    return dynamic.computeIfAbsent(
        all, unseen -> all.blocks().stream().anyMatch(block -> block.forEach() != null));
  }

  /** The block of that region; if none is certain, those whose region is not shown. */
  List<Block> of(Replica replica, Expression.Blocks all, Evaluator evaluator, Scope scope) {
    String place = evaluator.place(all, scope);
    ByRegion byRegion =
        blocks
            .computeIfAbsent(evaluator, unseen -> new IdentityHashMap<>())
            .compute(
                all,
                (unseen, last) ->
                    last != null && last.place().equals(place)
                        ? last
                        : byRegion(place, all, evaluator, scope));
    Block block = replica.region() == null ? null : byRegion.known().get(replica.region());
    return block == null ? byRegion.open() : List.of(block);
  }

  private static ByRegion byRegion(
      String place, Expression.Blocks all, Evaluator evaluator, Scope scope) {
    Map<String, Block> known = new HashMap<>();
    List<Block> open = new ArrayList<>();
    for (Block block : all.blocks()) {
      if (!evaluator.canGoOn()) {
        return new ByRegion(place, Map.of(), TOO_MANY);
      }
      Expression region = block.arguments().get(REGION);
      Value value = region == null ? null : evaluator.evaluate(REGION, region, scope).value();
      if (value == null) {
        open.add(block);
      } else {
        value.asString().ifPresent(name -> known.putIfAbsent(name, block));
      }
    }
    return new ByRegion(place, known, open.size() > MOST_OPEN ? TOO_MANY : List.copyOf(open));
  }

  /** The object of that region in a literal list; null if there is none. */
  Value in(Expression.Literal list, Replica replica) {
    Map<String, Value> byRegion =
        objects.computeIfAbsent(
            list,
            unseen -> {
              Map<String, Value> all = new HashMap<>();
              for (Value one : list.value().elements()) {
                one.get("region").asString().ifPresent(name -> all.putIfAbsent(name, one));
              }
              return all;
            });
    return replica.region() == null
        ? Value.NULL
        : byRegion.getOrDefault(replica.region(), Value.NULL);
  }
}
