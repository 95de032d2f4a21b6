package io.github.cmkcheck.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, which write to the console that they are given. */
final class CommandFactory implements IFactory {
  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(console));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(console));
    }
    if (type == BaselineCreateCommand.class) {
      return type.cast(new BaselineCreateCommand(console));
    }
    if (type == RulesCommand.class) {
      return type.cast(new RulesCommand(console));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
