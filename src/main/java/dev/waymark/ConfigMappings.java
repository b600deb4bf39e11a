package dev.waymark;

import dev.waymark.autodiscover.AutodiscoverConfig;
import dev.waymark.catalogue.DomainsConfig;
import dev.waymark.catalogue.document.LoginConfig;
import dev.waymark.catalogue.lookup.CatalogueConfig;
import dev.waymark.dns.DnsConfig;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.http.connection.ConnectionConfig;
import dev.waymark.http.limit.LimitsConfig;
import dev.waymark.http.limit.ProxyConfig;
import dev.waymark.mobileconfig.MobileconfigConfig;
import dev.waymark.monitoring.WatchConfig;
import dev.waymark.pacc.PaccConfig;
import dev.waymark.pages.WebConfig;
import dev.waymark.probe.ProbeConfig;
import dev.waymark.probe.history.HistoryConfig;
import dev.waymark.probe.signin.SignInConfig;
import dev.waymark.publishing.PrePublishCheckConfig;
import dev.waymark.security.AccessConfig;
import dev.waymark.security.AdminConfig;
import java.util.List;

/** The interfaces of the settings. Quarkus finds them by itself, but only once it runs. */
final class ConfigMappings {
  static final List<Class<?>> ALL =
      List.of(
          AccessConfig.class,
          AdminConfig.class,
          AutodiscoverConfig.class,
          CatalogueConfig.class,
          ConnectionConfig.class,
          DnsConfig.class,
          DomainsConfig.class,
          PrePublishCheckConfig.class,
          HistoryConfig.class,
          LimitsConfig.class,
          LoginConfig.class,
          MobileconfigConfig.class,
          PaccConfig.class,
          ProbeConfig.class,
          ProxyConfig.class,
          PublicUrlConfig.class,
          SignInConfig.class,
          WatchConfig.class,
          WebConfig.class);

  private ConfigMappings() {}
}
