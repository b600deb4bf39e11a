package dev.waymark.security.session;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.security.AuthenticationLimiter;
import dev.waymark.security.Secret;
import dev.waymark.security.token.TokenCheck;
import dev.waymark.security.token.Tokens;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Sessions of the console. A session ends with the token that opened it, after eight hours without
 * a request, and after a day at most. Its id is created at each sign-in, never taken from a
 * browser, and stored only as a hash.
 */
@ApplicationScoped
public class Sessions {
  /** Name of the cookie with the id. */
  public static final String COOKIE = "waymark_session";

  /** Attribute of an identity with its {@link Session}. */
  static final String ATTRIBUTE = "waymark.session";

  private static final Duration IDLE = Duration.ofHours(8);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration SEEN_NOTED = Duration.ofMinutes(1);

  private final SessionRepository sessions;
  private final Clock clock;
  private final Tokens tokens;
  private final TokenCheck check;
  private final AuthenticationLimiter attempts;
  private final AuditLog audit;

  Sessions(
      SessionRepository sessions,
      Clock clock,
      Tokens tokens,
      TokenCheck check,
      AuthenticationLimiter attempts,
      AuditLog audit) {
    this.sessions = sessions;
    this.clock = clock;
    this.tokens = tokens;
    this.check = check;
    this.attempts = attempts;
    this.audit = audit;
  }

  /**
   * Opens a session.
   *
   * @param source address of the client, for the limit of failed attempts
   * @return the new id, for the cookie
   * @throws AuthenticationFailedException if the token is invalid
   * @throws dev.waymark.http.ProblemException if it is invalid and too many were
   */
  @Transactional
  public String open(String token, String source) {
    String presented = token.strip();
    boolean right = check.isRight(presented).await().indefinitely();
    Optional<Tokens.Holder> holder = right ? check.holder(presented) : Optional.empty();
    return holder.map(this::open).orElseThrow(() -> attempts.refusal(source));
  }

  private String open(Tokens.Holder holder) {
    Secret id = Secret.random();
    Instant now = clock.instant();
    ConsoleSession session = new ConsoleSession();
    session.id = handle(id);
    session.token = holder.id().orElse(null);
    session.configured = holder.id().isPresent() ? null : tokens.configuredHash().orElse(null);
    session.openedAt = now;
    session.seenAt = now;
    sessions.deleteEnded(now.minus(LONGEST), now.minus(IDLE));
    sessions.persist(session);
    audit.record(
        new Change(holder.name(), Optional.empty(), holder.scope()),
        "console.sign-in",
        holder.name(),
        Optional.empty(),
        Optional.empty());
    return id.text();
  }

  /** Returns the session with this id; empty if it does not exist or has ended. */
  @Transactional
  public Optional<Session> find(String id) {
    Secret secret = new Secret(id);
    Instant now = clock.instant();
    return sessions
        .findByIdOptional(handle(secret))
        .filter(session -> session.openedAt.isAfter(now.minus(LONGEST)))
        .filter(session -> session.seenAt.isAfter(now.minus(IDLE)))
        .flatMap(
            session ->
                holder(session)
                    .map(holder -> new Session(session.id, csrf(secret), seen(session, holder))));
  }

  private Optional<Tokens.Holder> holder(ConsoleSession session) {
    return Optional.ofNullable(session.token)
        .map(tokens::holderOf)
        .orElseGet(() -> tokens.configuredHolder(Optional.ofNullable(session.configured)));
  }

  private Tokens.Holder seen(ConsoleSession session, Tokens.Holder holder) {
    Instant now = clock.instant();
    if (session.seenAt.isBefore(now.minus(SEEN_NOTED))) {
      session.seenAt = now;
    }
    return holder;
  }

  /** Ends the session with this id, if it exists. */
  @Transactional
  public void close(String id) {
    boolean unused = sessions.deleteById(handle(new Secret(id)));
  }

  private static String handle(Secret id) {
    return HexFormat.of().formatHex(id.hash());
  }

  /** Made of the id by a hash, so it is not stored and does not lead back to the id. */
  private static String csrf(Secret id) {
    return HexFormat.of().formatHex(new Secret("csrf " + id.text()).hash());
  }
}
