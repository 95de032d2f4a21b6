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

  /** What it is called in AWS, if that is known. */
  Optional<String> name() {
    return instance.values().get("name").asString();
  }

  ResourceInstance instance() {
    return instance;
  }

  /** One more policy; what cannot be read may allow and deny anything. */
  void add(Optional<IamPolicy> policy) {
    policy.ifPresentOrElse(policies::add, () -> unclear = true);
  }

  /** One that it has before apply, and that may be changed or taken away. */
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

  /** Whether the plan shows all that is said of it, and nothing of that takes something away. */
  public boolean isClear() {
    return !unclear
        && all().noneMatch(one -> one.effect() == Statement.Effect.UNCLEAR || one.mayDenyUse());
  }

  /** The keys that some policy of it may let it use. */
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
