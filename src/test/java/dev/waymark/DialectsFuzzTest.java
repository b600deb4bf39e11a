package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.autoconfig.AutoconfigClaims;
import dev.waymark.autodiscover.AutodiscoverClaims;
import dev.waymark.catalogue.document.GeneratedCustomers;
import dev.waymark.catalogue.document.GeneratedCustomers.Customer;
import dev.waymark.fuzz.Fuzz;
import dev.waymark.fuzz.Texts;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mobileconfig.MobileconfigClaims;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/** {@link DialectsAgreeTest} with many generated customers. */
class DialectsFuzzTest {

  @Test
  void dialectsAgreeForManyCustomers() {
    Fuzz.run(
        GeneratedCustomers.customers(),
        customer -> {
          DialectsAgreeTest agree = new DialectsAgreeTest();
          agree.autoconfigNamesAllServicesExceptOmissions(customer);
          agree.autoconfigWithoutAddressHasTheProvidersUserNames(customer);
          agree.autodiscoverNamesAllServicesExceptOmissions(customer, true);
          agree.paccNamesAllServicesExceptOmissions(customer);
          agree.profilesNameAllServicesExceptOmissions(customer);
          agree.recordsNameAllServicesExceptOmissions(customer);
          agree.jsonNamesAllServices(customer);
        });
  }

  @Test
  void namesSurviveRenderingAndParsing() {
    Fuzz.run(
        Combinators.combine(GeneratedCustomers.customers(), Texts.safe(60)).as(Named::new),
        named -> {
          AccountSettings settings = named.customer().settings();
          String name = settings.displayName();
          assertThat(AutoconfigClaims.displayName(settings)).isEqualTo(name);
          assertThat(AutodiscoverClaims.displayName(settings)).isEqualTo(name);
          MobileconfigClaims.names(settings, named.customer().address(), named.name())
              .ifPresent(names -> assertThat(names).containsExactly(name, named.name()));
        });
  }

  private record Named(Customer customer, String name) {}
}
