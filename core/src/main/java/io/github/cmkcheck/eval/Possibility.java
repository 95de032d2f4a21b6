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

  /** Known at plan time, but not shown in the document. Never null. */
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
   * A value that is shown.
   *
   * @param value nothing in it is unknown
   * @param readFrom the object that it is a computed attribute of; null if somebody wrote the value
   *     down
   */
  record Known(Value value, @Nullable ResourceAddress readFrom) implements Possibility {
    @Override
    public Kind kind() {
      return value.isNull() ? Kind.NULL : Kind.KNOWN;
    }
  }

  /** A value that is known at plan time but not shown: a function of literals, a local. */
  record Hidden() implements Possibility {
    @Override
    public Kind kind() {
      return Kind.HIDDEN;
    }
  }

  /**
   * The computed ARN or id of a customer managed key that is yet to be created. Never null or
   * empty.
   *
   * @param key which key
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
   * Something that is known only after apply.
   *
   * @param source what reports call it, safe to print
   * @param mayBeKey whether it can be a KMS key: a bucket's name, say, cannot
   * @param readFrom the object that it is an attribute of; null if it is anything else
   * @param encoded the content of a JSON document; null if it is anything else
   */
  record Later(
      String source,
      boolean mayBeKey,
      @Nullable ResourceAddress readFrom,
      @Nullable Possible encoded)
      implements Possibility {
    /** Something that is not an attribute. */
    public Later(String source, boolean mayBeKey) {
      this(source, mayBeKey, null, null);
    }

    /** Something that may be anything. */
    public Later(String source) {
      this(source, true);
    }

    /** Which attribute it is, with the path to what is in it; empty if it is not an attribute. */
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
   * @param others what any other attribute is; null if there is no other
   * @param name what it stands for if it is not known which member is meant; null if it can be any.
   *     For a key or an alias it is the ARN: a computed index hides the attribute after it, and
   *     tables are encrypted by no other attribute of a key
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
   * No value: Terraform reports an error here, so there would be no plan unless a {@code try} or
   * {@code can} around it catches that.
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

  /** Whether it is of a kind that is known only after apply. */
  default boolean isUnknown() {
    return switch (kind()) {
      case NEW_KEY, AWS_KEY_LATER, LATER -> true;
      default -> false;
    };
  }
}
