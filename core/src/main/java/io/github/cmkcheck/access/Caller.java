package io.github.cmkcheck.access;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.ResourceInstance;
import io.github.cmkcheck.key.KeyIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A role or user of the plan, with the policies that say what it may do. */
public final class Caller {
  private final ResourceInstance instance;
  private final List<IamPolicy> policies = new ArrayList<>();
  private final List<IamPolicy> former = new ArrayList<>();
  private boolean unclear;

  Caller(ResourceInstance instance) {
    this.instance = instance;
  }

  /** Its address. */
  public ResourceAddress address() {
    return instance.address();
  }

  /** Its name in AWS, if that is known. */
  Optional<String> name() {
    return instance.values().get("name").asString();
  }

  ResourceInstance instance() {
    return instance;
  }

  /** Adds a policy; one that cannot be read may allow or deny anything. */
  void add(Optional<IamPolicy> policy) {
    policy.ifPresentOrElse(policies::add, () -> unclear = true);
  }

  /** Adds a policy that it has before apply, and that may be changed or removed. */
  void addFormer(Optional<IamPolicy> policy) {
    policy.ifPresentOrElse(former::add, () -> unclear = true);
  }

  void makeUnclear() {
    unclear = true;
  }

  /** The policies that it has after apply. */
  public List<IamPolicy> policies() {
    return List.copyOf(policies);
  }

  /** Whether the plan shows all of its policies, and none of them takes permissions away. */
  public boolean isClear() {
    return !unclear
        && all().noneMatch(one -> one.effect() == Statement.Effect.UNCLEAR || one.mayDenyUse());
  }

  /** Matches the keys that one of its policies may let it use. */
  public Predicate<KeyIdentity> decrypts() {
    List<Target> keys =
        all()
            .filter(Statement::mayAllowDecrypt)
            .flatMap(statement -> statement.targets().stream())
            .toList();
    return key -> keys.stream().anyMatch(target -> target.mayBe(key));
  }

  private Stream<Statement> all() {
    return Stream.concat(policies.stream(), former.stream())
        .flatMap(policy -> policy.statements().stream());
  }
}
