package dev.waymark.autodiscover;

import dev.waymark.mail.address.EmailAddress;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The parts of a request body that decide the answer. */
sealed interface PoxRequest {

  <T> T fold(BiFunction<EmailAddress, ResponseSchema, T> asked, Function<PoxError, T> refused);

  /** The settings of an address, in a form we speak. */
  record Asked(EmailAddress address, ResponseSchema schema) implements PoxRequest {
    @Override
    public <T> T fold(
        BiFunction<EmailAddress, ResponseSchema, T> asked, Function<PoxError, T> refused) {
      return asked.apply(address, schema);
    }
  }

  /** Something that is answered with an error before anything is looked up. */
  record Refused(PoxError error) implements PoxRequest {
    @Override
    public <T> T fold(
        BiFunction<EmailAddress, ResponseSchema, T> asked, Function<PoxError, T> refused) {
      return refused.apply(error);
    }
  }
}
