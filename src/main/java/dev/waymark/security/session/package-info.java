/** Console sessions: a cookie that replaces the token in a browser. */
@NullMarked
package dev.waymark.security.session;

import org.jspecify.annotations.NullMarked;
