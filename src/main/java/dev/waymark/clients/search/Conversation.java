package dev.waymark.clients.search;

import dev.waymark.mail.address.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A search that goes on as answers come in: it is run from its start with the answers so far, up to
 * the first question without one. Models are pure, so every run takes the same way.
 */
final class Conversation {
  private Conversation() {}

  /** The model's next questions, or its result. */
  public static Step next(ClientModel model, EmailAddress address, Answers answers) {
    try {
      Outcome outcome = model.search(address, new Replay(answers));
      return new Step(List.of(), Optional.of(outcome));
    } catch (Unanswered e) {
      return new Step(e.questions, Optional.empty());
    }
  }

  /** Ends a run at a question that has no answer yet. */
  private static final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Question> questions;

    Unanswered(List<Question> questions) {
      super("a question without an answer", null, false, false);
      this.questions = List.copyOf(questions);
    }
  }

  private record Replay(Answers answers) implements Network {
    @Override
    public List<HttpAnswer> together(List<HttpRequest> requests) {
      List<HttpAnswer> known = new ArrayList<>();
      List<Question> unknown = new ArrayList<>();
      for (HttpRequest request : requests) {
        answers.to(request).ifPresentOrElse(known::add, () -> unknown.add(request));
      }
      if (!unknown.isEmpty()) {
        throw new Unanswered(unknown);
      }
      return known;
    }

    @Override
    public List<String> records(DnsRequest request) {
      return answers.to(request).orElseThrow(() -> new Unanswered(List.of(request)));
    }
  }
}
