package dev.waymark.catalogue.bulk;

import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.StrictJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The staging table of an import, dropped when its transaction ends. A COPY stays open and takes
 * rows while the next lines are read and validated; no other statement can run until it ends.
 */
final class ImportStaging implements AutoCloseable {
  private static final int CHUNK = 512 * 1024;

  /** A chain of moved domains ends within so many. */
  private static final int MAX_HOPS = 32;

  private static final String CREATE =
      """
      create temporary table domain_stage (
        line               bigint  not null,
        name               text    collate "C" not null,
        provider           text    collate "C",
        variables          jsonb   not null,
        include_subdomains boolean not null,
        login              jsonb   not null,
        moved_to           text
      ) on commit drop
      """;

  private static final String COPY = "copy domain_stage from stdin";

  private static final String HAS_DOUBLED =
      "select exists (select 1 from domain_stage group by name having count(*) > 1)";

  /** Deletes the later lines of a domain that is in several lines. */
  private static final String DELETE_DOUBLED =
      """
      with numbered as (
        select ctid as place, row_number() over (partition by name order by line) as n
        from domain_stage),
      gone as (
        delete from domain_stage s using numbered d
        where s.ctid = d.place and d.n > 1 returning s.line)
      select line, count(*) over () as lines from gone order by line limit %d
      """
          .formatted(RejectedLines.MAX_KEPT);

  private static final String HAS_MOVED =
      "select exists (select 1 from domain_stage where moved_to !~ ':')";

  /** Follows each move through the domains as they will be stored. */
  private static final String DELETE_ENDLESS =
      """
      with recursive move as (
        select name, moved_to from domain_stage where moved_to !~ ':'
        union all
        select name, moved_to from domain d
        where moved_to !~ ':' and not exists (select 1 from domain_stage s where s.name = d.name)),
      hop(start, place, hops) as (
        select name, moved_to, 1 from domain_stage where moved_to !~ ':'
        union all
        select h.start, m.moved_to, h.hops + 1
        from hop h join move m on m.name = h.place
        where h.place <> h.start and h.hops < %1$d),
      gone as (
        delete from domain_stage s
        where s.name in (select start from hop where place = start or hops >= %1$d)
        returning s.line)
      select line, count(*) over () as lines from gone order by line limit %2$d
      """
          .formatted(MAX_HOPS, RejectedLines.MAX_KEPT);

  private static final String UPDATE =
      """
      update domain d
      set provider = s.provider, moved_to = s.moved_to, variables = s.variables, login = s.login,
          include_subdomains = s.include_subdomains, version = d.version + 1, updated_at = ?
      from domain_stage s
      where d.name = s.name
        and (d.provider, d.moved_to, d.variables, d.login, d.include_subdomains)
            is distinct from
            (s.provider, s.moved_to, s.variables, s.login, s.include_subdomains)
      """;

  private static final String INSERT =
      """
      insert into domain (name, provider, moved_to, variables, login, include_subdomains, version,
                          created_at, updated_at, verified_at)
      select name, provider, moved_to, variables, login, include_subdomains, 1, at, at,
             case when ? then at end
      from domain_stage s cross join (select ?::timestamptz as at) now
      where not exists (select 1 from domain d where d.name = s.name)
      order by name
      """;

  private final Connection connection;
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream(CHUNK + CHUNK / 4);
  private Optional<CopyIn> copy = Optional.empty();
  private long staged;

  ImportStaging(Connection connection) throws SQLException {
    this.connection = connection;
    execute("set local work_mem = '256MB'");
    execute(CREATE);
  }

  void add(DomainLine line) throws SQLException {
    DomainDocument document = line.document();
    String row =
        String.join(
            "\t",
            Long.toString(line.number()),
            line.name().ascii(),
            column(document.provider()),
            column(StrictJson.write(document.variables())),
            Boolean.toString(document.subdomains()),
            column(StrictJson.write(document.login())),
            column(document.movedTo()));
    rows.writeBytes((row + "\n").getBytes(StandardCharsets.UTF_8));
    staged++;
    if (rows.size() > CHUNK) {
      send();
    }
  }

  /** JSON has no control characters, and checked texts have none, so only this one is special. */
  private static String column(@Nullable String text) {
    return text == null ? "\\N" : text.replace("\\", "\\\\");
  }

  private void send() throws SQLException {
    if (copy.isEmpty()) {
      copy = Optional.of(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
    }
    copy.get().writeToCopy(rows.toByteArray(), 0, rows.size());
    rows.reset();
  }

  /** Ends the COPY, so that other statements can run. */
  void flush() throws SQLException {
    if (rows.size() > 0) {
      send();
    }
    if (copy.isPresent()) {
      CopyIn running = copy.get();
      copy = Optional.empty();
      running.endCopy();
    }
  }

  /** The connection for another statement. */
  Connection connection() throws SQLException {
    flush();
    return connection;
  }

  /** Cancels an open COPY: the roll-back would wait for it for ever. */
  @Override
  public void close() throws SQLException {
    if (copy.isPresent() && copy.get().isActive()) {
      copy.get().cancelCopy();
    }
  }

  /** Removes lines that are invalid because of other lines of the file. */
  void finish(RejectedLines rejected) throws SQLException {
    execute("analyze domain_stage");
    if (isTrue(HAS_DOUBLED)) {
      delete(DELETE_DOUBLED, "its domain is in an earlier line of the file", rejected);
    }
    // A removed line leaves the stored domain unchanged, which may close another circle.
    while (isTrue(HAS_MOVED)
        && delete(
                DELETE_ENDLESS,
                "/movedTo leads round in a circle, or through too many others",
                rejected)
            > 0) {}
  }

  /** Merges the lines into the catalogue; locks out other writers, not look-ups. */
  ImportCount merge(Instant now, boolean trusted) throws SQLException {
    execute("lock table domain in share row exclusive mode");
    long accepted = 0;
    try (PreparedStatement update = connection().prepareStatement(UPDATE)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      accepted += update.executeUpdate();
    }
    try (PreparedStatement insert = connection().prepareStatement(INSERT)) {
      insert.setBoolean(1, trusted);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      accepted += insert.executeUpdate();
    }
    return new ImportCount(accepted, staged - accepted);
  }

  private long delete(String sql, String reason, RejectedLines rejected) throws SQLException {
    long lines = 0;
    try (Statement statement = connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      long named = 0;
      while (row.next()) {
        rejected.add(row.getLong("line"), reason);
        lines = row.getLong("lines");
        named++;
      }
      rejected.addUnnamed(lines - named);
    }
    staged -= lines;
    return lines;
  }

  private boolean isTrue(String sql) throws SQLException {
    try (Statement statement = connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      statement.execute(sql);
    }
  }
}
