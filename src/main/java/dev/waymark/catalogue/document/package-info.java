/**
 * Provider and domain documents as JSON, their validation, and their resolution to {@link
 * dev.waymark.mail.AccountSettings}.
 */
@NullMarked
package dev.waymark.catalogue.document;

import org.jspecify.annotations.NullMarked;
