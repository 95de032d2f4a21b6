package io.github.cmkcheck.plan.hcl;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.ModuleConfig.Origin;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.ModuleConfig.VariableConfig;
import io.github.cmkcheck.config.Surroundings;
import io.github.cmkcheck.hcl.Directive;
import io.github.cmkcheck.hcl.DirectiveFinder;
import io.github.cmkcheck.hcl.HclFile;
import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.hcl.HclSyntaxException;
import io.github.cmkcheck.hcl.JsonConfiguration;
import io.github.cmkcheck.hcl.ModuleReader;
import io.github.cmkcheck.hcl.ModuleSource;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.source.ModuleFiles;
import io.github.cmkcheck.source.SourceException;
import io.github.cmkcheck.source.SourceFile;
import io.github.cmkcheck.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the configuration that plan JSON shows with the configuration in the files. Only modules
 * that the plan has are read. What plan JSON does show must agree with the files; it is compared in
 * order of name, so that of several differences the same one is always reported.
 */
public final class SourceReader {
  /** The blocks of tables and keys, which JSON syntax does not distinguish from arguments. */
  private static final Set<String> BLOCKS =
      Set.of(
          "server_side_encryption",
          "replica",
          "attribute",
          "global_secondary_index",
          "local_secondary_index",
          "ttl",
          "point_in_time_recovery",
          "on_demand_throughput",
          "import_table",
          "timeouts");

  private final SourceTree tree;
  private final Map<String, Read> read = new HashMap<>();
  private final List<ModuleDirective> directives = new ArrayList<>();
  private final Map<ModuleAddress, ModuleFiles> files = new TreeMap<>();
  private final TreeSet<String> problems = new TreeSet<>();

