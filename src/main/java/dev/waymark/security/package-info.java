/**
 * Authentication and roles of the staff API and the console. Access is closed if nothing is
 * configured. Public URLs are never authenticated: mail clients send passwords to them unasked.
 */
@NullMarked
package dev.waymark.security;

import org.jspecify.annotations.NullMarked;
