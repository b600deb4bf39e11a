/** Fields, errors and versions of console forms. */
@NullMarked
package dev.waymark.console.form;

import org.jspecify.annotations.NullMarked;
