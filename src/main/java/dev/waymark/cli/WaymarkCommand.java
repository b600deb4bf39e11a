package dev.waymark.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's command line. Arguments are parsed before anything is started. */
@Command(
    name = "waymark",
    description = "Tells mail clients which servers an address uses, and checks the servers.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the service was stopped",
      "1:the service cannot start; standard error has the reason",
      "2:the command line is not valid"
    },
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "[COMMAND]")
public final class WaymarkCommand implements Callable<Integer> {
  /** As many words as fit beside the indentation. */
  private static final String LINE = "(.{1,74})(?: |$)";

  private final IntSupplier service;
  private final Settings settings;

  /**
   * @param service runs the service to its end and gives the exit code
   */
  public WaymarkCommand(IntSupplier service, Settings settings) {
    this.service = service;
    this.settings = settings;
  }

  /** Runs the command that the arguments name, and gives the exit code. */
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line =
        new CommandLine(this)
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler((problem, all) -> reject(problem, err));
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, this::settings);
    return line.execute(arguments);
  }

  @Override
  public Integer call() {
    return serve();
  }

  @Command(
      description = "Starts the service. This is also done if there is no command.",
      mixinStandardHelpOptions = true,
      versionProvider = ProgramVersion.class)
  int serve() {
    return service.getAsInt();
  }

  private static int reject(ParameterException problem, PrintWriter err) {
    CommandLine line = problem.getCommandLine();
    err.println(message(problem));
    err.print("Usage: " + line.getHelp().synopsis(0));
    err.println("The option --help lists commands and settings.");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String message(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String kind = unmatched.isUnknownOption() ? "option" : "command";
      return "Unknown " + kind + ": " + unmatched.getUnmatched().get(0);
    }
    return String.valueOf(problem.getMessage());
  }

  private String settings(Help help) {
    return settings.documented().stream()
        .map(setting -> "  " + setting.heading() + "\n" + wrapped(setting.description()))
        .collect(
            Collectors.joining(
                "", "\nSettings, as environment variables or as system properties:\n", "\n"));
  }

  private static String wrapped(String text) {
    return text.replaceAll(LINE, "      $1\n");
  }
}
