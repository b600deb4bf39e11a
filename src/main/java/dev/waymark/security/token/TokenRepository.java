package dev.waymark.security.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stored tokens. */
@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<Token, String> {

  /** Tokens after an id, in the order of their ids. */
  List<Token> after(String id, int limit) {
    return find("id > ?1 order by id", id).page(0, limit).list();
  }

  /** Tokens with these ids, in no order. */
  List<Token> withIds(List<String> ids) {
    return list("id in ?1", ids);
  }
}
