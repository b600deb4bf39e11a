package dev.waymark.security.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.security.AdminConfig;
import dev.waymark.security.Role;
import dev.waymark.security.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tokens of the staff API. The text of a stored one is {@code wm_<id>_<secret>}. */
@ApplicationScoped
public class Tokens {
  /** Attribute of an identity with the {@link ProviderScope} of its token. */
  public static final String SCOPE = "waymark.scope";

  private static final Duration USE_NOTED = Duration.ofMinutes(1);
  private static final String CONFIGURED = "WAYMARK_ADMIN_TOKEN";

  private final TokenRepository tokens;
  private final Clock clock;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Optional<byte[]> configured;

  Tokens(
      TokenRepository tokens, Clock clock, AuditLog audit, ObjectMapper json, AdminConfig config) {
    this.tokens = tokens;
    this.clock = clock;
    this.audit = audit;
    this.json = json;
    this.configured =
        config.adminToken().filter(token -> !token.isBlank()).map(t -> new Secret(t).hash());
  }

  /**
   * Holder of a valid token.
   *
   * @param id of the token; empty for the configured one
   * @param name of the token, for the audit
   */
  public record Holder(Optional<String> id, String name, Role role, ProviderScope scope) {}

  /** Returns the holder of a token; empty if the token is invalid. */
  @Transactional
  Optional<Holder> holder(String presented) {
    if (isConfigured(new Secret(presented))) {
      return Optional.of(configuredHolder());
    }
    return PresentedToken.of(presented)
        .flatMap(
            token ->
                tokens
                    .findByIdOptional(token.id())
                    .filter(stored -> token.matches(Optional.of(stored.hash))))
        .flatMap(this::holder);
  }

  /** Tells if this is the configured token, without the database. */
  boolean isConfigured(Secret presented) {
    return configured.filter(presented::matches).isPresent();
  }

  /** Returns the hashes of the stored tokens among these that have not expired, by id. */
  @Transactional
  Map<String, byte[]> hashes(List<String> ids) {
    Instant now = clock.instant();
    return tokens.withIds(ids).stream()
        .filter(token -> isValid(token, now))
        .collect(Collectors.toMap(token -> token.id, token -> token.hash));
  }

  /** Returns the holder of a stored token; empty if it was revoked or has expired. */
  @Transactional
  public Optional<Holder> holderOf(String id) {
    return tokens.findByIdOptional(id).flatMap(this::holder);
  }

  /** Returns the holder of the configured token if it still has this {@link #configuredHash}. */
  public Optional<Holder> configuredHolder(Optional<String> hash) {
    return configuredHash()
        .filter(now -> hash.equals(Optional.of(now)))
        .map(h -> configuredHolder());
  }

  /** Returns the hash of the configured token in hexadecimal, to detect a change. */
  public Optional<String> configuredHash() {
    return configured.map(HexFormat.of()::formatHex);
  }

  private static Holder configuredHolder() {
    return new Holder(Optional.empty(), CONFIGURED, Role.ADMIN, ProviderScope.all());
  }

  private static boolean isValid(Token token, Instant now) {
    return token.expiresAt == null || token.expiresAt.isAfter(now);
  }

  private Optional<Holder> holder(Token token) {
    Instant now = clock.instant();
    if (!isValid(token, now)) {
      return Optional.empty();
    }
    // Once a minute is enough to find unused tokens.
    if (token.lastUsedAt == null || token.lastUsedAt.isBefore(now.minus(USE_NOTED))) {
      token.lastUsedAt = now;
    }
    return Role.fromWireName(token.role)
        .map(role -> new Holder(Optional.of(token.id), "token:" + token.name, role, token.scope()));
  }

  /** Returns true if a token is configured or stored. */
  @Transactional
  public boolean anyExists() {
    return configured.isPresent() || tokens.count() > 0;
  }

  /**
   * Creates a token for all providers that never expires.
   *
   * @return its text, which cannot be read again
   */
  @Transactional
  public String create(String name, Role role, Change change) {
    return create(new NewToken(name, role, Optional.empty(), ProviderScope.all()), change).text();
  }

  /**
   * Created token.
   *
   * @param text cannot be read again
   */
  public record Created(String id, String text) {}

  /** Creates a token. */
  @Transactional
  public Created create(NewToken grant, Change change) {
    Secret secret = Secret.random();
    Token token = new Token();
    token.id = id();
    token.name = grant.name();
    token.role = grant.role().wireName();
    token.hash = secret.hash();
    token.createdAt = clock.instant();
    token.createdBy = change.actor();
    token.expiresAt = grant.expiresAt().orElse(null);
    token.providers =
        grant.scope().providers().map(ids -> ids.stream().sorted().toList()).orElse(null);
    tokens.persist(token);
    audit.record(
        change, "token.create", token.id, Optional.empty(), Optional.of(description(token)));
    return new Created(token.id, "wm_" + token.id + "_" + secret.text());
  }

  /** Returns tokens after an id in the order of their ids, including expired ones. */
  @Transactional
  public List<StoredToken> list(String after, int limit) {
    return tokens.after(after, limit).stream().map(StoredToken::of).toList();
  }

  /**
   * Revokes a token.
   *
   * @throws ChangeRejectedException if no token has that id
   */
  @Transactional
  public void revoke(String id, Change change) {
    Token token =
        tokens
            .findByIdOptional(id)
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND, "There is no such token."));
    tokens.delete(token);
    audit.record(
        change, "token.revoke", token.id, Optional.of(description(token)), Optional.empty());
  }

  /** For the audit: never the secret, and not its hash either. */
  private String description(Token token) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", token.name);
    members.put("role", token.role);
    Optional.ofNullable(token.expiresAt).ifPresent(at -> members.put("expiresAt", at.toString()));
    Optional.ofNullable(token.providers).ifPresent(ids -> members.put("providers", ids));
    try {
      return json.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the description of a token", e);
    }
  }

  /** Creates eight characters without the separators of a token. */
  private static String id() {
    return Secret.randomText(12).replace("-", "a").replace("_", "b").substring(0, 8);
  }
}
