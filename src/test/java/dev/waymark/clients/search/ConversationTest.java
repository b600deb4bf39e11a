package dev.waymark.clients.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.clients.programs.ClientModels;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models that are asked for their next questions, with the answers so far. */
class ConversationTest {
  private static final EmailAddress ANN = EmailAddress.parse("ann@y.example");

  private static ClientModel model(String id) {
    return ClientModels.all().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> lines(Step step) {
    return step.questions().stream().map(Question::line).toList();
  }

  @Test
  void sequentialClientAsksOneUrlAfterTheOther() {
    Step first = Conversation.next(model("kmail"), ANN, Answers.none());
    assertThat(lines(first))
        .containsExactly("GET https://autoconfig.thunderbird.net/v1.1/y.example");

    Answers answers =
        Answers.none().with((HttpRequest) first.questions().get(0), HttpAnswer.notFound());
    assertThat(lines(Conversation.next(model("kmail"), ANN, answers)))
        .containsExactly("GET https://autoconfig.y.example/mail/config-v1.1.xml");
  }

  @Test
  void parallelClientAsksAllUrlsAtOnce() {
    assertThat(Conversation.next(model("k9"), ANN, Answers.none()).questions()).hasSize(5);
  }

  @Test
  void searchEndsWhenAllQuestionsAreAnswered() {
    for (ClientModel model : ClientModels.all()) {
      Answers answers = Answers.none();
      Step step = Conversation.next(model, ANN, answers);
      for (int i = 0; i < 100 && step.outcome().isEmpty(); i++) {
        for (Question question : step.questions()) {
          answers =
              question instanceof HttpRequest request
                  ? answers.with(request, new HttpAnswer(404, Map.of(), new byte[0]))
                  : answers.with((DnsRequest) question, List.of());
        }
        step = Conversation.next(model, ANN, answers);
      }
      assertThat(step.outcome()).as(model.id()).isPresent();
      assertThat(step.questions()).isEmpty();
    }
  }
}
