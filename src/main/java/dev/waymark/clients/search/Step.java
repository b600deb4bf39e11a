package dev.waymark.clients.search;

import java.util.List;
import java.util.Optional;

/**
 * Next move of a client: questions that it asks at once, or its result. Exactly one of the two is
 * present.
 */
record Step(List<Question> questions, Optional<Outcome> outcome) {
  public Step {
    questions = List.copyOf(questions);
  }
}