  private SourceReader(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * Reads the sources of a plan. It does not close them.
   *
   * @throws UnfitSources if the root module cannot be read, or if these are the sources of another
   *     plan
   */
  public static Sources read(Plan plan, SourceTree tree) throws UnfitSources {
    ModuleConfig shown = plan.configuration();
    if (shown == null) {
      throw new UnfitSources("the document has no configuration that sources could be of");
    }
    SourceReader reader = new SourceReader(tree);
    try {
      Optional<String> made = tree.made();
      boolean dated = made.isPresent() && plan.made() != null;
      if (dated && !made.get().equals(plan.made())) {
        throw new UnfitSources("it is the binary plan of another plan, made at another time");
      }
      ModuleFiles root = tree.root();
      ModuleConfig exact = reader.module(shown, ModuleAddress.ROOT, root, reader.read(root));
      return new Sources(
          tree.name(),
          dated,
          exact,
          reader.files,
          new Surroundings(tree.workspace().orElse(null), tree::file),
          reader.directives,
          List.copyOf(reader.problems));
    } catch (SourceException e) {
      throw new UnfitSources(String.valueOf(e.getMessage()));
    } catch (Disagreement e) {
      throw new UnfitSources("they differ from the plan in " + e.getMessage());
    }
  }

  /**
   * What was read for a module.
   *
   * @param directives the directives to cmkcheck in its comments
   * @param whole whether everything was read; otherwise plan JSON is all there is for the rest
   */
  private record Read(ModuleSource source, List<Directive> directives, boolean whole) {}

  /** Many calls may lead to the same folder, which is read once. */
  private Read read(ModuleFiles files) {
    return read.computeIfAbsent(
        files.directory(),
        directory -> {
          List<Directive> said = new ArrayList<>();
          List<HclFile> all = parse(files.files(), said);
          List<HclFile> overrides = parse(files.overrides(), said);
          boolean whole =
              all.size() + overrides.size() == files.files().size() + files.overrides().size();
          return new Read(ModuleReader.read(all, overrides), said, whole);
        });
  }

  /** Parses the files; one that cannot be read does not affect the others. */
  private List<HclFile> parse(List<SourceFile> files, List<Directive> said) {
    List<HclFile> parsed = new ArrayList<>();
    for (SourceFile file : files) {
      try {
        HclFile one =
            file.path().endsWith(".json")
                ? JsonConfiguration.parse(file.path(), file.text(), BLOCKS::contains)
                : HclParser.parse(file.path(), file.text());
        parsed.add(one);
        said.addAll(DirectiveFinder.find(file.path(), one));
      } catch (HclSyntaxException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return parsed;
  }

  private ModuleConfig module(ModuleConfig shown, ModuleAddress at, ModuleFiles files, Read read)
      throws Disagreement {
    read.directives().forEach(one -> directives.add(new ModuleDirective(at, files.local(), one)));
    ModuleSource source = read.source();
    this.files.put(at, files);
    String here = at.isRoot() ? "" : at + ".";
    Map<String, ModuleCall> calls = new TreeMap<>();
    require(here + "module", shown.calls(), source.calls());
    for (Map.Entry<String, ModuleCall> call : new TreeMap<>(shown.calls()).entrySet()) {
      ModuleAddress called = at.child(call.getKey(), InstanceKey.NONE);
      ModuleSource.Call written = written(called.toString(), call.getKey(), source.calls(), read);
      calls.put(
          call.getKey(),
          written == null ? call.getValue() : call(call.getValue(), called, written));
    }
    return new ModuleConfig(
        resources(here, shown, read),
        calls,
        variables(here, shown, read),
        source.locals(),
        outputs(here, shown, read),
        !read.whole() ? Origin.PLAN : files.local() ? Origin.LOCAL : Origin.DOWNLOADED,
        files.directory());
  }

  /** The source of something that plan JSON shows; null if its file could not be read. */
  private static <T> @Nullable T written(
      String address, String name, Map<String, T> source, Read read) throws Disagreement {
    T written = source.get(name);
    if (written == null && read.whole()) {
      throw new Disagreement(address);
    }
    return written;
  }

  private static void require(String name, Map<String, ?> shown, Map<String, ?> written)
      throws Disagreement {
    for (String one : new TreeSet<>(written.keySet())) {
      if (!shown.containsKey(one)) {
        throw new Disagreement(name + "." + one);
      }
    }
  }

  private ModuleCall call(ModuleCall shown, ModuleAddress at, ModuleSource.Call written)
      throws Disagreement {
    Agreement.requireArguments(at.toString(), shown.inputs(), written.inputs());
    Agreement.require(at + "'s count or for_each", shown.repetition(), written.repetition());
    return new ModuleCall(
        written.inputs(),
        written.repetition(),
        called(shown.module(), at, written),
        written.range());
  }

  /** The called module; as plan JSON shows it if its files are not available. */
  private ModuleConfig called(ModuleConfig shown, ModuleAddress at, ModuleSource.Call call)
      throws Disagreement {
    Optional<ModuleFiles> files;
    try {
      files = tree.module(at, call.source());
    } catch (SourceException e) {
      problems.add(String.valueOf(e.getMessage()));
      return shown;
    }
    if (files.isEmpty()) {
      problems.add("the files of " + at + " are not there");
      return shown;
    }
    return module(shown, at, files.get(), read(files.get()));
  }

  private static Map<String, ResourceConfig> resources(String here, ModuleConfig shown, Read read)
      throws Disagreement {
    Map<String, ResourceConfig> resources = new TreeMap<>();
    for (Map.Entry<String, ResourceConfig> resource : new TreeMap<>(shown.resources()).entrySet()) {
      String name = here + resource.getKey();
      ResourceConfig known = resource.getValue();
      ResourceConfig written = written(name, resource.getKey(), read.source().resources(), read);
      if (written == null) {
        resources.put(resource.getKey(), known);
        continue;
      }
      Agreement.requireArguments(name, known.expressions(), written.expressions());
      Agreement.require(name + "'s count or for_each", known.repetition(), written.repetition());
      resources.put(
          resource.getKey(),
          new ResourceConfig(
              written.expressions(), written.repetition(), known.provider(), written.range()));
    }
    return resources;
  }

  /** Default values as in plan JSON, where Terraform has evaluated them; types as written. */
  private static Map<String, VariableConfig> variables(String here, ModuleConfig shown, Read read)
      throws Disagreement {
    require(here + "var", shown.variables(), read.source().variables());
    Map<String, VariableConfig> variables = new TreeMap<>();
    for (Map.Entry<String, VariableConfig> variable : new TreeMap<>(shown.variables()).entrySet()) {
      String name = here + "var." + variable.getKey();
      VariableConfig known = variable.getValue();
      VariableConfig written = written(name, variable.getKey(), read.source().variables(), read);
      variables.put(
          variable.getKey(),
          written == null
              ? known
              : new VariableConfig(known.defaultValue(), written.type(), written.nullable()));
    }
    return variables;
  }

  private static Map<String, Expression> outputs(String here, ModuleConfig shown, Read read)
      throws Disagreement {
    Map<String, Expression> outputs = new TreeMap<>();
    for (Map.Entry<String, Expression> output : new TreeMap<>(shown.outputs()).entrySet()) {
      String name = here + "output." + output.getKey();
      Expression written = written(name, output.getKey(), read.source().outputs(), read);
      if (written != null) {
        Agreement.require(name, output.getValue(), written);
      }
      outputs.put(output.getKey(), written == null ? output.getValue() : written);
    }
    return outputs;
  }
}
