package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way a value can come out. */
public sealed interface Possibility {

  /** Nothing: {@code null}. */
  Possibility NULL = new Known(Value.NULL, null);

  /** Known while planning, and the document does not show it. Never null. */
  Possibility HIDDEN = new Hidden();

  /** The kinds of possibilities, for {@code switch}. */
  enum Kind {
    /** {@link Known} with null. */
    NULL,
    /** {@link Known} with anything else. */
    KNOWN,
    /** {@link Hidden}. */
    HIDDEN,
    /** {@link NewKey}. */
    NEW_KEY,
    /** {@link AwsKeyLater}. */
    AWS_KEY_LATER,
    /** {@link Later}. */
    LATER,
    /** {@link ObjectOf}. */
    OBJECT,
    /** {@link TupleOf}. */
    TUPLE,
    /** {@link Fails}. */
    FAILS
  }

  /** What kind of possibility this is. */
  Kind kind();

  /**
   * A value that we see.
   *
   * @param value nothing in it is unknown
   * @param readFrom the object whose attribute it is, if nobody wrote it down: a computed attribute
   *     of a resource or data source
   */
  record Known(Value value, @Nullable ResourceAddress readFrom) implements Possibility {
    @Override
    public Kind kind() {
      return value.isNull() ? Kind.NULL : Kind.KNOWN;
    }
  }

  /** A value that is known while planning and not shown: a function of literals, a local. */
  record Hidden() implements Possibility {
    @Override
    public Kind kind() {
      return Kind.HIDDEN;
    }
  }

  /**
   * The computed ARN or id of a customer managed key that will exist. It is never null and never
   * empty.
   *
   * @param key which
   */
  record NewKey(KeyReference key) implements Possibility {
    @Override
    public Kind kind() {
      return Kind.NEW_KEY;
    }
  }

  /**
   * The AWS managed key, looked up during apply.
   *
   * @param source the data source
   */
  record AwsKeyLater(ResourceAddress source) implements Possibility {
    @Override
    public Kind kind() {
      return Kind.AWS_KEY_LATER;
    }
  }

  /**
   * Something that only apply will tell.
   *
   * @param source what people call it, safe to print
   * @param mayBeKey whether such a thing ever is a KMS key: a bucket's name, say, is not
   * @param readFrom the object whose attribute it is; null if it is anything else
   * @param encoded of a JSON document, what it says; null if it is anything else
   */
  record Later(
      String source,
      boolean mayBeKey,
      @Nullable ResourceAddress readFrom,
      @Nullable Possible encoded)
      implements Possibility {
    /** Something that is no attribute. */
    public Later(String source, boolean mayBeKey) {
      this(source, mayBeKey, null, null);
    }

    /** Something that may be anything. */
    public Later(String source) {
      this(source, true);
    }

    /** Which attribute it is, with the steps to what is in it; empty if it is none. */
    public String attribute() {
      return readFrom == null ? "" : source.substring(readFrom.toString().length() + 1);
    }

    @Override
    public Kind kind() {
      return Kind.LATER;
    }
  }

  /**
   * An object or map with something in it that is not simply known.
   *
   * @param attributes by name, ordered by name
   * @param others what an attribute is that is not among them; null if there is no other
   * @param name what it stands for where its members are not told apart. Of a key or an alias that
   *     is its ARN: an index that is computed leaves nothing of the attribute behind it, and no
   *     other attribute of a key is one that encrypts. Null if that is any of its members
   */
  record ObjectOf(
      Map<String, Possible> attributes, @Nullable Possible others, @Nullable Possible name)
      implements Possibility {
    /** An object that is not a key. */
    ObjectOf(Map<String, Possible> attributes, @Nullable Possible others) {
      this(attributes, others, null);
    }

    /** Copies the map. */
    public ObjectOf {
      attributes = Copies.copy(attributes);
    }

    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }
  }

  /**
   * A list, tuple or set with something in it that is not simply known.
   *
   * @param elements in order
   * @param isSet whether it is a set, in which each element is its own key
   */
  record TupleOf(List<Possible> elements, boolean isSet) implements Possibility {
    /** Copies the list. */
    public TupleOf {
      elements = List.copyOf(elements);
    }

    /** A list or tuple. */
    public TupleOf(List<Possible> elements) {
      this(elements, false);
    }

    @Override
    public Kind kind() {
      return Kind.TUPLE;
    }
  }

  /**
   * No value: Terraform reports an error here, and so would have made no plan, unless a {@code try}
   * or {@code can} around it catches that.
   *
   * @param why in a few words, safe to print
   */
  record Fails(String why) implements Possibility {
    @Override
    public Kind kind() {
      return Kind.FAILS;
    }
  }

  /** A value that somebody wrote down. */
  static Possibility known(Value value) {
    return value.isNull() ? NULL : new Known(value, null);
  }

  /** Whether it is an object, map or list. */
  default boolean hasMembers() {
    return switch (kind()) {
      case OBJECT, TUPLE -> true;
      case KNOWN ->
          ((Known) this).value().kind() == Value.Kind.OBJECT
              || ((Known) this).value().kind() == Value.Kind.LIST;
      default -> false;
    };
  }

  /** Whether only apply will tell it, by what it is. */
  default boolean isUnknown() {
    return switch (kind()) {
      case NEW_KEY, AWS_KEY_LATER, LATER -> true;
      default -> false;
    };
  }
}
