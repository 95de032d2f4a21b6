package io.github.cmkcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.cli.Main;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.util.xml.XmlStreamReader;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** What the goal promises to builds, in the descriptor that Maven reads. */
class GoalDescriptorTest {

  private static PluginDescriptor plugin() throws Exception {
    try (InputStream xml = CheckMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      return new PluginDescriptorBuilder().build(new XmlStreamReader(xml));
    }
  }

  private static List<Parameter> parameters() throws Exception {
    List<Parameter> parameters =
        plugin().getMojo("check").getParameters().stream().filter(Parameter::isEditable).toList();
    assertThat(parameters).isNotEmpty();
    return parameters;
  }

  @Test
  void theGoalRunsInVerifyWithoutAProjectAndInParallel() throws Exception {
    PluginDescriptor plugin = plugin();
    assertThat(plugin.getGoalPrefix()).isEqualTo("cmkcheck");
    assertThat(plugin.getMojos()).extracting(MojoDescriptor::getGoal).contains("check", "help");
    MojoDescriptor check = plugin.getMojo("check");
    assertThat(check.getPhase()).isEqualTo("verify");
    assertThat(check.isThreadSafe()).isTrue();
    assertThat(check.isProjectRequired()).isFalse();
    assertThat(check.getDependencyResolutionRequired()).isNull();
    assertThat(check.getDependencyCollectionRequired()).isNull();
  }

  @Test
  void everyParameterHasADocASinceAndAPropertyOfItsName() throws Exception {
    for (Parameter parameter : parameters()) {
      String name = parameter.getName();
      assertThat(parameter.getDescription()).as(name).endsWith(".");
      assertThat(parameter.getSince()).as(name).isNotBlank();
      assertThat(parameter.getExpression()).isEqualTo("${cmkcheck." + name + "}");
      assertThat(parameter.isRequired()).as(name).isFalse();
    }
  }

  /**
   * Whatever the command line can be told, the goal can be told, with the same words. Only colour
   * and standard output, with its format, are Maven's own affair.
   */
  @Test
  void everyOptionOfTheCommandLineIsAParameter() throws Exception {
    List<String> words = new ArrayList<>();
    for (OptionSpec option :
        Main.commands().getSubcommands().get("check").getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        words.add(camelCase(option.longestName()));
      }
    }
    assertThat(words).contains("report", "requireTables", "color", "format", "output");
    words.removeAll(List.of("color", "format", "output"));
    words.replaceAll(word -> word.equals("report") ? "reports" : word);
    words.replaceAll(word -> word.equals("policy") ? "policyFile" : word);
    assertThat(parameters()).extracting(Parameter::getName).containsAll(words);
  }

  private static String camelCase(String option) {
    StringBuilder word = new StringBuilder();
    boolean upper = false;
    for (char c : option.substring("--".length()).toCharArray()) {
      if (c == '-') {
        upper = true;
      } else {
        word.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return word.toString();
  }
}
