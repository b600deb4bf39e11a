package dev.waymark.dns;

import dev.waymark.dns.AddressLookup.Status;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Hostname;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.ExtendedResolver;

/**
 * Asks the resolver of the system. It reports a missing name and a name without addresses alike, so
 * both are {@code NO_ADDRESS}, which is true in each case; {@code FAILED} is what took too long
 * and, on Linux, a name server that failed. Elsewhere that is {@code NO_ADDRESS} as well.
 */
final class SystemResolver implements DnsResolver {
  /** A look-up cannot be interrupted; this many may hang before others wait for them. */
  private static final int MAX_THREADS = 32;

  private static final int IDLE_SECONDS = 30;

  private final ExecutorService threads = threads();

  /** The system's own look-up knows addresses only, so its name servers are asked for the rest. */
  private final Question mx = new Question(new ExtendedResolver(), MailExchangers.DEADLINE);

  private final Question txt;

  private final Duration timeout;

  SystemResolver(Duration timeout) {
    this.timeout = timeout;
    this.txt = new Question(new ExtendedResolver(), timeout);
  }

  @Override
  public AddressLookup addresses(Hostname host) {
    return CompletableFuture.supplyAsync(() -> ask(host), threads)
        .completeOnTimeout(
            AddressLookup.nothing(Status.FAILED), timeout.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  @Override
  public MxLookup mailExchanger(DomainName domain) {
    return MxLookup.of(domain, mx);
  }

  @Override
  public TxtLookup texts(String label, DomainName domain) {
    return TxtLookup.of(label, domain, txt);
  }

  private static AddressLookup ask(Hostname host) {
    try {
      // Without the final dot that would keep the search list out: with it, hosts files go unread.
      return AddressLookup.found(List.of(InetAddress.getAllByName(host.text())));
    } catch (UnknownHostException e) {
      return AddressLookup.nothing(isTemporaryFailure(e) ? Status.FAILED : Status.NO_ADDRESS);
    }
  }

  /** The JDK keeps getaddrinfo's EAI_AGAIN (RFC 3493 section 6.1) as the text of glibc or musl. */
  static boolean isTemporaryFailure(UnknownHostException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Temporary failure in name resolution")
        || message.endsWith(": Try again");
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            MAX_THREADS,
            MAX_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "name-lookup");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
