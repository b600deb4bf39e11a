package dev.waymark.clients.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.clients.programs.ClientModels;
import dev.waymark.clients.search.ClientModel;
import dev.waymark.clients.search.Rule;
import dev.waymark.mail.address.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of models as a whole. */
class ClientModelsTest {
  /** Files of the central database beside the project, where they are there. */
  private static final Path DATABASE = Path.of("../shared/ispdb");

  @Test
  void listHasEveryClientOnce() {
    assertThat(ClientModels.all())
        .extracting(ClientModel::id)
        .containsExactlyInAnyOrder(
            "thunderbird",
            "k9",
            "thunderbird-ios",
            "fairemail",
            "evolution",
            "kmail",
            "deltachat",
            "nextcloud",
            "wino",
            "horde",
            "outlook",
            "outlook-new",
            "apple-mail",
            "em-client");
  }

  @Test
  void rulesHaveTheirOwnCodesAndSources() {
    Set<String> codes = new HashSet<>();
    for (ClientModel model : ClientModels.all()) {
      assertThat(model.rules()).as(model.id()).isNotEmpty();
      for (Rule rule : model.rules()) {
        assertThat(codes.add(rule.code())).as(rule.code()).isTrue();
        assertThat(rule.text()).endsWith(".");
        assertThat(rule.source()).isNotBlank();
      }
    }
  }

  @Test
  void outcomesNameOnlyRulesOfTheirModel() {
    for (Simulated one :
        Simulator.withDocument(Sample.ANN, DocumentKind.AUTOCONFIG, Sample.bytes())) {
      assertThat(one.model().rules()).as(one.model().id()).containsAll(one.outcome().rules());
      assertThat(one.outcome().rules()).as(one.model().id()).isNotEmpty();
    }
  }

  @Test
  void programsThatWereRunReadAHealthyDocumentAndAreVerified() {
    Set<String> run =
        Set.of("thunderbird", "k9", "fairemail", "evolution", "kmail", "deltachat", "horde");
    for (Simulated one :
        Simulator.withDocument(Sample.ANN, DocumentKind.AUTOCONFIG, Sample.bytes())) {
      if (run.contains(one.model().id())) {
        assertThat(one.outcome().accepts()).as(one.model().id()).isTrue();
        assertThat(one.outcome().isVerified()).as(one.model().id()).isTrue();
      } else {
        assertThat(one.outcome().isVerified()).as(one.model().id()).isFalse();
      }
    }
  }

  @Test
  void everyFileOfTheDatabaseGetsAnAnswerWithAReason() throws IOException {
    for (Path file : databaseFiles()) {
      byte[] document = Files.readAllBytes(file);
      EmailAddress address = EmailAddress.parse("ann@x.example");
      assertThat(Simulator.withDocument(address, DocumentKind.AUTOCONFIG, document))
          .as(file.toString())
          .hasSize(14)
          .allSatisfy(one -> assertThat(one.outcome().why()).isNotBlank());
    }
  }

  private static List<Path> databaseFiles() throws IOException {
    if (!Files.isDirectory(DATABASE)) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.list(DATABASE)) {
      return files.filter(file -> file.toString().endsWith(".xml")).toList();
    }
  }
}
