/**
 * Models of mail clients, one class a program, in sub-packages: what it asks, what it takes from
 * the answers, and the account it ends with. Each rule cites the program's source file and version.
 */
@NullMarked
package dev.waymark.clients.programs;

import org.jspecify.annotations.NullMarked;
