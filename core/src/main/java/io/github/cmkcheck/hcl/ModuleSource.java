package io.github.cmkcheck.hcl;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.ModuleConfig.VariableConfig;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.config.SourceRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the files of one module say. The modules that it calls are only named, not located.
 *
 * @param resources the resource and data blocks, by {@code type.name} and {@code data.type.name}
 * @param calls the {@code module} blocks, by name
 * @param variables the {@code variable} blocks, by name
 * @param locals the values of all {@code locals} blocks, by name
 * @param outputs the expressions of the {@code output} blocks, by name
 */
public record ModuleSource(
    Map<String, ResourceConfig> resources,
    Map<String, Call> calls,
    Map<String, VariableConfig> variables,
    Map<String, Expression> locals,
    Map<String, Expression> outputs) {

  /** Copies the maps. */
  public ModuleSource {
    resources = Copies.copy(resources);
    calls = Copies.copy(calls);
    variables = Copies.copy(variables);
    locals = Copies.copy(locals);
    outputs = Copies.copy(outputs);
  }

  /**
   * A {@code module} block.
   *
   * @param source its source as written; empty if that is not a literal
   * @param inputs what is passed
   * @param repetition its {@code count} or {@code for_each}; null without either
   * @param range where it is written
   */
  public record Call(
      String source,
      Map<String, Expression> inputs,
      @Nullable Repetition repetition,
      SourceRange range) {
    /** Copies the map. */
    public Call {
      inputs = Copies.copy(inputs);
    }
  }
}
